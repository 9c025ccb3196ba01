package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Gives a network call a timeout. A template {@code $receiver.call(…)} replaces the call, {@code
 * $.call(…)} becomes a statement right behind the making of the connection, and any other one is a
 * link of the chain that builds the request.
 */
final class TimeoutFix implements Strategy {
  private static final String REPLACING = "$receiver.";
  private static final String STATEMENT = "$.";

  private final Workshop shop;
  private final SourceText source;

  TimeoutFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    String template = request.release().template();
    if (template.isEmpty()) {
      throw new Refused("no single call sets a timeout here");
    }
    Draft draft = shop.draft(request.site(), "Set a timeout");
    String text = shop.imports.resolve(timed(template), request.release().imports(), draft);
    if (template.startsWith(REPLACING)) {
      Tree receiver =
          Expressions.receiver(request.site())
              .orElseThrow(() -> new Refused("the call has no written receiver"))
              .getLeaf();
      int end = source.end(receiver);
      String rest = source.text().substring(end, source.end(request.site().getLeaf()));
      String blanks = rest.substring(0, rest.length() - rest.stripLeading().length());
      draft.replace(
          end,
          source.end(request.site().getLeaf()),
          blanks + text.substring(REPLACING.length() - 1));
    } else if (template.startsWith(STATEMENT)) {
      state(draft, request.site(), text);
    } else {
      link(draft, request.site(), text);
    }
    return draft;
  }

  private String timed(String template) {
    long seconds = shop.code.context().settings().requestTimeout().toSeconds();
    return template
        .replace("$seconds", Long.toString(seconds))
        .replace("$millis", Long.toString(seconds * 1000));
  }

  /** Adds a statement behind the one that makes the connection. */
  private void state(Draft draft, TreePath site, String text) throws Refused {
    TreePath made =
        site.getLeaf() instanceof NewClassTree ? site.getParentPath() : declaration(site);
    if (made.getLeaf() instanceof VariableTree variable && isMade(variable.getInitializer())) {
      String statement = text.replace("$", variable.getName()) + ";";
      refuseSecond(Code.body(made), variable.getName().toString(), statement);
      if (made.getParentPath().getLeaf() instanceof TryTree resources) {
        int start = source.start(resources.getBlock()) + 1;
        String indent = source.indentAt(source.start(resources)) + source.indentUnit();
        draft.insert(start, source.newline() + indent + statement);
        return;
      }
      after(draft, made, statement);
    } else if (made.getLeaf() instanceof AssignmentTree assignment
        && made.getParentPath().getLeaf() instanceof ExpressionStatementTree) {
      String name = source.of(assignment.getVariable());
      refuseSecond(Code.body(made), name, text.replace("$", name));
      after(draft, made.getParentPath(), text.replace("$", name) + ";");
    } else {
      throw new Refused("the connection has no variable of its own");
    }
  }

  /** Refuses where the same is called already, to no avail. */
  private void refuseSecond(TreePath root, String receiver, String text) throws Refused {
    String name = text.substring(0, text.indexOf('('));
    String called = name.substring(name.lastIndexOf('.') + 1);
    boolean isNew =
        Code.find(
                root,
                path ->
                    path.getLeaf() instanceof MethodInvocationTree call
                        && Expressions.methodName(call).equals(called)
                        && Expressions.receiver(path)
                            .filter(on -> source.of(on.getLeaf()).startsWith(receiver))
                            .isPresent())
            .isEmpty();
    if (!isNew) {
      throw new Refused("it is given a timeout already, which does not help");
    }
  }

  private void after(Draft draft, TreePath statement, String text) throws Refused {
    StatementSlot slot = StatementSlot.of(statement);
    int start = source.start(slot.statement());
    if (!source.isFirstInLine(start)) {
      throw new Refused("the connection is not made on a line of its own");
    }
    int end = source.end(slot.statement());
    int line = source.lineEnd(end);
    String behind = source.text().substring(end, line).strip();
    int at = behind.isEmpty() || behind.startsWith("//") ? line : end;
    draft.insert(at, source.newline() + source.indentAt(start) + text);
  }

  /** Where the local variable that the call's receiver names is declared. */
  private TreePath declaration(TreePath site) throws Refused {
    Optional<TreePath> receiver = Expressions.receiver(site).map(Expressions::withoutParentheses);
    if (receiver.isEmpty()) {
      throw new Refused("the connection has no variable of its own");
    }
    return declarationOf(receiver.get());
  }

  private TreePath declarationOf(TreePath name) throws Refused {
    Element element =
        shop.code
            .element(name)
            .filter(e -> name.getLeaf() instanceof IdentifierTree && isLocal(e))
            .orElseThrow(() -> new Refused("the value has no local variable"));
    TreePath body = Code.body(name);
    if (shop.uses.isAssigned(body, element)) {
      throw new Refused("the variable is assigned more than once");
    }
    List<TreePath> found =
        Code.find(
            body,
            path ->
                path.getLeaf() instanceof VariableTree
                    && shop.code.element(path).filter(element::equals).isPresent());
    if (found.size() != 1) {
      throw new Refused("the variable is declared outside");
    }
    return found.get(0);
  }

  private static boolean isLocal(Element element) {
    return element.getKind() == ElementKind.LOCAL_VARIABLE
        || element.getKind() == ElementKind.RESOURCE_VARIABLE;
  }

  /** Whether the variable begins with what a call makes, so that it is not null. */
  private static boolean isMade(Tree initializer) {
    Tree tree = initializer == null ? null : Expressions.withoutParentheses(initializer);
    return tree instanceof TypeCastTree cast
        ? isMade(cast.getExpression())
        : tree instanceof MethodInvocationTree || tree instanceof NewClassTree;
  }

  /** Adds a link before the call, or before the last one of the chain that builds its argument. */
  private void link(Draft draft, TreePath site, String text) throws Refused {
    Optional<TreePath> receiver = Expressions.receiver(site).filter(path -> hasCall(path, text));
    if (receiver.isPresent()) {
      draft.insert(source.end(receiver.get().getLeaf()), "." + text);
      return;
    }
    if (!(site.getLeaf() instanceof MethodInvocationTree call) || call.getArguments().isEmpty()) {
      throw new Refused("the request is no argument of a call");
    }
    ExpressionTree argument = call.getArguments().get(0);
    TreePath built = Expressions.withoutParentheses(new TreePath(site, argument));
    if (built.getLeaf() instanceof IdentifierTree) {
      TreePath declared = declarationOf(built);
      Tree initializer = ((VariableTree) declared.getLeaf()).getInitializer();
      if (initializer == null) {
        throw new Refused("the request is not built where it is declared");
      }
      built = Expressions.withoutParentheses(new TreePath(declared, initializer));
    }
    if (!(built.getLeaf() instanceof MethodInvocationTree last) || !last.getArguments().isEmpty()) {
      throw new Refused("the request is built elsewhere");
    }
    Tree builder =
        Expressions.receiver(built)
            .filter(path -> hasCall(path, text))
            .orElseThrow(() -> new Refused("the request is built elsewhere"))
            .getLeaf();
    refuseSecond(built, "", text);
    int end = source.end(builder);
    String rest = source.text().substring(end, source.end(last));
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
