package io.github.leakproof.javac.fix;

/**
 * The replacement of a range of source text.
 *
 * @param start offset of the first replaced character, from 0
 * @param end offset behind the last one; equal to {@code start} for an insertion
 * @param text what stands there afterwards
 */
public record Edit(int start, int end, String text) {
  public Edit {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("bad range " + start + ".." + end);
    }
  }

  boolean isInsertion() {
    return start == end;
  }
}
