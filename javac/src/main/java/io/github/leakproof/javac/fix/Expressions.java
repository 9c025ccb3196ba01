package io.github.leakproof.javac.fix;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Compares expressions by what they name, not by their text. */
final class Expressions {

  private final Code code;

  Expressions(Code code) {
    this.code = code;
  }

  /** Whether code runs there: a method's or a constructor's. */
  static boolean isCall(@Nullable Tree tree) {
    return tree instanceof MethodInvocationTree || tree instanceof NewClassTree;
  }

  /** The receiver of a call; absent where none is written, and where there is no call. */
  static Optional<TreePath> receiver(TreePath call) {
    if (call.getLeaf() instanceof MethodInvocationTree invocation
        && invocation.getMethodSelect() instanceof MemberSelectTree member) {
      TreePath path = new TreePath(call, member);
      return Optional.of(new TreePath(path, member.getExpression()));
    }
    return Optional.empty();
  }

  /** Whether it is a call of a method of that simple name. */
  static boolean isCallOf(TreePath path, String name) {
    return path.getLeaf() instanceof MethodInvocationTree call && methodName(call).equals(name);
  }

  /** The simple name of the called method. */
  static String methodName(MethodInvocationTree call) {
    ExpressionTree select = call.getMethodSelect();
    return select instanceof MemberSelectTree member
        ? member.getIdentifier().toString()
        : select.toString();
  }

  static Tree withoutParentheses(Tree tree) {
    Tree inner = tree;
    while (inner instanceof ParenthesizedTree parenthesized) {
      inner = parenthesized.getExpression();
    }
    return inner;
  }

  static TreePath withoutParentheses(TreePath path) {
    TreePath inner = path;
    while (inner.getLeaf() instanceof ParenthesizedTree parenthesized) {
      inner = new TreePath(inner, parenthesized.getExpression());
    }
    return inner;
  }

  /** The nearest path around the expression that does not just put it into parentheses. */
  static TreePath aroundParentheses(TreePath expression) {
    TreePath outer = expression.getParentPath();
    while (outer.getLeaf() instanceof ParenthesizedTree) {
      outer = outer.getParentPath();
    }
    return outer;
  }

  /** The expression of several arms of which this one is an arm. */
  static Optional<TreePath> choice(TreePath expression) {
    TreePath parent = expression.getParentPath();
    Tree leaf = parent.getLeaf();
    if (leaf instanceof ConditionalExpressionTree choice) {
      return Optional.of(parent).filter(p -> choice.getCondition() != expression.getLeaf());
    } else if (leaf instanceof YieldTree
        || (leaf instanceof CaseTree arm && arm.getBody() == expression.getLeaf())) {
      return Code.enclosing(parent, SwitchExpressionTree.class)
          .filter(p -> expression.getLeaf() instanceof ExpressionTree);
    }
    return Optional.empty();
  }

  /** The expression around this one whose value this may be: a cast, a choice. */
  static Optional<TreePath> outerValue(TreePath expression) {
    TreePath parent = expression.getParentPath();
    return parent.getLeaf() instanceof ParenthesizedTree || parent.getLeaf() instanceof TypeCastTree
        ? Optional.of(parent)
        : choice(expression);
  }

  /** The outermost such expression, or this one. */
  static TreePath wholeValue(TreePath expression) {
    TreePath path = expression;
    for (Optional<TreePath> outer = outerValue(path); outer.isPresent(); outer = outerValue(path)) {
      path = outer.get();
    }
    return path;
  }

  /** Whether the expression compares something to null. */
  static boolean isNullTest(Tree expression) {
    return withoutParentheses(expression) instanceof BinaryTree test
        && (test.getKind() == Tree.Kind.EQUAL_TO || test.getKind() == Tree.Kind.NOT_EQUAL_TO)
        && (isNull(test.getLeftOperand()) || isNull(test.getRightOperand()));
  }

  /** The variable that an expression names: a local, a parameter, or a field of this object. */
  Optional<Element> variable(TreePath expression) {
    TreePath path = withoutParentheses(expression);
    Tree leaf = path.getLeaf();
    boolean simple =
        leaf instanceof IdentifierTree
            || (leaf instanceof MemberSelectTree select && isThis(select.getExpression()));
    return simple ? code.element(path).filter(VariableElement.class::isInstance) : Optional.empty();
  }

  /** Whether both expressions name the same object, read at two places. */
  boolean same(TreePath left, TreePath right) {
    TreePath a = withoutParentheses(left);
    TreePath b = withoutParentheses(right);
    Optional<Element> variable = variable(a);
    if (variable.isPresent()) {
      return variable.equals(variable(b));
    }
    if (a.getLeaf() instanceof LiteralTree x && b.getLeaf() instanceof LiteralTree y) {
      return Objects.equals(x.getValue(), y.getValue());
    }
    if (a.getLeaf() instanceof MemberSelectTree x && b.getLeaf() instanceof MemberSelectTree y) {
      return code.element(a).equals(code.element(b))
          && same(new TreePath(a, x.getExpression()), new TreePath(b, y.getExpression()));
    }
    if (a.getLeaf() instanceof MethodInvocationTree x
        && b.getLeaf() instanceof MethodInvocationTree y) {
      return sameCall(a, x, b, y);
    }
    if (a.getLeaf() instanceof ArrayAccessTree x && b.getLeaf() instanceof ArrayAccessTree y) {
      return same(new TreePath(a, x.getExpression()), new TreePath(b, y.getExpression()))
          && same(new TreePath(a, x.getIndex()), new TreePath(b, y.getIndex()));
    }
    if (a.getLeaf() instanceof BinaryTree x && b.getLeaf() instanceof BinaryTree y) {
      return x.getKind() == y.getKind()
          && same(new TreePath(a, x.getLeftOperand()), new TreePath(b, y.getLeftOperand()))
          && same(new TreePath(a, x.getRightOperand()), new TreePath(b, y.getRightOperand()));
    }
    return a.getLeaf() instanceof IdentifierTree
        && b.getLeaf() instanceof IdentifierTree
        && code.element(a).equals(code.element(b));
  }

  private boolean sameCall(TreePath a, MethodInvocationTree x, TreePath b, MethodInvocationTree y) {
    Optional<TreePath> left = receiver(a);
    Optional<TreePath> right = receiver(b);
    return code.element(a).equals(code.element(b))
        && ((left.isEmpty() && right.isEmpty())
            || (left.isPresent() && right.isPresent() && same(left.get(), right.get())))
        && sameAll(a, x.getArguments(), b, y.getArguments());
  }

  private boolean sameAll(
      TreePath a,
      List<? extends ExpressionTree> left,
      TreePath b,
      List<? extends ExpressionTree> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int i = 0; i < left.size(); i++) {
      if (!same(new TreePath(a, left.get(i)), new TreePath(b, right.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether an expression can be written a second time: names, fields, and getters without
   * arguments.
   */
  boolean isRepeatable(TreePath expression) {
    TreePath path = withoutParentheses(expression);
    Tree leaf = path.getLeaf();
    if (leaf instanceof IdentifierTree) {
      return true;
    }
    if (leaf instanceof MemberSelectTree select) {
      return isRepeatable(new TreePath(path, select.getExpression()));
    }
    return leaf instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && receiver(path).filter(this::isRepeatable).isPresent();
  }

  /** Whether evaluating the expression has no effect and cannot fail in practice. */
  static boolean isPlain(Tree expression) {
    Tree tree = withoutParentheses(expression);
    if (tree instanceof MemberSelectTree select) {
      return isPlain(select.getExpression());
    }
    return tree instanceof IdentifierTree || tree instanceof LiteralTree;
  }

  /** The local variable or parameter at the root of an expression. */
  Optional<Element> root(TreePath expression) {
    TreePath path = withoutParentheses(expression);
    Tree leaf = path.getLeaf();
    if (leaf instanceof IdentifierTree) {
      return code.element(path).filter(VariableElement.class::isInstance);
    }
    if (leaf instanceof MemberSelectTree select) {
      return root(new TreePath(path, select.getExpression()));
    }
    return leaf instanceof MethodInvocationTree
        ? receiver(path).flatMap(this::root)
        : Optional.empty();
  }

  static boolean isLocal(Element element) {
    return element.getKind() != ElementKind.FIELD && element instanceof VariableElement;
  }

  static boolean isThis(Tree tree) {
    return tree instanceof IdentifierTree id && id.getName().contentEquals("this");
  }

  static boolean isNull(Tree tree) {
    return withoutParentheses(tree).getKind() == Tree.Kind.NULL_LITERAL;
  }
}
