package io.github.leakproof.testcases.fixes;

/**
 * Something that a fix must not do.
 *
 * @param file the file, below the folder of cases
 * @param member the member that it is about, empty for the whole file
 * @param kind what is wrong
 * @param detail more about it
 */
public record Failure(String file, String member, Kind kind, String detail) {

  /** What a fix must do. */
  public enum Kind {
    /** The fixed code compiles. */
    COMPILES,
    /** The finding is gone. */
    ENDS,
    /** No other finding appears. */
    ADDS_NOTHING,
    /** All comments are still there. */
    KEEPS_COMMENTS,
    /** Nothing is left for a second run. */
    IS_COMPLETE
  }

  /** Whether one check is to blame, which is the detail then. */
  boolean isOfCheck() {
    return kind == Kind.ENDS || kind == Kind.ADDS_NOTHING || kind == Kind.IS_COMPLETE;
  }

  @Override
  public String toString() {
    return file + "\t" + member + "\t" + kind + "\t" + detail;
  }
}
