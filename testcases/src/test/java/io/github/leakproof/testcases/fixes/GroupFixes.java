package io.github.leakproof.testcases.fixes;

import io.github.leakproof.testcases.cases.CaseFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Files that are compiled together, before and after their fixes, all of a file at once. */
public final class GroupFixes {
  private final Round before;
  private final Round after;
  private final List<Failure> failures = new ArrayList<>();

  private GroupFixes(Round before, Round after) {
    this.before = before;
    this.after = after;
  }

  /** Fixes the cases of a folder. */
  static GroupFixes of(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : CaseFiles.sources(folder)) {
      texts.put(CaseFiles.name(file), Files.readString(file));
    }
    return of(texts, Setup.ofCases(texts.values()));
  }

  /** Fixes files, given their texts by their names. */
  static GroupFixes of(Map<String, String> texts, Setup setup) {
    return of(texts, setup, Map.of());
  }

  /** The same, where what somebody has repaired by hand takes the place of what is fixed. */
  public static GroupFixes of(
      Map<String, String> texts, Setup setup, Map<String, String> repaired) {
    Round before = new Round(texts, setup);
    Map<String, String> result = new TreeMap<>(before.fixed());
    result.putAll(repaired);
    GroupFixes group = new GroupFixes(before, new Round(result, setup));
    group.compare();
    group.failures.removeIf(f -> repaired.containsKey(f.file()) && isForFixesOnly(f));
    return group;
  }

  /** An author may do away with comments. */
  private static boolean isForFixesOnly(Failure failure) {
    return failure.kind() == Failure.Kind.KEEPS_COMMENTS;
  }

  private void compare() {
    Set<Failure> known = new HashSet<>(before.errors());
    after.errors().stream().filter(error -> !known.contains(error)).forEach(failures::add);
    before.found().keySet().forEach(this::compare);
  }

  private void compare(String file) {
    Map<String, Integer> open = new TreeMap<>();
    Map<String, Integer> ended = new TreeMap<>();
    for (Found found : before.found().get(file)) {
      (found.isFixed() ? ended : open).merge(found.key(), 1, Integer::sum);
    }
    for (Found found : after.found().get(file)) {
      check(file, found, open, ended);
    }
    for (String comment : Comments.lost(before.text(file), after.text(file))) {
      failures.add(new Failure(file, "", Failure.Kind.KEEPS_COMMENTS, comment));
    }
  }

  private void check(
      String file, Found found, Map<String, Integer> open, Map<String, Integer> ended) {
    if (open.merge(found.key(), -1, Integer::sum) < 0) {
      Failure.Kind kind =
          ended.containsKey(found.key()) ? Failure.Kind.ENDS : Failure.Kind.ADDS_NOTHING;
      failures.add(new Failure(file, found.member(), kind, found.check()));
    } else if (found.isFixed()) {
      failures.add(new Failure(file, found.member(), Failure.Kind.IS_COMPLETE, found.check()));
    }
  }

  /** What the fixes do wrong. */
  public List<Failure> failures() {
    return failures;
  }

  /** The findings before the fixes. */
  List<Found> found() {
    return before.found().values().stream().flatMap(Collection::stream).toList();
  }

  /** What went wrong inside the analysis of the fixed code. */
  public List<String> notes() {
    return after.notes();
  }

  /** The findings of a file before the fixes. */
  public List<Found> foundIn(String file) {
    return before.found().get(file);
  }

  /** The findings of a file after the fixes. */
  public List<Found> leftIn(String file) {
    return after.found().get(file);
  }

  /** The classes of the files as they were, by their binary names. */
  public Map<String, byte[]> classesBefore() {
    return before.classes();
  }

  /** The classes of the files after their fixes. */
  public Map<String, byte[]> classesAfter() {
    return after.classes();
  }
}
