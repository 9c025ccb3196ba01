package io.github.leakproof.core.flow;

import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one step of a flow graph does. A step with several effects is lowered to several steps. */
public sealed interface Event {

  /** Nothing that the engine needs to know: a join, a label, the entry. */
  record Nop() implements Event {}

  /** The method ends here; the kind is {@code NORMAL} or {@code THROWN}. */
  record Exit(PathKind kind) implements Event {}

  /** {@code to = from}; also casts, boxing, parentheses, arms of conditionals. */
  record Assign(Place to, Place from) implements Event {}

  /**
   * {@code to = value} for a compile-time constant or {@code null}: a {@code Boolean}, {@code
   * Integer}, {@code Long}, {@code String}, other boxed primitive, or {@code null}.
   */
  record Literal(Place to, @Nullable Object value) implements Event {}

  /** {@code to = base.field}; the base of a static field is a {@link Place.Type}. */
  record Load(Place to, Place base, FieldRef field, TypeRef type) implements Event {}

  /** {@code base.field = from}; the base of a static field is a {@link Place.Type}. */
  record Store(Place base, FieldRef field, Place from) implements Event {}

  /** {@code to = array[index]}. */
  record ArrayLoad(Place to, Place array, Place index) implements Event {}

  /** {@code array[index] = from}. */
  record ArrayStore(Place array, Place index, Place from) implements Event {}

  /**
   * {@code to = new T[]{elements}}, also the array that a varargs call makes, or {@code to = new
   * T[length]}.
   *
   * @param length how many elements it has at least, as far as that is known
   */
  record NewArray(Place to, List<Place> elements, int length) implements Event {
    public NewArray {
      elements = List.copyOf(elements);
    }

    /** An array of these elements. */
    public NewArray(Place to, List<Place> elements) {
      this(to, elements, elements.size());
    }
  }

  /**
   * A call, or a {@code new} expression with its constructor's call ({@code result} is the new
   * object then and {@code receiver} is absent). {@code this(...)} and {@code super(...)} are calls
   * of a constructor whose receiver is {@link Place.This}.
   *
   * @param method the method as resolved at the call site
   * @param dispatch how the target is chosen
   * @param receiver absent for static methods and {@code new}
   * @param arguments one for each parameter; a varargs call passes one array made by {@link
   *     NewArray}
   * @param result where the value goes; present also where the code throws the value away, absent
   *     for {@code void}
   * @param type the result's type with type arguments as inferred at the call
   * @param implicit made by the compiler: close of try-with-resources, iterator of a for loop,
   *     unboxing
   */
  record Call(
      MethodRef method,
      Dispatch dispatch,
      @Nullable Place receiver,
      List<Place> arguments,
      @Nullable Place result,
      TypeRef type,
      boolean implicit)
      implements Event {
    public Call {
      arguments = List.copyOf(arguments);
    }

    /**
     * The call as an object of that class makes it: one of its own methods is looked up there.
     *
     * @param instance the class of {@code this}, where that is known better than by the body
     */
    public Call on(Optional<String> instance) {
      return dispatch == Dispatch.VIRTUAL && receiver instanceof Place.This && instance.isPresent()
          ? new Call(
              method.in(instance.get()), dispatch, receiver, arguments, result, type, implicit)
          : this;
    }
  }

  /** How the target of a call is chosen. */
  enum Dispatch {
    /** No receiver. */
    STATIC,
    /** By the receiver's class, and the method can be overridden. */
    VIRTUAL,
    /** Exactly the named method: private, final, {@code super.m()}, {@code this(...)}. */
    EXACT,
    /** A {@code new} expression. */
    NEW
  }

  /**
   * A boolean operation whose truth the engine can use: {@code to = left op right}.
   *
   * @param right absent for {@code NOT} and for {@code INSTANCE_OF}
   * @param type the tested type of {@code INSTANCE_OF}
   */
  record Test(Place to, Operator operator, Place left, @Nullable Place right, @Nullable String type)
      implements Event {}

  /** Boolean operators. {@code AND} and {@code OR} are the short-circuit ones, at their join. */
  enum Operator {
    NOT,
    AND,
    OR,
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    INSTANCE_OF
  }

  /**
   * Any other computation of a fresh primitive or string from operands.
   *
   * @param operation what it does with numbers; absent where the same operands need not give the
   *     same again
   */
  record Compute(Place to, List<Place> operands, @Nullable Operation operation) implements Event {
    public Compute {
      operands = List.copyOf(operands);
    }

    /** A computation of whatever kind. */
    public Compute(Place to, List<Place> operands) {
      this(to, operands, null);
    }

    /** Whether it adds numbers: {@code count++}. */
    public boolean isSum() {
      return operation == Operation.SUM;
    }
  }

  /** Operations on numbers. */
  enum Operation {
    SUM,
    DIFFERENCE,
    PRODUCT,
    QUOTIENT,
    REMAINDER,
    BITS_OF_BOTH,
    BITS_OF_EITHER,
    BITS_OF_ONE,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    SHIFT_RIGHT_UNSIGNED
  }

  /** The method's result is {@code value}; {@code finally} blocks may still run before the exit. */
  record Return(@Nullable Place value) implements Event {}

  /** {@code throw value}. */
  record Throw(Place value) implements Event {}

  /** A handler begins; {@code exception} holds what was caught. */
  record Catch(Place exception, List<String> types) implements Event {
    public Catch {
      types = List.copyOf(types);
    }
  }

  /** {@code to} is a lambda, a method reference, or an instance of an anonymous or local class. */
  record Capture(Place to, Closure closure) implements Event {}
}
