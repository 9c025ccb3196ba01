package io.github.leakproof.javac.fix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Turns drafts into edits that do not overlap; nested drafts indent each other's text. */
final class Rendering {

  private record Piece(Draft draft, Edit edit) {}

  private final SourceText source;

  Rendering(SourceText source) {
    this.source = source;
  }

  /**
   * The edits of all the drafts together.
   *
   * @throws Refused if they contradict each other
   */
  List<Edit> render(List<Draft> drafts) throws Refused {
    List<Piece> pieces = pieces(drafts);
    List<Edit> edits = new ArrayList<>();
    for (Piece piece : joined(pieces)) {
      edits.add(piece.edit());
    }
    edits.addAll(methods(drafts));
    edits.addAll(indentation(drafts, edits));
    edits.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    checkApart(edits);
    return edits;
  }

  /** Whether the drafts touch the same text, or add to the same class. */
  boolean interact(Draft one, Draft other) {
    return (extent(one)[0] <= extent(other)[1] && extent(other)[0] <= extent(one)[1])
        || one.methods().stream()
            .anyMatch(m -> other.methods().stream().anyMatch(o -> o.at() == m.at()));
  }

  private static int[] extent(Draft draft) {
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (Edit edit : draft.edits()) {
      start = Math.min(start, edit.start());
      end = Math.max(end, edit.end());
    }
    for (Draft.Shift shift : draft.shifts()) {
      start = Math.min(start, shift.start());
      end = Math.max(end, shift.end());
    }
    return new int[] {start, end};
  }

  private List<Piece> pieces(List<Draft> drafts) throws Refused {
    List<Piece> pieces = new ArrayList<>();
    Set<Edit> replacements = new LinkedHashSet<>();
    Set<Edit> insertions = new LinkedHashSet<>();
    Set<Edit> shared = new LinkedHashSet<>();
    for (Draft draft : drafts) {
      if (goesAlong(draft, drafts)) {
        continue;
      }
      Set<Edit> own = new LinkedHashSet<>(draft.edits());
      for (Edit edit : own) {
        if (draft.isShared(edit) && !shared.add(edit)) {
          continue;
        }
        if (edit.isInsertion() && !insertions.add(edit) && !closes(edit)) {
          continue;
        }
        if (!edit.isInsertion() && !replacements.add(edit)) {
          throw new Refused("another fix changes the same text");
        }
        Edit whole = withPassengers(edit, draft, drafts);
        pieces.add(new Piece(draft, indented(whole, draft, drafts)));
      }
    }
    return pieces;
  }

  /** Whether all that the draft changes lies in text that another one moves. */
  private static boolean goesAlong(Draft draft, List<Draft> drafts) {
    return drafts.stream()
        .anyMatch(
            other -> other != draft && other.moved().stream().anyMatch(m -> m.contains(draft)));
  }

  /** The edit with moved text as the other drafts change it. */
  private static Edit withPassengers(Edit edit, Draft draft, List<Draft> drafts) throws Refused {
    String text = edit.text();
    List<Draft> others = drafts.stream().filter(d -> d != draft).toList();
    for (MovedText moved : draft.moved()) {
      text = text.replace(moved.text(), moved.changed(others));
    }
    return new Edit(edit.start(), edit.end(), text);
  }

  private Edit indented(Edit edit, Draft draft, List<Draft> drafts) {
    int levels = 0;
    for (Draft other : drafts) {
      if (other != draft && encloses(other, draft)) {
        levels += levelsAt(other, draft, edit.start());
      }
    }
    String unit = source.indentUnit();
    String text = edit.text();
    if (levels > 0) {
      text = text.replace(source.newline(), source.newline() + unit.repeat(levels));
    } else if (levels < 0) {
      text = text.replace(source.newline() + unit, source.newline());
    }
    return new Edit(edit.start(), edit.end(), text);
  }

  private static boolean encloses(Draft outer, Draft inner) {
    return outer.site() < inner.site();
  }

  /** How far one draft moves what another one inserts, which reckons with what both share. */
  private static int levelsAt(Draft draft, Draft inserting, int offset) {
    return draft.shifts().stream()
        .filter(s -> s.start() < offset && offset <= s.end() && !inserting.isShared(s))
        .mapToInt(Draft.Shift::levels)
        .sum();
  }

  /** Insertions at one offset become one: ends of inner blocks first, then what opens. */
  private static List<Piece> joined(List<Piece> pieces) {
    TreeMap<Integer, List<Piece>> insertions = new TreeMap<>();
    List<Piece> result = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.edit().isInsertion()) {
        insertions.computeIfAbsent(piece.edit().start(), k -> new ArrayList<>()).add(piece);
      } else {
        result.add(piece);
      }
    }
    insertions.forEach((offset, list) -> result.add(join(offset, list)));
    return result;
  }

  private static Piece join(int offset, List<Piece> pieces) {
    Comparator<Piece> innerFirst = Comparator.comparingInt(p -> -p.draft().site());
    Comparator<Piece> outerFirst =
        Comparator.<Piece>comparingInt(p -> p.draft().site()).thenComparing(Rendering::opens);
    StringBuilder text = new StringBuilder();
    pieces.stream().filter(Rendering::closes).sorted(innerFirst).forEach(p -> append(text, p));
    pieces.stream().filter(p -> !closes(p)).sorted(outerFirst).forEach(p -> append(text, p));
    return new Piece(pieces.get(0).draft(), new Edit(offset, offset, text.toString()));
  }

  private static void append(StringBuilder text, Piece piece) {
    text.append(piece.edit().text());
  }

  private static boolean opens(Piece piece) {
    return piece.edit().text().stripTrailing().endsWith("{");
  }

  private static boolean closes(Piece piece) {
    return closes(piece.edit());
  }

  private static boolean closes(Edit edit) {
    return edit.text().stripLeading().startsWith("}");
  }

  /** New methods of one head at one offset are one method with all their bodies. */
  private static List<Edit> methods(List<Draft> drafts) {
    TreeMap<Integer, Map<String, List<Draft.NewMethod>>> methods = new TreeMap<>();
    for (Draft draft : drafts) {
      for (Draft.NewMethod each : draft.methods()) {
        methods
            .computeIfAbsent(each.at(), k -> new LinkedHashMap<>())
            .computeIfAbsent(each.head(), k -> new ArrayList<>())
            .add(each);
      }
    }
    List<Edit> edits = new ArrayList<>();
    methods.forEach(
        (at, each) ->
            edits.add(
                new Edit(
                    at,
                    at,
                    each.values().stream().map(Rendering::method).collect(Collectors.joining()))));
    return edits;
  }

  private static String method(List<Draft.NewMethod> parts) {
    Set<String> bodies = new LinkedHashSet<>();
    Set<String> thrown = new LinkedHashSet<>();
    for (Draft.NewMethod part : parts) {
      bodies.add(String.join("", part.body()));
      thrown.addAll(part.thrown());
    }
    String clause = thrown.isEmpty() ? "" : " throws " + String.join(", ", thrown);
    return parts.get(0).head() + clause + " {" + String.join("", bodies) + parts.get(0).tail();
  }

  private List<Edit> indentation(List<Draft> drafts, List<Edit> edits) {
    TreeMap<Integer, Integer> levels = new TreeMap<>();
    Set<Draft.Shift> shared = new LinkedHashSet<>();
    for (Draft draft : drafts) {
      for (Draft.Shift shift : draft.shifts()) {
        if (draft.isShared(shift) && !shared.add(shift)) {
          continue;
        }
        for (int line : source.lineStarts(shift.start(), shift.end())) {
          levels.merge(line, shift.levels(), Integer::sum);
        }
      }
    }
    List<Edit> result = new ArrayList<>();
    levels.forEach(
        (line, level) -> {
          if (level != 0 && isMovable(line, edits)) {
            result.add(moved(line, level));
          }
        });
    result.removeIf(e -> e.isInsertion() && e.text().isEmpty());
    return result;
  }

  private boolean isMovable(int line, List<Edit> edits) {
    return !source.isLastInLine(line)
        && !source.continuesTextBlock(line)
        && edits.stream().noneMatch(e -> e.start() <= line && line < e.end());
  }

  private Edit moved(int line, int level) {
    String unit = source.indentUnit();
    if (level > 0) {
      return new Edit(line, line, unit.repeat(level));
    }
    boolean indented = source.text().startsWith(unit.repeat(-level), line);
    return indented ? new Edit(line, line + unit.length() * -level, "") : new Edit(line, line, "");
  }

  private static void checkApart(List<Edit> edits) throws Refused {
    for (int i = 1; i < edits.size(); i++) {
      Edit before = edits.get(i - 1);
      Edit edit = edits.get(i);
      if (before.end() > edit.start()
          || (before.start() == edit.start() && before.isInsertion() && edit.isInsertion())) {
        throw new Refused("the edits overlap");
      }
    }
  }
}
