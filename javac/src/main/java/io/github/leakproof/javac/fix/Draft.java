package io.github.leakproof.javac.fix;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A fix in the making: edits, and ranges of lines that move to another level. */
final class Draft {

  /** Lines that begin within a range move by some levels of indentation. */
  record Shift(int start, int end, int levels) {}

  /**
   * A method that several drafts may add to.
   *
   * @param at offset that the method is inserted at
   * @param head its text up to its parameters
   * @param thrown the checked exceptions of this draft's lines
   * @param body the lines of this draft, each with its indentation and line separator
   * @param tail its text behind the body
   */
  record NewMethod(int at, String head, List<String> thrown, List<String> body, String tail) {}

  private final SourceText source;
  private final int site;
  private final String title;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Shift> shifts = new ArrayList<>();
  private final List<MovedText> moved = new ArrayList<>();
  private final List<NewMethod> methods = new ArrayList<>();
  private final Set<String> imports = new LinkedHashSet<>();
  private final Set<Edit> sharedEdits = new HashSet<>();
  private final Set<Shift> sharedShifts = new HashSet<>();

  /**
   * Starts a draft.
   *
   * @param site offset of the acquire call
   */
  Draft(SourceText source, int site, String title) {
    this.source = source;
    this.site = site;
    this.title = title;
  }

  int site() {
    return site;
  }

  String title() {
    return title;
  }

  List<Edit> edits() {
    return edits;
  }

  List<Shift> shifts() {
    return shifts;
  }

  List<MovedText> moved() {
    return moved;
  }

  List<NewMethod> methods() {
    return methods;
  }

  Set<String> imports() {
    return imports;
  }

  void insert(int at, String text) {
    edits.add(new Edit(at, at, text));
  }

  void replace(int start, int end, String text) {
    edits.add(new Edit(start, end, text));
  }

  void replace(Tree tree, String text) {
    replace(source.start(tree), source.end(tree), text);
  }

  /** Replaces an expression whose text the draft inserts somewhere else. */
  void move(Tree tree, String text) {
    moved.add(new MovedText(source.start(tree), source.end(tree), source.of(tree)));
    replace(tree, text);
  }

  /** Takes over what another draft changes; drafts that take over the same change it once. */
  void share(Draft frame) {
    edits.addAll(frame.edits);
    sharedEdits.addAll(frame.edits);
    shifts.addAll(frame.shifts);
    sharedShifts.addAll(frame.shifts);
  }

  boolean isShared(Edit edit) {
    return sharedEdits.contains(edit);
  }

  boolean isShared(Shift shift) {
    return sharedShifts.contains(shift);
  }

  void add(NewMethod method) {
    methods.add(method);
  }

  void shift(int start, int end, int levels) {
    if (start < end) {
      shifts.add(new Shift(start, end, levels));
    }
  }

  /** Deletes a range; where nothing else stands in its lines, the lines go too. */
  void delete(int start, int end) {
    if (source.isFirstInLine(start) && source.isLastInLine(end)) {
      replace(source.lineStart(start), source.nextLine(end), "");
    } else if (source.isFirstInLine(start)) {
      replace(start, source.skipBlanks(end), "");
    } else {
      int from = start;
      while (from > 0
          && Character.isWhitespace(source.text().charAt(from - 1))
          && source.text().charAt(from - 1) != '\n') {
        from--;
      }
      replace(from, end, "");
    }
  }

  /** Deletes a statement. */
  void delete(Tree statement) {
    delete(source.start(statement), source.end(statement));
  }
}
