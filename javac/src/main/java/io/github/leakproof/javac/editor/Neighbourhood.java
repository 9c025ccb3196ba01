package io.github.leakproof.javac.editor;

import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.api.JavacTrees;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import io.github.leakproof.javac.program.Extent;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The classes of one file, and those whose bodies they lead to, as far as that is not too far. */
final class Neighbourhood implements Extent {
  /** Files whose bodies are looked into, besides the file itself. */
  private static final int MOST = 20;

  private final JavacTaskImpl task;
  private final JavacTrees trees;
  private final ProjectSymbols symbols;
  private final Set<ClassSymbol> own;
  private final Set<ClassSymbol> attributed = new HashSet<>();
  private final Set<Path> demanded = new LinkedHashSet<>();
  private boolean complete = true;

  /**
   * The neighbourhood of a file.
   *
   * @param own the file's top-level classes, attributed
   */
  Neighbourhood(JavacTaskImpl task, ProjectSymbols symbols, Set<ClassSymbol> own) {
    this.task = task;
    this.trees = JavacTrees.instance(task.getContext());
    this.symbols = symbols;
    this.own = Set.copyOf(own);
  }

  @Override
  public boolean isSearched(ClassSymbol topLevel) {
    return own.contains(topLevel);
  }

  @Override
  public boolean hasSource(ClassSymbol topLevel) {
    return symbols.file(topLevel).isPresent();
  }

  @Override
  public boolean attribute(ClassSymbol topLevel) {
    if (own.contains(topLevel) || attributed.contains(topLevel)) {
      return true;
    }
    Optional<Path> file = symbols.file(topLevel);
    if (file.isEmpty() || (demanded.size() == MOST && !demanded.contains(file.get()))) {
      return false;
    }
    demanded.add(file.get());
    if (trees.getTree(topLevel) == null) {
      complete = false;
      return false;
    }
    attributed.add(topLevel);
    task.analyze(List.of(topLevel));
    return true;
  }

  /** The other files whose bodies were asked for. */
  Set<Path> demanded() {
    return demanded;
  }

  /** Whether all that was asked for was at hand. */
  boolean isComplete() {
    return complete;
  }
}
