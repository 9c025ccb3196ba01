package io.github.leakproof.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.finding.Finding;
import java.util.Optional;

/**
 * A leak, with the tree that it is reported at.
 *
 * @param finding what the engine says
 * @param path the acquire call, a {@code new} expression, a method reference or a parameter; where
 *     the engine has no tree for it, the class
 */
public record SourceFinding(Finding finding, TreePath path) {

  /** The file that the leak is in. */
  public CompilationUnitTree unit() {
    return path.getCompilationUnit();
  }

  /** Where in the file to look first, if the engine has a tree for the finding. */
  public Optional<SourceSpan> span() {
    return SourceSpan.of(path);
  }
}
