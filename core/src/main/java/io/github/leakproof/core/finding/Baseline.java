package io.github.leakproof.core.finding;

import io.github.leakproof.core.SettingsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Leaks that are known and that nobody wants to hear of: a text file with one fingerprint on a
 * line, sorted, so that changes of it can be read and merged. Lines that begin with {@code #} and
 * empty ones say nothing, but the first line says what file it is.
 */
public final class Baseline {
  /** Where nothing is known. */
  public static final Baseline EMPTY = new Baseline(List.of());

  private static final String HEADER = "# Leakproof baseline 1";
  private static final String EXPLANATION =
      HEADER
          + "\n# Leaks that are known and not reported: check, class, member, what acquires, which"
          + " of several alike.\n# Written by \"leakproof baseline\"; remove the lines of what has"
          + " been fixed.\n";
  private static final String COMMENT = "#";

  private final SortedSet<Fingerprint> known;

  /** The baseline that knows these leaks. */
  public Baseline(Collection<Fingerprint> known) {
    this.known = new TreeSet<>(known);
  }

  /**
   * The baseline in a file; the empty one, if there is no file.
   *
   * @throws SettingsException if it cannot be read, or is no baseline; the message is one line
   */
  public static Baseline of(Optional<Path> file) {
    return file.map(Baseline::read).orElse(EMPTY);
  }

  private static Baseline read(Path file) {
    List<String> lines = lines(file);
    if (lines.isEmpty() || !lines.get(0).startsWith(HEADER)) {
      throw new SettingsException(
          "Baseline " + file + " is none: its first line is not \"" + HEADER + "\"");
    }
    SortedSet<Fingerprint> known = new TreeSet<>();
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith(COMMENT)) {
        int number = i + 1;
        known.add(
            Fingerprint.parse(line)
                .orElseThrow(
                    () ->
                        new SettingsException(
                            "Baseline %s:%d: this is no fingerprint: %s"
                                .formatted(file, number, line.strip()))));
      }
    }
    return new Baseline(known);
  }

  private static List<String> lines(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new SettingsException(
          "Baseline " + file + " cannot be read: no such file, or a folder");
    }
  }

  /** Whether the leak is known. */
  public boolean contains(Finding finding) {
    return known.contains(finding.fingerprint());
  }

  /** What is known, in order. */
  public List<Fingerprint> fingerprints() {
    return List.copyOf(known);
  }

  /** The text of the file. */
  public String text() {
    StringBuilder text = new StringBuilder(EXPLANATION);
    known.forEach(each -> text.append(each).append('\n'));
    return text.toString();
  }
}
