package io.github.leakproof.javac.fix;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** Starts a task by a call that hands out no handle: {@code execute} instead of {@code submit}. */
final class HandlelessFix implements Strategy {
  private static final String OWN = "$receiver.";

  private final Workshop shop;
  private final SourceText source;

  HandlelessFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    TreePath site = request.site();
    String template = request.release().template();
    Draft draft = shop.draft(site, "Start the task without a handle");
    if (site.getLeaf() instanceof MemberReferenceTree reference && template.startsWith(OWN)) {
      refer(draft, site, reference, name(template));
      return draft;
    }
    if (!(site.getLeaf() instanceof MethodInvocationTree call)) {
      throw new Refused("the task is started by no call");
    }
    new TaskBody(shop).makeRunnable(draft, new TreePath(site, call.getArguments().get(0)), site);
    place(draft, site);
    if (template.startsWith(OWN)) {
      rename(draft, call, name(template));
    } else {
      replace(draft, request, call);
    }
    return draft;
  }

  private static String name(String template) {
    return template.substring(template.indexOf('.') + 1, template.indexOf('('));
  }

  private void refer(Draft draft, TreePath site, MemberReferenceTree reference, String name)
      throws Refused {
    boolean takesRunnable =
        shop.code
            .element(site)
            .filter(ExecutableElement.class::isInstance)
            .map(element -> ((ExecutableElement) element).getParameters())
            .filter(all -> all.size() == 1)
            .filter(all -> shop.code.isSubtype(all.get(0).asType(), TaskBody.RUNNABLE))
            .isPresent();
    if (!takesRunnable) {
      throw new Refused("the task of the method reference is no Runnable");
    }
    int end = source.end(reference);
    draft.replace(end - reference.getName().length(), end, name);
  }

  /** Takes away what keeps the result, which nobody reads. */
  private void place(Draft draft, TreePath site) throws Refused {
    Tree parent = site.getParentPath().getLeaf();
    if (parent instanceof VariableTree variable) {
      StatementSlot.of(site.getParentPath());
      draft.replace(source.start(variable), source.start(site.getLeaf()), "");
    } else if (!(parent instanceof ExpressionStatementTree)
        && !(parent instanceof LambdaExpressionTree)) {
      throw new Refused("the call is part of a larger expression");
    }
  }

  private void rename(Draft draft, MethodInvocationTree call, String name) throws Refused {
    int end = source.end(call.getMethodSelect());
    draft.replace(end - Expressions.methodName(call).length(), end, name);
    List<? extends ExpressionTree> arguments = call.getArguments();
    if (arguments.size() > 1) {
      if (!arguments.stream().skip(1).allMatch(Expressions::isPlain)) {
        throw new Refused("an argument of the call would be lost");
      }
      draft.replace(
          source.end(arguments.get(0)), source.end(arguments.get(arguments.size() - 1)), "");
    }
  }

  private void replace(Draft draft, FixRequest request, MethodInvocationTree call) throws Refused {
    String template = request.release().template();
    String head = template.substring(0, template.lastIndexOf('('));
    String runner = shop.imports.resolve(head, request.release().imports(), draft);
    List<? extends ExpressionTree> arguments = call.getArguments();
    for (int i = 1; i < arguments.size(); i++) {
      TreePath argument = new TreePath(request.site(), arguments.get(i));
      if (!shop.expressions.isRepeatable(argument)) {
        throw new Refused("an argument of the call cannot be moved");
      }
      runner = runner.replace("$" + i, source.of(arguments.get(i)));
    }
    draft.replace(source.start(call), source.start(arguments.get(0)), runner + "(");
    draft.replace(source.end(arguments.get(0)), source.end(call), ")");
  }
}
