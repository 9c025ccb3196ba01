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
      values.refuseSecond(Code.body(site), "", text);
      insert(draft, receiver.get().getLeaf(), site.getLeaf(), text);
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
    values.refuseSecond(isVariable(builder) ? Code.body(site) : built, "", text);
    insert(draft, builder.getLeaf(), last, text);
  }

  /** Whether the chain begins with a variable, which may have a timeout on some paths. */
  private static boolean isVariable(TreePath chain) {
    return chain.getLeaf() instanceof MethodInvocationTree
        ? Expressions.receiver(chain).filter(TimeoutLink::isVariable).isPresent()
        : chain.getLeaf() instanceof IdentifierTree name
            && !Character.isUpperCase(name.getName().charAt(0));
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
  private void insert(Draft draft, Tree builder, Tree call, String text) {
    int end = source.end(builder);
    String rest = source.text().substring(end, source.end(call));
    String blanks = rest.substring(0, rest.indexOf('.'));
    draft.insert(end, blanks + "." + text);
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
