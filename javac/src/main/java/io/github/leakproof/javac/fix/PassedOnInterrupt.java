package io.github.leakproof.javac.fix;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;

/**
 * A handler of interrupts has to pass them on.
 *
 * @param request about the interrupt
 * @param lines what passes it on
 */
record PassedOnInterrupt(FixRequest request, List<String> lines) implements Duty {
  static final String WHY_NONE = "on other paths the interrupt is passed on already";

  @Override
  public boolean isDone(TreePath code) {
    return request.isRelease(code.getLeaf())
        || request.isHandOver(code.getLeaf())
        || (code.getLeaf() instanceof ThrowTree && mentionsException(code));
  }

  /** Whether the exception itself is in what is thrown, rather than what it answers. */
  private boolean mentionsException(TreePath thrown) {
    String name = ((VariableTree) request.site().getLeaf()).getName().toString();
    return !Code.find(
            thrown,
            p ->
                p.getLeaf() instanceof IdentifierTree id
                    && id.getName().contentEquals(name)
                    && !(p.getParentPath().getLeaf() instanceof MemberSelectTree))
        .isEmpty();
  }

  @Override
  public boolean isDoubtful(TreePath code) {
    return request.isDoubtful(code.getLeaf());
  }

  @Override
  public List<String> lines(TreePath place, List<Truth> known) {
    return lines;
  }

  @Override
  public String whyNone() {
    return WHY_NONE;
  }
}
