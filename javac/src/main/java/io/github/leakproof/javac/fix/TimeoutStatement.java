package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Has a connection told its timeout by a call of its own: behind the making of a local variable's
 * value, before the wait for a parameter's or field's; any other value goes through a method.
 */
final class TimeoutStatement {
  private final Workshop shop;
  private final SourceText source;
  private final LocalValues values;

  TimeoutStatement(Workshop shop, LocalValues values) {
    this.shop = shop;
    this.source = shop.source;
    this.values = values;
  }

  /**
   * Adds the call.
   *
   * @param site the making of the connection, or a call that waits for it
   * @param text the call; {@code $} stands for the connection
   */
  void add(Draft draft, TreePath site, String text) throws Refused {
    TreePath value = site.getLeaf() instanceof NewClassTree ? site : receiver(site);
    Optional<TreePath> made =
        value == site
            ? Optional.of(site.getParentPath())
            : values.declaration(value).or(() -> values.assignment(value));
    if (made.isPresent() && addBehind(draft, made.get(), text)) {
      return;
    }
    TreePath first = value == site ? value : new FirstUse(shop).of(value);
    if (!addBefore(draft, first, text)) {
      if (first != value && evaluating(first).isEmpty()) {
        throw new Refused("another call has opened the connection already, on some path");
      }
      addAround(draft, first, text);
    }
  }

  private static TreePath receiver(TreePath site) throws Refused {
    return Expressions.receiver(site)
        .map(Expressions::withoutParentheses)
        .orElseThrow(() -> new Refused("the connection has no variable of its own"));
  }

  /** Behind the declaration or the assignment that makes the value. */
  private boolean addBehind(Draft draft, TreePath made, String text) throws Refused {
    if (made.getLeaf() instanceof VariableTree variable
        && LocalValues.isMade(variable.getInitializer())) {
      String statement = text.replace("$", variable.getName()) + ";";
      Optional<Element> declared = shop.code.element(made);
      if (declared.isPresent()) {
        values.refuseSecond(Code.body(made), declared.get(), text);
      }
      shop.exceptions.expected(made, type(made), text);
      if (made.getParentPath().getLeaf() instanceof TryTree resources) {
        if (isUsedInHead(new TreePath(made.getParentPath(), resources), variable)) {
          return false;
        }
        int start = source.start(resources.getBlock()) + 1;
        String indent = source.indentAt(source.start(resources)) + source.indentUnit();
        draft.insert(start, source.newline() + indent + statement);
        return true;
      }
      return isInBlock(made) && after(draft, made, statement);
    }
    if (made.getLeaf() instanceof AssignmentTree assignment
        && made.getParentPath().getLeaf() instanceof ExpressionStatementTree) {
      TreePath target = new TreePath(made, assignment.getVariable());
      String name = source.of(target.getLeaf());
      values.refuseSecond(target, text);
      shop.exceptions.expected(made, type(target), text);
      return isInBlock(made.getParentPath())
          && after(draft, made.getParentPath(), text.replace("$", name) + ";");
    }
    return false;
  }

  private TypeElement type(TreePath value) throws Refused {
    return (TypeElement) shop.code.types().asElement(shop.code.type(value));
  }

  /** Whether a later resource of the head is more than a part of the variable's object. */
  private static boolean isUsedInHead(TreePath attempt, VariableTree variable) {
    List<? extends Tree> resources = ((TryTree) attempt.getLeaf()).getResources();
    return resources.subList(resources.indexOf(variable) + 1, resources.size()).stream()
        .anyMatch(
            later -> !Code.find(new TreePath(attempt, later), TimeoutStatement::runs).isEmpty());
  }

  /** Whether it is a call that is given something, which may read from that. */
  private static boolean runs(TreePath path) {
    return path.getLeaf() instanceof NewClassTree
        || (path.getLeaf() instanceof MethodInvocationTree call && !call.getArguments().isEmpty());
  }

  private static boolean isInBlock(TreePath statement) {
    try {
      StatementSlot.of(statement);
      return true;
    } catch (Refused e) {
      return false;
    }
  }

  private boolean after(Draft draft, TreePath statement, String text) {
    int start = source.start(statement.getLeaf());
    if (!source.isFirstInLine(start)) {
      return false;
    }
    int end = source.end(statement.getLeaf());
    int line = source.lineEnd(end);
    String behind = source.text().substring(end, line).strip();
    int at = behind.isEmpty() || behind.startsWith("//") ? line : end;
    draft.insert(at, source.newline() + source.indentAt(start) + text);
    return true;
  }

  /** Before the statement that waits for the value of a parameter or field, whatever it does. */
  private boolean addBefore(Draft draft, TreePath value, String text) throws Refused {
    Element variable = shop.expressions.variable(value).filter(this::isKept).orElse(null);
    if (variable == null || shop.uses.isAssigned(Code.body(value), variable)) {
      return false;
    }
    Optional<TreePath> statement = evaluating(value);
    if (statement.isEmpty()) {
      return false;
    }
    String name = source.of(value.getLeaf());
    String call = text.replace("$", name);
    values.refuseSecond(value, text);
    shop.exceptions.expected(statement.get(), type(value), text);
    int start = source.start(statement.get().getLeaf());
    draft.insert(start, call + ";" + source.newline() + source.indentAt(start));
    return true;
  }

  private boolean isKept(Element variable) {
    return variable.getKind() == ElementKind.PARAMETER || variable.getKind() == ElementKind.FIELD;
  }

  /** The statement on a line of its own that always evaluates the expression, once. */
  private Optional<TreePath> evaluating(TreePath expression) {
    TreePath path = expression;
    while (path.getLeaf() instanceof ExpressionTree) {
      switch (path.getLeaf().getKind()) {
        case CONDITIONAL_EXPRESSION,
            CONDITIONAL_AND,
            CONDITIONAL_OR,
            LAMBDA_EXPRESSION,
            SWITCH_EXPRESSION -> {
          return Optional.empty();
        }
        default -> path = path.getParentPath();
      }
    }
    boolean isOnce =
        switch (path.getLeaf().getKind()) {
          case EXPRESSION_STATEMENT, VARIABLE, RETURN, IF -> true;
          default -> false;
        };
    return isOnce && isInBlock(path) && source.isFirstInLine(source.start(path.getLeaf()))
        ? Optional.of(path)
        : Optional.empty();
  }

  /** Through a method that returns the value with its timeout set. */
  private void addAround(Draft draft, TreePath value, String text) throws Refused {
    if (value.getLeaf() instanceof IdentifierTree) {
      values.refuseSecond(value, text);
    }
    String name = text.substring("$.".length(), text.indexOf('('));
    TypeElement type =
        shop.code.elements().getAllMembers(type(value)).stream()
            .filter(member -> member.getSimpleName().contentEquals(name))
            .map(member -> (TypeElement) member.getEnclosingElement())
            .findFirst()
            .orElseThrow(() -> new Refused("the connection has no method " + name));
    TimingMethod.refuseSecond(value);
    String method = new TimingMethod(shop).add(draft, value, type, text);
    Tree written = Expressions.withoutParentheses(value).getLeaf();
    draft.insert(source.start(written), method + "(");
    draft.insert(source.end(written), ")");
  }
}
