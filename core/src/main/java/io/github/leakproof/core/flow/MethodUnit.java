package io.github.leakproof.core.flow;

import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One body of code: a method, a constructor, an initialiser, a lambda or a method reference. */
public interface MethodUnit {

  /** What kind of body this is. */
  enum Kind {
    METHOD,
    CONSTRUCTOR,
    /** An instance initialiser block, or one field's initialiser as a store to that field. */
    INITIALIZER,
    /** A static initialiser block, or one static field's initialiser. */
    STATIC_INITIALIZER,
    /** A lambda's body or the call that a method reference stands for. */
    CLOSURE;

    /** Whether the body runs while an object is made. */
    public boolean isMaking() {
      return this == CONSTRUCTOR || this == INITIALIZER;
    }
  }

  /** Facts of the declaration that rules ask for. */
  enum Flag {
    STATIC,
    PRIVATE,
    PUBLIC,
    ABSTRACT,
    /** Declared in a test class or carrying a test annotation. */
    TEST
  }

  /** The method's own reference; initialisers and closures have an artificial name in angles. */
  MethodRef ref();

  /** What kind of body this is. */
  Kind kind();

  /** Facts of the declaration. */
  Set<Flag> flags();

  /** The class whose {@code this} the body sees. */
  ClassUnit owner();

  /** 1-based line of the declaration's name. */
  int line();

  /** The host's handle of parameter {@code index}, for findings that are reported there. */
  @Nullable Object parameterOrigin(int index);

  /** The 1-based line of parameter {@code index}. */
  int parameterLine(int index);

  /** Binary names of the annotations on the declaration. */
  Set<String> annotations();

  /** The name in {@link #ref()}, which need not be made for it. */
  String name();

  /** The name that calls of {@link #ref()} carry, which need not be made for it. */
  default CallName callName() {
    return CallName.of(ref());
  }

  /** Which calls the body makes, closures within it included; cheap, without lowering. */
  Mentions mentions();

  /**
   * Whether a loop of the body, closures within it included, may have no end, as far as its head
   * tells; false where no check asks for that.
   */
  default boolean mayLoop() {
    return false;
  }

  /** Whether a closure within the body has such a loop. */
  default boolean mayLoopInClosure() {
    return false;
  }

  /** The innermost such loop in which all the steps are written. */
  default Optional<Loop> loopAround(List<Step> steps) {
    return Optional.empty();
  }

  /**
   * Whether the body, closures within it included, may read or write the field; cheap, without
   * lowering.
   */
  boolean mayAccess(FieldRef field);

  /** The methods of this compilation that the body calls, each once. */
  List<MethodRef> callees();

  /**
   * The lowered body, memoised; empty for abstract methods, and where the code has errors or is too
   * large to analyse.
   */
  Optional<FlowGraph> graph();
}
