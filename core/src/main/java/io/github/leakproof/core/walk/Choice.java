package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;

/**
 * What decides whether a callee acquires or releases: one of its parameters is, or is not, a
 * constant. {@code lock(Mode.READ)}, {@code close(true)}.
 *
 * @param parameter 0-based
 * @param constant a boolean, another literal, {@link Absent#NULL}, or the access path of a constant
 *     of a class
 * @param equal whether the callee acts where the parameter is that constant, or where it is not
 */
public record Choice(int parameter, Object constant, boolean equal) {

  /** The constant that stands for {@code null}. */
  public enum Absent {
    NULL
  }

  /** Whether an operand is the same whenever it is looked at: a literal or a class's constant. */
  public static boolean isConstant(Object operand) {
    return !(operand instanceof AccessPath path)
        || (path.root() instanceof Place.Type && path.selectors().size() == 1);
  }

  /** Whether two constants are known to be different: literals, or constants of one class. */
  static boolean differ(Object one, Object other) {
    if (!isConstant(one) || !isConstant(other) || one.equals(other)) {
      return false;
    }
    return (one instanceof AccessPath a && other instanceof AccessPath b)
        ? a.root().equals(b.root())
        : !(one instanceof AccessPath) && !(other instanceof AccessPath);
  }

  boolean isAbsence() {
    return constant == Absent.NULL;
  }

  /** Whether the callee may act where it is given this constant. */
  public boolean isPossible(Object given) {
    return equal ? !differ(given, constant) : !given.equals(constant);
  }

  /** What the callee's body knows at its entry where the parameter is the constant. */
  public Condition inside(Place local) {
    AccessPath path = AccessPath.of(local);
    if (constant instanceof Boolean) {
      return new Condition.IsTrue(path);
    }
    return isAbsence() || (constant instanceof Number number && number.longValue() == 0)
        ? new Condition.IsNull(path)
        : new Condition.Compares(Operator.EQUAL, path, constant);
  }

  /** The truth of {@link #inside} where the callee acts, or does not. */
  public boolean truth(boolean acts) {
    boolean isConstant = equal == acts;
    return constant instanceof Boolean b ? b == isConstant : isConstant;
  }
}
