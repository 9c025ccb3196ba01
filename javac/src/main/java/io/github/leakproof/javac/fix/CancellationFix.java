package io.github.leakproof.javac.fix;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;

/**
 * Lets a handler on a promise cancel the work that completes it, right behind the start of that
 * work.
 */
final class CancellationFix implements Strategy {
  private static final Pattern HANDLE = Pattern.compile("\\$(receiver|result|argument(\\d+))");

  private final Workshop shop;
  private final SourceText source;

  CancellationFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    Matcher handle = HANDLE.matcher(request.release().template());
    if (!handle.find()) {
      throw new Refused("no single handle cancels all work that completes the promise");
    }
    TreePath declaration = request.site().getParentPath();
    TreePath start = start(request, declaration);
    StatementSlot slot = StatementSlot.enclosing(start);
    if (!(slot.statement() instanceof ExpressionStatementTree)
        && !(slot.statement() instanceof VariableTree)) {
      throw new Refused("the work is started in the middle of another statement");
    }
    Draft draft = shop.draft(request.site(), "Cancel the work when the promise is cancelled");
    String name = handle(draft, declaration, slot, start, path(start, handle));
    String call =
        handle
            .reset()
            .replaceAll(Matcher.quoteReplacement(name))
            .replace("$1", shop.names.of(start, "v"))
            .replace("$2", shop.names.of(start, "t"))
            .replace("$", ((VariableTree) declaration.getLeaf()).getName().toString());
    insertBehind(draft, slot, shop.imports.resolve(call, request.release().imports(), draft));
    return draft;
  }

  /** The call that starts the work, where the promise can be named. */
  private TreePath start(FixRequest request, TreePath declaration) throws Refused {
    Element promise =
        declaration.getLeaf() instanceof VariableTree
            ? shop.code.element(declaration).filter(Expressions::isLocal).orElse(null)
            : null;
    if (promise == null) {
      throw new Refused("the promise is in no local variable");
    }
    TreePath block = StatementSlot.of(declaration).owner();
    if (shop.uses.isAssigned(block, promise)) {
      throw new Refused("the promise's variable changes");
    }
    return Code.find(
            block, p -> request.isStart(p.getLeaf()) && p.getLeaf() instanceof MethodInvocationTree)
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refused("the work is started where the promise has another name"));
  }

  /** The expression that yields the handle. */
  private static TreePath path(TreePath start, Matcher handle) throws Refused {
    if (handle.group(1).equals("receiver")) {
      return Expressions.receiver(start)
          .orElseThrow(() -> new Refused("the work is this object's own"));
    }
    if (handle.group(1).equals("result")) {
      return start;
    }
    List<? extends ExpressionTree> arguments =
        ((MethodInvocationTree) start.getLeaf()).getArguments();
    return new TreePath(start, arguments.get(Integer.parseInt(handle.group(2))));
  }

  /** The name of a variable that keeps its first value and holds the handle; made if need be. */
  private String handle(
      Draft draft, TreePath declaration, StatementSlot slot, TreePath start, TreePath handle)
      throws Refused {
    Optional<Element> variable = shop.expressions.variable(handle);
    if (variable.isPresent()) {
      check(declaration, start, variable.get());
      return source.of(handle.getLeaf());
    }
    Tree parent = handle.getParentPath().getLeaf();
    if (parent == slot.statement() && parent instanceof VariableTree declared) {
      check(
          declaration,
          start,
          shop.code.element(slot.path()).orElseThrow(() -> new Refused("the handle is unknown")));
      return declared.getName().toString();
    }
    String name = shop.names.after(handle, shop.code.type(handle));
    String type = shop.imports.text(shop.code.type(handle), draft);
    int at = source.start(slot.statement());
    if (parent == slot.statement()) {
      Tree called = ((MethodInvocationTree) handle.getLeaf()).getMethodSelect();
      draft.replace(at, source.end(called), type + " " + name + " = " + source.of(called));
    } else {
      EvaluationOrder.checkFirst(handle, slot.path());
      String text = inOneLine(source.of(handle.getLeaf()));
      draft.insert(
          at, type + " " + name + " = " + text + ";" + source.newline() + source.indentAt(at));
      draft.replace(source.start(handle.getLeaf()), endOfLink(handle.getLeaf()), name);
    }
    return name;
  }

  /** The end of the expression, or of the line break between it and a call on it. */
  private int endOfLink(Tree expression) {
    int end = source.end(expression);
    int next = end;
    while (Character.isWhitespace(source.text().charAt(next))) {
      next++;
    }
    return source.text().charAt(next) == '.' ? next : end;
  }

  /** A chain of calls without its line breaks, where that is short and loses no comment. */
  private static String inOneLine(String text) {
    String joined = text.replaceAll("\\s*\\R\\s*\\.", ".");
    boolean isChain = !joined.contains("\n") && !joined.contains("//") && joined.length() <= 60;
    return isChain ? joined : text;
  }

  /** Ensures that a handler can name the handle, and that there is none yet. */
  private void check(TreePath declaration, TreePath start, Element handle) throws Refused {
    if (!Expressions.isLocal(handle)) {
      throw new Refused("the handle lies in a field");
    }
    if (shop.uses.isAssigned(member(start), handle)) {
      throw new Refused("the handle's variable changes");
    }
    Optional<Element> promise = shop.code.element(declaration);
    boolean isHeard =
        !Code.find(
                declaration.getParentPath(),
                p -> isCode(p.getLeaf()) && isOn(p.getParentPath(), promise) && uses(p, handle))
            .isEmpty();
    if (isHeard) {
      throw new Refused("a handler on the promise uses the handle already");
    }
  }

  private static boolean isCode(Tree tree) {
    return tree instanceof LambdaExpressionTree
        || tree instanceof MemberReferenceTree
        || tree instanceof NewClassTree;
  }

  private boolean isOn(TreePath call, Optional<Element> promise) {
    return call.getLeaf() instanceof MethodInvocationTree
        && Expressions.receiver(call).flatMap(shop.expressions::variable).equals(promise);
  }

  private boolean uses(TreePath code, Element handle) {
    return !shop.uses.in(code, handle).isEmpty();
  }

  /** The outermost body around a tree within its class. */
  private static TreePath member(TreePath inner) {
    TreePath body = Code.body(inner);
    TreePath outer = Code.body(Objects.requireNonNull(body.getParentPath()));
    return outer.getParentPath() == null ? body : outer;
  }

  private void insertBehind(Draft draft, StatementSlot slot, String call) throws Refused {
    StatementTree statement = slot.statement();
    int at = source.endWithComment(statement);
    if (!source.isLastInLine(at)) {
      throw new Refused("the statement shares its line with another");
    }
    String indent = source.indentAt(source.start(statement));
    draft.insert(at, source.newline() + indent + shop.wrapping.lines(indent, lines(call + ";")));
  }

  /** The text with a line for each statement in its blocks. */
  private List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int depth = 0;
    for (String line : text.split("(?<=\\{) | (?=\\})", -1)) {
      depth -= line.startsWith("}") ? 1 : 0;
      lines.add(source.indentUnit().repeat(depth) + line);
      depth += line.endsWith("{") ? 1 : 0;
    }
    return lines;
  }
}
