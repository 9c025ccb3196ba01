package io.github.leakproof.cli.fix;

import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.javac.DriverResult;
import io.github.leakproof.javac.FileFixes;
import io.github.leakproof.javac.fix.FixResult;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of fixing.
 *
 * @param files the files with fixes
 * @param fixed what the fixes do, one line each
 * @param left what has to be fixed by hand, with the reason, one line each
 * @param notes what went wrong otherwise, one line each
 */
public record FixReport(
    List<FixedFile> files, List<String> fixed, List<String> left, List<String> notes) {
  public FixReport {
    files = List.copyOf(files);
    fixed = List.copyOf(fixed);
    left = List.copyOf(left);
    notes = List.copyOf(notes);
  }

  /** The same with more that is left. */
  public FixReport leaving(List<String> more) {
    List<String> all = new ArrayList<>(left);
    all.addAll(more);
    return new FixReport(files, fixed, all, notes);
  }

  /**
   * One finding and what can be done about it.
   *
   * @param kind what the finding keeps where others of its file are fixed
   */
  private record Entry(String kind, String check, int line, String what) {
    static Entry of(Finding finding, String what) {
      String known = finding.fingerprint().text();
      String kind = known.substring(0, Math.max(known.lastIndexOf(' '), 0));
      return new Entry(kind, finding.pattern().id(), finding.line(), what);
    }

    Entry at(int other) {
      return new Entry(kind, check, other, what);
    }
  }

  /** Collects what rounds bring. */
  static final class Builder {
    private final Path base;
    private final Map<Path, List<Entry>> fixed = new LinkedHashMap<>();
    private final Map<Path, List<Entry>> left = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    Builder(Path base) {
      this.base = base;
    }

    void addNotes(DriverResult result) {
      String below = base + File.separator;
      result.messages().stream()
          .limit(1)
          .map(message -> message.startsWith(below) ? message.substring(below.length()) : message)
          .map(message -> "does not compile: " + message)
          .forEach(notes::add);
      notes.addAll(result.notes());
    }

    /** A later round of a file takes away from what the one before has left. */
    void add(Path file, FileFixes round) {
      List<Entry> before = left.get(file);
      List<Entry> after = new ArrayList<>();
      List<Entry> done = fixed.computeIfAbsent(file, f -> new ArrayList<>());
      for (int i = 0; i < round.findings().size(); i++) {
        Finding finding = round.findings().get(i).finding();
        FixResult result = round.results().get(i);
        String what = result.whyNone().orElseGet(() -> result.fixes().get(0).title());
        Entry entry = withFirstLine(Entry.of(finding, what), before);
        (result.isFixed() ? done : after).add(entry);
      }
      left.put(file, after);
    }

    /** The user sees the file as it is before the first round. */
    private static Entry withFirstLine(Entry entry, @Nullable List<Entry> before) {
      if (before == null) {
        return entry;
      }
      for (Entry known : before) {
        if (known.kind().equals(entry.kind())) {
          before.remove(known);
          return entry.at(known.line());
        }
      }
      return entry;
    }

    /** What was read wrongly cannot be written as it was, and is left. */
    FixReport build(List<FixedFile> files) {
      List<FixedFile> readable = new ArrayList<>();
      for (FixedFile file : files) {
        if (file.isAsRead()) {
          readable.add(file);
        } else {
          leave(file.file(), "the file is not in " + file.encoding());
        }
      }
      return new FixReport(readable, lines(fixed), lines(left), notes);
    }

    private void leave(Path file, String why) {
      List<Entry> after = left.computeIfAbsent(file, f -> new ArrayList<>());
      for (Entry entry : fixed.getOrDefault(file, List.of())) {
        after.add(new Entry(entry.kind(), entry.check(), entry.line(), why));
      }
      fixed.remove(file);
    }

    private List<String> lines(Map<Path, List<Entry>> entries) {
      List<String> lines = new ArrayList<>();
      entries.forEach(
          (file, found) ->
              found.stream()
                  .sorted(Comparator.comparing(Entry::line))
                  .map(e -> "%s:%d: %s: %s".formatted(shown(file), e.line(), e.check(), e.what()))
                  .forEach(lines::add));
      return lines;
    }

    private Path shown(Path file) {
      return file.startsWith(base) ? base.relativize(file) : file;
    }
  }
}
