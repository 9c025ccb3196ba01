package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Contract;
import io.github.leakproof.core.flow.Event.Call;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a walk asks about the code that a body calls. */
public interface Callees {

  /** What the catalogue says of the method. */
  CallModel model(MethodRef method);

  /** What ownership annotations say of the method. */
  Contract contract(MethodRef method);

  /** All that the catalogue says. */
  Catalogue catalogue();

  /** The subtype relation. */
  Hierarchy hierarchy();

  /**
   * Whether a callee of which nothing is known borrows its arguments rather than takes them over.
   */
  boolean borrowsByDefault(MethodRef method);

  /**
   * What the callee's body does to a resource that it can reach.
   *
   * @param call the call
   * @param entries names of the resource as the callee sees it: rooted at its own {@code this}, at
   *     an {@link Argument}, or at a class
   * @return empty where no body is known
   */
  Optional<CalleeEffect> effect(Call call, Map<AccessPath, Role> entries, Obligation obligation);

  /** Whether a lambda or a method reference of the compilation may be what the call runs. */
  boolean mayRunClosure(Call call);

  /** Whether the callee releases the resource on every return although it is not held. */
  boolean releasesUnheld(Call call, Map<AccessPath, Role> entries, Obligation obligation);

  /** Whether the callee's body is known and returns nothing but its own receiver. */
  boolean returnsReceiver(Call call);

  /** Whether the callee's body is known and returns nothing but objects that it makes. */
  boolean returnsNew(Call call);

  /** Whether the callee's body is known and makes the object that it returns, and nothing else. */
  boolean onlyMakes(Call call);

  /** What the callee's boolean result says of a lock, if its body is known and asks one. */
  Optional<Answer> answer(Call call);

  /**
   * The callee's boolean result where an argument is a failure of that type, if its body is known
   * and its result depends on that alone.
   */
  Optional<Boolean> answer(Call call, int argument, String type);

  /** Whether the callee's body is known and cannot throw. */
  boolean isSilent(Call call);

  /**
   * Whether the call is of an abstract method, and none of the bodies that it may reach throws what
   * that method declares.
   */
  boolean throwsNoneDeclared(Call call);

  /** What the callee acquires for its caller. */
  List<CalleeAcquire> acquires(Call call);

  /**
   * Whether some method of the class releases what its instance leads to under that name, which it
   * does not take itself.
   */
  boolean mayGiveBack(String className, AccessPath within, Obligation obligation);

  /**
   * Whether the call, which by its name ends its receiver, does nothing with anything that this
   * has: a shield that leaves what it wraps open.
   *
   * @param made the class of the receiver, where that is known
   */
  boolean endsNothing(Call call, Optional<String> made);

  /**
   * Whether the class only uses what its instances lead to under that name: no code that can name
   * it releases it, returns it or gives it to somebody else.
   */
  boolean isOnlyUsed(String className, AccessPath within, Obligation obligation);

  /**
   * Whether no method of the class that others can call does on all of its paths what is owed to
   * what its instance leads to under that name; false where the class is not known.
   */
  boolean isLeftUndone(String className, AccessPath within, Obligation obligation);

  /** Whether the closure's code may end or keep the resource, which it sees by these names. */
  boolean mayTake(Closure closure, Map<AccessPath, Role> names, Obligation obligation);

  /**
   * Whether the closure's code may end the resource or keep it elsewhere. What it returns goes back
   * to where the resource came from.
   */
  boolean mayEnd(Closure closure, Map<AccessPath, Role> names, Obligation obligation);

  /** Whether the closure's own code may release the resource. */
  boolean releases(Closure closure, Map<AccessPath, Role> names, Obligation obligation);

  /** Whether the closure's code may keep the resource or hand it on, whatever else it does. */
  boolean mayKeep(Closure closure, Map<AccessPath, Role> names, Obligation obligation);
}
