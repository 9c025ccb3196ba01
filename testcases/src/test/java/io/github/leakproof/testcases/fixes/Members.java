package io.github.leakproof.testcases.fixes;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Names of members that outlive changes of the lines around them: {@code Outer.Inner.method}. */
final class Members {
  private Members() {}

  /** The member that a tree lies in. */
  static String of(TreePath path) {
    Deque<Tree> outermostFirst = new ArrayDeque<>();
    path.forEach(outermostFirst::addFirst);
    StringBuilder name = new StringBuilder();
    for (Tree tree : outermostFirst) {
      if (tree instanceof ClassTree type) {
        name.append(name.isEmpty() ? "" : ".").append(type.getSimpleName());
      } else if (tree instanceof MethodTree method) {
        return name.append('.').append(method.getName()).toString();
      } else if (tree instanceof VariableTree field) {
        return name.append('.').append(field.getName()).toString();
      }
    }
    return name.toString();
  }

  /** The member at an offset. */
  static String at(CompilationUnitTree unit, Trees trees, long offset) {
    SourcePositions positions = trees.getSourcePositions();
    Deepest deepest = new Deepest(unit, positions, offset);
    deepest.scan(unit, null);
    return deepest.path == null ? "" : of(deepest.path);
  }

  /** Looks for the innermost class, method or variable around an offset. */
  private static final class Deepest extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final long offset;
    private @Nullable TreePath path;

    Deepest(CompilationUnitTree unit, SourcePositions positions, long offset) {
      this.unit = unit;
      this.positions = positions;
      this.offset = offset;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
      boolean around =
          tree != null
              && positions.getStartPosition(unit, tree) <= offset
              && offset < positions.getEndPosition(unit, tree);
      if (around && (tree instanceof ClassTree || isMember(tree))) {
        path = new TreePath(getCurrentPath(), tree);
      }
      return super.scan(tree, null);
    }

    private static boolean isMember(Tree tree) {
      return tree instanceof MethodTree || tree instanceof VariableTree;
    }
  }
}
