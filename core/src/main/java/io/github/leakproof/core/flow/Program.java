package io.github.leakproof.core.flow;

import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.List;
import java.util.Optional;

/** The code under analysis, as far as the host has it. All answers are memoised by the host. */
public interface Program {

  /** The subtype relation. */
  Hierarchy hierarchy();

  /**
   * The method that the reference resolves to (in its owner or inherited), if its body is part of
   * this compilation.
   */
  Optional<MethodUnit> method(MethodRef ref);

  /**
   * All methods with a body in this compilation that a virtual call of {@code ref} may reach: the
   * resolved method itself, unless abstract, and its overriders.
   */
  List<MethodUnit> targets(MethodRef ref);

  /** All methods and initialisers with a body in this compilation, in a fixed order. */
  List<MethodUnit> methods();

  /**
   * Whether {@link #methods()} has every body that a call may reach, so that {@link #callers} knows
   * of every call.
   */
  boolean isWhole();

  /**
   * The bodies, closures within them included, that call a method of that name and number of
   * parameters: of those in {@link #methods()}, each once, in a fixed order.
   */
  List<MethodUnit> callers(CallName name);

  /**
   * The bodies, of those in {@link #methods()} and in a fixed order, in which a lambda or a method
   * reference implements an interface of this compilation: that one, or one below it.
   */
  List<MethodUnit> closureMakers(String functionalInterface);

  /** Whether a closure calls a method of that name and number of parameters, or refers to one. */
  boolean isCalledInClosure(CallName name);

  /** The class of that binary name, if it is part of this compilation. */
  Optional<ClassUnit> classNamed(String name);

  /** What ownership annotations say of the method, wherever it is declared. */
  Contract contract(MethodRef ref);

  /** Binary names of the annotations on the declared method, for protocols that depend on one. */
  List<String> annotations(MethodRef ref);

  /**
   * The libraries that this code calls into, as far as their class files are at hand: a program
   * whose classes are read one by one, where they are asked for, and which lists no methods and
   * knows no callers or overriders. The JDK is not in it: what its methods do is known.
   */
  default Optional<Program> libraries() {
    return Optional.empty();
  }
}
