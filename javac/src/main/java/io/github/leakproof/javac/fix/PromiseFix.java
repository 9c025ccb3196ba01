package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Fails a promise where its completing code swallows the failure, or never hears of it. */
final class PromiseFix implements Strategy {
  private static final String FAILURE = "java.lang.Throwable";
  private static final Pattern RESOURCE = Pattern.compile("\\$(?!\\d)");

  private final Workshop shop;

  PromiseFix(Workshop shop) {
    this.shop = shop;
  }

  /** A block that is entered with a failure in a variable. */
  private record Gap(BlockTree block, String failure) {}

  @Override
  public Draft draft(FixRequest request) throws Refused {
    String template = request.release().template();
    if (template.isEmpty()) {
      throw new Refused(CompletedPromise.WHY_NONE);
    }
    TreePath site = request.site();
    if (!(site.getParentPath().getLeaf() instanceof VariableTree variable)) {
      throw new Refused("the promise is in no variable of its own");
    }
    Element promise =
        shop.code
            .element(site.getParentPath())
            .filter(Expressions::isLocal)
            .orElseThrow(() -> new Refused("the promise is in no local variable"));
    TreePath body = Code.body(site);
    String name = Matcher.quoteReplacement(variable.getName().toString());
    String failing = RESOURCE.matcher(template).replaceAll(name);
    List<Gap> gaps = gaps(body, promise);
    Draft draft = shop.draft(site, "Complete the promise with the failure");
    for (Gap gap : gaps) {
      String statement = failing.replace("$0", gap.failure()) + ";";
      new HandlerBlock(shop).prepend(draft, gap.block(), List.of(statement));
    }
    if (gaps.isEmpty() && !request.endings().isEmpty()) {
      new CompletingBody(shop, request, failing).mend(draft, body);
    } else if (gaps.isEmpty()) {
      StageFailure stage = new StageFailure(shop);
      TreePath chain =
          stage
              .chain(body, code -> mentions(code, promise))
              .orElseThrow(() -> new Refused("what swallows the failure is not written here"));
      stage.add(draft, chain, failing);
    }
    return draft;
  }

  private List<Gap> gaps(TreePath body, Element promise) throws Refused {
    List<Gap> gaps = new ArrayList<>();
    for (TreePath path : Code.find(body, p -> p.getLeaf() instanceof TryTree)) {
      TryTree attempt = (TryTree) path.getLeaf();
      if (isGiven(new TreePath(path, attempt.getBlock()), promise)) {
        for (CatchTree clause : attempt.getCatches()) {
          TreePath handler = new TreePath(path, clause);
          if (!mentions(handler, promise)) {
            refuseRetry(path, clause);
            gaps.add(new Gap(clause.getBlock(), clause.getParameter().getName().toString()));
          }
        }
      }
    }
    for (TreePath path : Code.find(body, p -> p.getLeaf() instanceof MethodTree)) {
      MethodTree method = (MethodTree) path.getLeaf();
      boolean isCallback =
          path.getParentPath().getLeaf() instanceof ClassTree
              && mentions(path.getParentPath(), promise);
      Optional<String> failure = isCallback ? failure(path, method) : Optional.empty();
      if (failure.isPresent() && method.getBody() != null && !mentions(path, promise)) {
        gaps.add(new Gap(method.getBody(), failure.get()));
      }
    }
    return gaps;
  }

  private static void refuseRetry(TreePath attempt, CatchTree handler) throws Refused {
    if (NextRound.after(attempt, handler).isPresent()) {
      throw new Refused("a loop tries again after that failure, and may succeed");
    }
  }

  private Optional<String> failure(TreePath path, MethodTree method) {
    for (VariableTree parameter : method.getParameters()) {
      Optional<Element> element = shop.code.element(new TreePath(path, parameter));
      if (element.filter(e -> shop.code.isSubtype(e.asType(), FAILURE)).isPresent()) {
        return Optional.of(parameter.getName().toString());
      }
    }
    return Optional.empty();
  }

  private boolean mentions(TreePath root, Element promise) {
    return !Code.find(root, p -> isName(p, promise)).isEmpty();
  }

  private boolean isName(TreePath path, Element promise) {
    return path.getLeaf() instanceof IdentifierTree
        && Objects.equals(shop.code.element(path).orElse(null), promise);
  }

  /** Whether the code does something to the promise, or hands it on: more than to ask for it. */
  private boolean isGiven(TreePath root, Element promise) {
    return !Code.find(root, p -> isName(p, promise) && !isAsked(p)).isEmpty();
  }

  /** Whether a call of the promise has another result than whether it was done: its value. */
  private boolean isAsked(TreePath name) {
    TreePath call = name.getParentPath().getParentPath();
    return name.getParentPath().getLeaf() instanceof MemberSelectTree
        && call.getLeaf() instanceof MethodInvocationTree
        && shop.code
            .element(call)
            .filter(ExecutableElement.class::isInstance)
            .map(method -> ((ExecutableElement) method).getReturnType())
            .filter(Code::isObject)
            .isPresent();
  }
}
