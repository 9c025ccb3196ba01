package io.github.leakproof.javac.fix;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Applies fixes to a file's text. */
public final class FixApplier {

  private final Trees trees;

  /** An applier that asks these trees for positions. */
  public FixApplier(Trees trees) {
    this.trees = trees;
  }

  /**
   * The file's text with the fixes and their imports in it.
   *
   * @param source the text that {@code unit} was read from
   * @param fixes fixes whose edits do not overlap, in any order
   * @throws IllegalArgumentException if two edits overlap
   */
  public String apply(String source, CompilationUnitTree unit, List<Fix> fixes) {
    return replace(source, edits(source, unit, fixes));
  }

  /**
   * The edits of the fixes and those that add their imports, by the offsets where they begin.
   *
   * @param source the text that {@code unit} was read from
   */
  public List<Edit> edits(String source, CompilationUnitTree unit, List<Fix> fixes) {
    List<Edit> edits = new ArrayList<>();
    TreeSet<String> imports = new TreeSet<>();
    for (Fix fix : fixes) {
      edits.addAll(fix.edits());
      imports.addAll(fix.imports());
    }
    imports.forEach(name -> edits.add(importEdit(source, unit, name)));
    edits.sort(Comparator.comparingInt(Edit::start));
    return List.copyOf(edits);
  }

  private static String replace(String source, List<Edit> edits) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      if (edit.start() < at) {
        throw new IllegalArgumentException("overlapping edits at offset " + edit.start());
      }
      text.append(source, at, edit.start()).append(edit.text());
      at = edit.end();
    }
    return text.append(source, at, source.length()).toString();
  }

  /** Puts an import before the first greater one, or behind the last, or behind the package. */
  private Edit importEdit(String source, CompilationUnitTree unit, String name) {
    String newline = source.contains("\r\n") ? "\r\n" : "\n";
    String line = "import " + name + ";";
    List<ImportTree> plain =
        unit.getImports().stream().filter(i -> !i.isStatic()).map(ImportTree.class::cast).toList();
    Optional<ImportTree> greater =
        plain.stream()
            .filter(i -> i.getQualifiedIdentifier().toString().compareTo(name) > 0)
            .findFirst();
    if (greater.isPresent()) {
      return insertion(start(unit, greater.get()), line + newline);
    }
    if (!plain.isEmpty()) {
      return insertion(end(unit, plain.get(plain.size() - 1)), newline + line);
    }
    if (!unit.getImports().isEmpty()) {
      int last = end(unit, unit.getImports().get(unit.getImports().size() - 1));
      return insertion(last, newline + newline + line);
    }
    if (unit.getPackage() != null) {
      return insertion(end(unit, unit.getPackage()), newline + newline + line);
    }
    return insertion(0, line + newline + (unit.getTypeDecls().isEmpty() ? "" : newline));
  }

  private static Edit insertion(int at, String text) {
    return new Edit(at, at, text);
  }

  private int start(CompilationUnitTree unit, com.sun.source.tree.Tree tree) {
    return (int) trees.getSourcePositions().getStartPosition(unit, tree);
  }

  private int end(CompilationUnitTree unit, com.sun.source.tree.Tree tree) {
    return (int) trees.getSourcePositions().getEndPosition(unit, tree);
  }
}
