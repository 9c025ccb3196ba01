package io.github.leakproof.javac.fix;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Adds a timeout to the chain of calls that builds a request or a client. */
final class TimeoutLink {
  private final Workshop shop;
  private final SourceText source;
  private final LocalValues values;

  TimeoutLink(Workshop shop, LocalValues values) {
    this.shop = shop;
    this.source = shop.source;
    this.values = values;
  }

  /** Adds a link before the call, or before the last one of the chain that builds its argument. */
  void add(Draft draft, TreePath site, String text) throws Refused {
    Optional<TreePath> receiver = Expressions.receiver(site).filter(path -> hasCall(path, text));
    if (receiver.isPresent()) {
      values.refuseSecond(receiver.get(), text);
      insert(draft, receiver.get().getLeaf(), (MethodInvocationTree) site.getLeaf(), text);
      return;
    }
    if (!(site.getLeaf() instanceof MethodInvocationTree call) || call.getArguments().isEmpty()) {
      throw new Refused("the request is no argument of a call");
    }
    TreePath built = built(site, call.getArguments().get(0));
    if (!(built.getLeaf() instanceof MethodInvocationTree last) || !last.getArguments().isEmpty()) {
      throw new Refused("the request is built elsewhere");
    }
    TreePath builder =
        Expressions.receiver(built)
            .filter(path -> hasCall(path, text))
            .orElseThrow(() -> new Refused("the request is built elsewhere"));
    values.refuseSecond(builder, text);
    insert(draft, builder.getLeaf(), last, text);
  }

  private TreePath built(TreePath site, ExpressionTree argument) throws Refused {
    TreePath named = Expressions.withoutParentheses(new TreePath(site, argument));
    if (!(named.getLeaf() instanceof IdentifierTree)) {
      return named;
    }
    TreePath declared =
        values
            .declaration(named)
            .orElseThrow(() -> new Refused("the request has no local variable of its own"));
    Tree initializer = ((VariableTree) declared.getLeaf()).getInitializer();
    if (initializer == null) {
      throw new Refused("the request is not built where it is declared");
    }
    return Expressions.withoutParentheses(new TreePath(declared, initializer));
  }

  /** Writes the link in front of the call, broken into lines as the call is. */
  private void insert(Draft draft, Tree builder, MethodInvocationTree call, String text) {
    int name = source.end(call.getMethodSelect()) - Expressions.methodName(call).length();
    int dot = source.text().lastIndexOf('.', name);
    int from = dot;
    while (from > source.end(builder) && Character.isWhitespace(source.text().charAt(from - 1))) {
      from--;
    }
    draft.insert(dot, "." + text + source.text().substring(from, dot));
  }

  /** Whether the builder has the method that the template calls. */
  private boolean hasCall(TreePath builder, String text) {
    String name = text.substring(0, text.indexOf('('));
    try {
      return shop.code.types().asElement(shop.code.type(builder)) instanceof TypeElement type
          && shop.code.elements().getAllMembers(type).stream()
              .anyMatch(member -> member.getSimpleName().contentEquals(name));
    } catch (Refused e) {
      return false;
    }
  }
}
