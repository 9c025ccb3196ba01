package io.github.leakproof.core.catalogue;

/**
 * Which value of a call an effect concerns.
 *
 * @param index 0-based parameter, or {@link #RECEIVER_INDEX} or {@link #RESULT_INDEX}
 */
public record Slot(int index) {
  private static final int RECEIVER_INDEX = -1;
  private static final int RESULT_INDEX = -2;

  /** The object that the method is called on. */
  public static final Slot RECEIVER = new Slot(RECEIVER_INDEX);

  /** What the call yields; for a constructor the new object. */
  public static final Slot RESULT = new Slot(RESULT_INDEX);

  /** Parameter {@code index}, from 0. */
  public static Slot argument(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("negative parameter index " + index);
    }
    return new Slot(index);
  }

  /** Whether this is a parameter. */
  public boolean isArgument() {
    return index >= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Slot that && index == that.index;
  }

  @Override
  public int hashCode() {
    return index;
  }
}
