package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.finding.Ending;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Sets the interrupt flag again, first in the handler, and leaves a loop that would then spin. */
final class InterruptFix implements Strategy {
  private static final String TITLE = "Set the interrupt flag again";
  private static final String PASSED_ON = "on other paths the interrupt is passed on already";
  private static final String INTERRUPT = "java.lang.InterruptedException";
  private static final String RESTORE = "Thread.currentThread().interrupt();";

  private final Workshop shop;
  private final SourceText source;
  private final HandlerBlock blocks;

  InterruptFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
    this.blocks = new HandlerBlock(shop);
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    TreePath parameter = request.site();
    TreePath clause = parameter.getParentPath();
    if (!(parameter.getLeaf() instanceof VariableTree variable)
        || !(clause.getLeaf() instanceof CatchTree handler)) {
      throw new Refused("the interrupt is received by no handler");
    }
    if (restores(clause)) {
      throw new Refused(PASSED_ON);
    } else if (!request.endings().isEmpty()) {
      return behindHelpers(request, clause, handler);
    }
    Draft draft = shop.draft(parameter, TITLE);
    String exit = exit(clause, handler);
    BlockTree block = handler.getBlock();
    boolean isCertain = isInterrupt(parameter, variable);
    if (exit.isEmpty()) {
      blocks.prepend(draft, block, isCertain ? List.of(RESTORE) : asked(variable, RESTORE));
    } else if (block.getStatements().isEmpty()) {
      blocks.prepend(draft, block, lines(variable, isCertain, List.of(RESTORE, exit)));
    } else {
      blocks.prepend(draft, block, lines(variable, isCertain, List.of(RESTORE)));
      StatementTree last = last(block);
      if (last instanceof ContinueTree && isCertain) {
        draft.replace(last, exit);
      } else if (last instanceof ContinueTree) {
        throw new Refused("the handler goes on with its loop in its own way");
      } else {
        blocks.append(draft, block, lines(variable, isCertain, List.of(exit)));
      }
    }
    return draft;
  }

  /**
   * Where nothing but helpers may pass the interrupt on, and the handler goes on to its end if they
   * return: what is added there does not concern what they throw.
   */
  private Draft behindHelpers(FixRequest request, TreePath clause, CatchTree handler)
      throws Refused {
    BlockTree block = handler.getBlock();
    boolean isLeftToHelpers =
        request.endings().values().stream().allMatch(Ending.Means.PERHAPS_RELEASED::equals)
            && block.getStatements().stream().allMatch(ExpressionStatementTree.class::isInstance);
    if (!isLeftToHelpers || spinning(clause) != null) {
      throw new Refused(PASSED_ON);
    }
    TreePath parameter = request.site();
    VariableTree variable = (VariableTree) parameter.getLeaf();
    Draft draft = shop.draft(parameter, TITLE);
    blocks.append(
        draft, block, lines(variable, isInterrupt(parameter, variable), List.of(RESTORE)));
    return draft;
  }

  private List<String> lines(VariableTree variable, boolean isCertain, List<String> lines) {
    return isCertain ? lines : asked(variable, lines.toArray(String[]::new));
  }

  private List<String> asked(VariableTree variable, String... lines) {
    return shop.wrapping.blockLines(
        "if (" + variable.getName() + " instanceof InterruptedException) {", List.of(lines));
  }

  private boolean isInterrupt(TreePath parameter, VariableTree variable) throws Refused {
    TypeMirror type = shop.code.type(new TreePath(parameter, variable.getType()));
    boolean isCertain = shop.code.isSubtype(type, INTERRUPT);
    if (!isCertain && variable.getName().isEmpty()) {
      throw new Refused("the exception has no name");
    }
    return isCertain;
  }

  private static boolean restores(TreePath clause) {
    return !Code.find(
            clause,
            p ->
                p.getLeaf() instanceof MethodInvocationTree call
                    && Expressions.methodName(call).equals("interrupt"))
        .isEmpty();
  }

  /** How the handler must end where it would otherwise go round a loop; else nothing. */
  private String exit(TreePath clause, CatchTree handler) throws Refused {
    TreePath loop = spinning(clause);
    if (loop == null || (!handler.getBlock().getStatements().isEmpty() && isLeft(handler))) {
      return "";
    }
    if (!Code.find(clause, p -> isInnerContinue(p, handler)).isEmpty()) {
      throw new Refused("the handler goes on with its loop in its own way");
    }
    if (!isEndless(loop.getLeaf())) {
      return "break;";
    }
    if (!returnsNothing(loop)) {
      throw new Refused("nothing can be returned from the endless loop around");
    }
    return "return;";
  }

  private static boolean isInnerContinue(TreePath path, CatchTree handler) {
    return path.getLeaf() instanceof ContinueTree && path.getLeaf() != last(handler.getBlock());
  }

  private static StatementTree last(BlockTree block) {
    List<? extends StatementTree> statements = block.getStatements();
    return statements.get(statements.size() - 1);
  }

  /** Whether the handler's last statement leaves the loop for certain. */
  private static boolean isLeft(CatchTree handler) {
    return switch (last(handler.getBlock()).getKind()) {
      case RETURN, THROW, BREAK -> true;
      default -> false;
    };
  }

  /** The loop around the handler that goes on after it, if one does. */
  private static @Nullable TreePath spinning(TreePath clause) throws Refused {
    TreePath body = Code.body(clause);
    boolean isSwitched = false;
    for (TreePath path = clause.getParentPath();
        path != null && path != body;
        path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof WhileLoopTree
          || tree instanceof DoWhileLoopTree
          || tree instanceof ForLoopTree) {
        if (isSwitched) {
          throw new Refused("the handler stands in a switch within its loop");
        }
        return path;
      } else if (tree instanceof EnhancedForLoopTree) {
        return null;
      }
      isSwitched |= tree instanceof SwitchTree;
      if (tree instanceof TryTree attempt
          && attempt.getFinallyBlock() != null
          && path != clause.getParentPath()
          && Code.isWithin(clause, attempt.getFinallyBlock())) {
        throw new Refused("the handler stands in a finally block");
      }
    }
    return null;
  }

  private static boolean isEndless(Tree loop) {
    Tree condition =
        loop instanceof WhileLoopTree one
            ? one.getCondition()
            : loop instanceof DoWhileLoopTree other
                ? other.getCondition()
                : ((ForLoopTree) loop).getCondition();
    while (condition instanceof ParenthesizedTree inner) {
      condition = inner.getExpression();
    }
    return condition == null
        || (condition instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue()));
  }

  private boolean returnsNothing(TreePath inner) {
    for (TreePath path = inner; path != null; path = path.getParentPath()) {
      Tree tree = path.getLeaf();
      if (tree instanceof MethodTree method) {
        return method.getReturnType() != null && "void".equals(source.of(method.getReturnType()));
      } else if (tree instanceof LambdaExpressionTree) {
        return Optional.ofNullable(shop.code.context().trees().getTypeMirror(path))
            .flatMap(this::functionalResult)
            .filter(kind -> kind == TypeKind.VOID)
            .isPresent();
      }
    }
    return false;
  }

  private Optional<TypeKind> functionalResult(TypeMirror type) {
    return shop.code.types().asElement(type) instanceof TypeElement functional
        ? ElementFilter.methodsIn(shop.code.elements().getAllMembers(functional)).stream()
            .filter(m -> m.getModifiers().contains(Modifier.ABSTRACT))
            .map(m -> m.getReturnType().getKind())
            .findFirst()
        : Optional.empty();
  }
}
