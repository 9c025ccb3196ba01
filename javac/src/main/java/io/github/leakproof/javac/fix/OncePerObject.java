package io.github.leakproof.javac.fix;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** Whether a method runs but once in an object's life, as far as the file tells. */
final class OncePerObject {
  private final Workshop shop;
  private final Set<Tree> asked = new HashSet<>();

  OncePerObject(Workshop shop) {
    this.shop = shop;
  }

  /** Whether it makes the object, begins its life, or is called by such a method alone. */
  boolean isOnce(TreePath method) {
    MethodTree tree = (MethodTree) method.getLeaf();
    String name = tree.getName().toString();
    boolean isStart =
        name.equals("<init>")
            || shop.code.context().traits().lifeCycleStart().contains(name)
            || new TaskMethod(shop, new TreePath(method, tree.getBody())).isTask();
    return isStart || (isPrivate(tree) && asked.add(tree) && isCalledOnce(method));
  }

  private static boolean isPrivate(MethodTree method) {
    return method.getModifiers().getFlags().contains(Modifier.PRIVATE);
  }

  private boolean isCalledOnce(TreePath method) {
    Element element = shop.code.element(method).orElse(null);
    List<TreePath> calls =
        Code.find(
            new TreePath(shop.code.context().unit()),
            path -> shop.code.element(path).filter(e -> e == element).isPresent() && isUse(path));
    return calls.size() == 1 && isCalledOnceAt(calls.get(0));
  }

  private static boolean isUse(TreePath path) {
    return path.getLeaf() instanceof MethodInvocationTree
        || path.getLeaf() instanceof MemberReferenceTree;
  }

  private boolean isCalledOnceAt(TreePath call) {
    for (TreePath path = call; path != null; path = path.getParentPath()) {
      if (TailPosition.isLoop(path.getLeaf()) || path.getLeaf() instanceof LambdaExpressionTree) {
        return false;
      } else if (path.getLeaf() instanceof MethodTree) {
        return isOnce(path);
      }
    }
    return false;
  }
}
