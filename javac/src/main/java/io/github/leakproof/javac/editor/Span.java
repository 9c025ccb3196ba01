package io.github.leakproof.javac.editor;

/**
 * A range of a text.
 *
 * @param start offset of its first character, from 0
 * @param end offset behind its last one, not before {@code start}
 */
public record Span(int start, int end) {

  /** The same range of a text in which so many characters were added before it. */
  public Span movedBy(int distance) {
    return new Span(start + distance, end + distance);
  }

  /** Whether the other range lies in this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the ranges have a character or a border in common. */
  public boolean touches(Span other) {
    return start <= other.end && other.start <= end;
  }

  /** What stands there. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
