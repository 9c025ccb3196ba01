package io.github.leakproof.javac.fix;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** The lock that all code of a class takes before it uses a field. */
final class FieldGuard {
  private static final Set<String> ACQUIRING = Set.of("lock", "tryLock", "lockInterruptibly");

  private final Workshop shop;
  private final TreePath type;

  FieldGuard(Workshop shop, TreePath type) {
    this.shop = shop;
    this.type = type;
  }

  /**
   * What guards a use.
   *
   * @param text the expression that stands for it
   * @param isMonitor whether it is the monitor of an object
   */
  private record Guard(String text, boolean isMonitor) {}

  /** The lines that release what the field holds, under the lock that guards it. */
  List<String> around(VariableElement field, List<String> lines) {
    Set<Optional<Guard>> guards = new HashSet<>();
    for (TreePath use : shop.uses.in(type, field)) {
      if (!isWhileMade(use)) {
        guards.add(guard(use));
      }
    }
    Optional<Guard> only = guards.size() == 1 ? guards.iterator().next() : Optional.empty();
    if (only.isEmpty()) {
      return lines;
    }
    String text = only.get().text();
    if (only.get().isMonitor()) {
      return shop.wrapping.blockLines("synchronized (" + text + ") {", lines);
    }
    List<String> guarded = new ArrayList<>();
    guarded.add(text + ".lock();");
    List<String> attempt = shop.wrapping.blockLines("try {", lines);
    guarded.addAll(attempt.subList(0, attempt.size() - 1));
    guarded.addAll(shop.wrapping.blockLines("} finally {", List.of(text + ".unlock();")));
    return guarded;
  }

  /** Whether the use belongs to a constructor or initializer: nobody else has the object yet. */
  private static boolean isWhileMade(TreePath use) {
    Optional<TreePath> method = Code.enclosing(use, MethodTree.class);
    return method.isEmpty()
        || ((MethodTree) method.get().getLeaf()).getName().contentEquals("<init>");
  }

  private Optional<Guard> guard(TreePath use) {
    for (TreePath path = use; path != null; path = path.getParentPath()) {
      Tree leaf = path.getLeaf();
      if (leaf instanceof SynchronizedTree section) {
        return Optional.of(
            new Guard(
                shop.source.of(Expressions.withoutParentheses(section.getExpression())), true));
      } else if (leaf instanceof MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)
            ? Optional.of(new Guard("this", true))
            : locked(path, use);
      }
    }
    return Optional.empty();
  }

  /** A lock in a field that the method takes before the use. */
  private Optional<Guard> locked(TreePath method, TreePath use) {
    int end = shop.source.start(use.getLeaf());
    return Code.find(method, path -> isAcquire(path) && shop.source.start(path.getLeaf()) < end)
        .stream()
        .findFirst()
        .flatMap(Expressions::receiver)
        .filter(
            lock ->
                shop.expressions.variable(lock).filter(e -> !Expressions.isLocal(e)).isPresent())
        .map(lock -> new Guard(shop.source.of(lock.getLeaf()), false));
  }

  private boolean isAcquire(TreePath path) {
    if (!(path.getLeaf() instanceof MethodInvocationTree call)) {
      return false;
    }
    Optional<TreePath> receiver = Expressions.receiver(path);
    return ACQUIRING.contains(Expressions.methodName(call))
        && receiver.isPresent()
        && isLock(receiver.get());
  }

  private boolean isLock(TreePath receiver) {
    var type = shop.code.context().trees().getTypeMirror(receiver);
    return type != null
        && Code.isObject(type)
        && shop.code.isSubtype(type, "java.util.concurrent.locks.Lock");
  }
}
