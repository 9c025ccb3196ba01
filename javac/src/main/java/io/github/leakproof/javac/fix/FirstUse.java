package io.github.leakproof.javac.fix;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * The call that opens a connection, which settles what it is told: one that may throw an {@code
 * IOException} has opened it by the time of those behind it.
 */
final class FirstUse {
  private static final String FAILURE = "java.io.IOException";

  private final Workshop shop;

  FirstUse(Workshop shop) {
    this.shop = shop;
  }

  /**
   * The connection as the receiver of the first such call, or of the one given if there is none
   * before it.
   *
   * @param receiver path to the connection, where a call waits for it
   * @throws Refused if a call before it is not made on every way to it
   */
  TreePath of(TreePath receiver) throws Refused {
    Optional<Element> variable = shop.expressions.variable(receiver);
    if (variable.isEmpty()) {
      return receiver;
    }
    TreePath body = Code.body(receiver);
    int limit = shop.source.start(receiver.getLeaf());
    Optional<TreePath> first =
        Code.find(body, path -> opens(path, variable.get())).stream()
            .filter(call -> shop.source.start(call.getLeaf()) < limit)
            .findFirst();
    if (first.isEmpty()) {
      return receiver;
    }
    StatementSlot slot = StatementSlot.enclosing(first.get());
    if (!Code.isWithin(receiver, slot.owner().getLeaf())
        || Code.crossesBody(receiver, slot.owner().getLeaf())) {
      throw new Refused("another call has opened the connection already, on some path");
    }
    return Expressions.receiver(first.get()).map(Expressions::withoutParentheses).orElseThrow();
  }

  private boolean opens(TreePath path, Element variable) {
    return path.getLeaf() instanceof MethodInvocationTree
        && Expressions.receiver(path)
            .flatMap(shop.expressions::variable)
            .filter(variable::equals)
            .isPresent()
        && shop.exceptions.declaredBy(path).stream()
            .anyMatch(thrown -> thrown.toString().equals(FAILURE));
  }
}
