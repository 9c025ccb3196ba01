package io.github.leakproof.core.finding;

import io.github.leakproof.core.pattern.Pattern;
import java.util.Optional;

/**
 * What a leak is known by from one run to the next, in whatever host and whatever line: its check,
 * its class, the member around it, what acquires, and which of several alike in that member it is.
 * Like {@code LockNotReleased bank.Account.deposit(long) lock() 1}.
 *
 * @param text on one line; empty only for a finding that the engine has not seen
 */
public record Fingerprint(String text) implements Comparable<Fingerprint> {
  /** Of a finding that the engine has not seen. */
  static final Fingerprint NONE = new Fingerprint("");

  /**
   * The fingerprint of a leak.
   *
   * @param place the class and the member around the acquire call
   * @param subject what acquires, as messages name it
   * @param ordinal which one it is, from 1, of those with the same check, place and subject
   */
  public static Fingerprint of(Pattern check, String place, String subject, int ordinal) {
    return new Fingerprint("%s %s %s %d".formatted(check.id(), place, subject, ordinal));
  }

  /** The fingerprint that a text is, unless it begins with the name of no check. */
  public static Optional<Fingerprint> parse(String text) {
    String stripped = text.strip();
    int end = stripped.indexOf(' ');
    return end > 0 && Pattern.byId(stripped.substring(0, end)).isPresent()
        ? Optional.of(new Fingerprint(stripped))
        : Optional.empty();
  }

  /** The check; the fingerprint must be one of the engine's. */
  public Pattern check() {
    return Pattern.byId(text.substring(0, text.indexOf(' '))).orElseThrow();
  }

  @Override
  public int compareTo(Fingerprint other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
