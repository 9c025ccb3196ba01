package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.FieldRef;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Something that a path through a body may know to be true or false. */
public sealed interface Condition {

  /** The boolean there is true. */
  record IsTrue(AccessPath path) implements Condition {
    @Override
    public boolean equals(Object other) {
      return other instanceof IsTrue that && path.equals(that.path);
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }
  }

  /** The value there is null, or the number there is zero. */
  record IsNull(AccessPath path) implements Condition {
    @Override
    public boolean equals(Object other) {
      return other instanceof IsNull that && path.equals(that.path);
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }
  }

  /**
   * A comparison.
   *
   * @param left a constant or an access path
   * @param right a constant, an access path, or the name of the type tested for
   */
  record Compares(Operator operator, Object left, Object right) implements Condition {

    /**
     * The comparison whose truth is that of this one or its contrary, whichever way it is written.
     */
    static Compares of(Operator operator, Object left, Object right) {
      Operator positive =
          switch (operator) {
            case NOT_EQUAL -> Operator.EQUAL;
            case GREATER_OR_EQUAL -> Operator.LESS;
            case LESS_OR_EQUAL -> Operator.GREATER;
            default -> operator;
          };
      return positive == Operator.EQUAL && Choice.isConstant(left)
          ? new Compares(positive, right, left)
          : new Compares(positive, left, right);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Compares that
          && operator == that.operator
          && left.equals(that.left)
          && right.equals(that.right);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * operator.hashCode() + left.hashCode()) + right.hashCode();
    }
  }

  /** Whether a new value of the place makes what is known obsolete. */
  default boolean mentions(Place place) {
    if (this instanceof IsTrue c) {
      return c.path.mentions(place);
    }
    if (this instanceof IsNull c) {
      return c.path.mentions(place);
    }
    Compares c = (Compares) this;
    return mentions(c.left, place) || mentions(c.right, place);
  }

  /** Whether it is about what lies in a field: another thread may make it obsolete. */
  default boolean isOfField() {
    return leadsThrough(Selector.Field.class::isInstance);
  }

  /** Whether it is about what lies in that field of some object. */
  default boolean isOf(FieldRef field) {
    return leadsThrough(new Selector.Field(field)::equals);
  }

  private boolean leadsThrough(Predicate<Selector> wanted) {
    if (this instanceof IsTrue c) {
      return leadsThrough(c.path, wanted);
    }
    if (this instanceof IsNull c) {
      return leadsThrough(c.path, wanted);
    }
    Compares c = (Compares) this;
    return leadsThrough(c.left, wanted) || leadsThrough(c.right, wanted);
  }

  private static boolean leadsThrough(Object operand, Predicate<Selector> wanted) {
    return operand instanceof AccessPath path && path.selectors().stream().anyMatch(wanted);
  }

  /** The same condition with other names; empty where one of them has none. */
  default Optional<Condition> rename(Function<AccessPath, Optional<AccessPath>> names) {
    if (this instanceof IsTrue c) {
      return names.apply(c.path).map(IsTrue::new);
    }
    if (this instanceof IsNull c) {
      return names.apply(c.path).map(IsNull::new);
    }
    Compares c = (Compares) this;
    Optional<Object> left = renamed(c.left, names);
    Optional<Object> right = renamed(c.right, names);
    return left.isPresent() && right.isPresent()
        ? Optional.of(new Compares(c.operator, left.get(), right.get()))
        : Optional.empty();
  }

  private static Optional<Object> renamed(
      Object operand, Function<AccessPath, Optional<AccessPath>> names) {
    return operand instanceof AccessPath path
        ? names.apply(path).map(Object.class::cast)
        : Optional.of(operand);
  }

  private static boolean mentions(Object operand, Place place) {
    return operand instanceof AccessPath path && path.mentions(place);
  }
}
