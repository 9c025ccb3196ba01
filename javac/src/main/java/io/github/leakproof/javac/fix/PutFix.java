package io.github.leakproof.javac.fix;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Gives a hand-over a timeout, and throws where it runs out. */
final class PutFix implements Strategy {

  private static final String REJECTED = "java.util.concurrent.RejectedExecutionException";

  private final Workshop shop;
  private final SourceText source;
  private final GuardPlace place;

  PutFix(Workshop shop) {
    this.shop = shop;
    this.place = new GuardPlace(shop);
    this.source = shop.source;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    if (request.release().template().isEmpty()) {
      throw new Refused("what is to happen when time is up is the author's to say");
    }
    TreePath site = request.site();
    Draft draft = shop.draft(site, "Wait for room with a timeout");
    if (site.getLeaf() instanceof MemberReferenceTree reference) {
      replaceReference(draft, request, reference);
      return draft;
    }
    if (!(site.getLeaf() instanceof MethodInvocationTree written)) {
      throw new Refused("the hand-over is no call");
    }
    checkComments(written);
    TreePath receiver =
        Expressions.receiver(site)
            .orElseThrow(() -> new Refused("the call has no written receiver"));
    Release release = shop.release(request);
    ExecutableElement timed = timed(request, receiver, release);
    checkExceptions(site, timed);
    if (isAnswered(timed)) {
      shop.exceptions.checkHeard(site, shop.code.type(REJECTED));
    }
    String call = release.text(source.of(receiver.getLeaf()), draft);
    place(draft, site, timed, call);
    return draft;
  }

  /** {@code queue::put} becomes a lambda. */
  private void replaceReference(Draft draft, FixRequest request, MemberReferenceTree reference)
      throws Refused {
    TreePath site = request.site();
    TreePath receiver = new TreePath(site, reference.getQualifierExpression());
    Element root =
        shop.expressions
            .root(receiver)
            .filter(e -> shop.expressions.isRepeatable(receiver))
            .orElseThrow(() -> new Refused("the queue of the method reference has no name"));
    if (Expressions.isLocal(root) && shop.uses.isAssigned(Code.body(site), root)) {
      throw new Refused("the queue's variable is assigned more than once");
    }
    String item = shop.names.of(site, "item");
    Release release = shop.release(request).withArgument(item);
    ExecutableElement timed = timed(request, receiver, release);
    List<ExecutableElement> descriptor = shop.exceptions.descriptor(shop.code.type(site));
    boolean fits =
        timed.getReturnType().getKind() == TypeKind.BOOLEAN
            && descriptor.size() == 1
            && descriptor.get(0).getParameters().size() == 1
            && descriptor.get(0).getReturnType().getKind() == TypeKind.VOID;
    if (!fits) {
      throw new Refused("the method reference cannot become a lambda");
    }
    String call = "!" + release.text(source.of(receiver.getLeaf()), draft);
    String indent = source.indentAt(source.start(reference));
    List<String> lines = shop.wrapping.blockLines(item + " -> {", guard(draft, call));
    draft.replace(reference, shop.wrapping.lines(indent, lines));
  }

  private ExecutableElement timed(FixRequest request, TreePath receiver, Release release)
      throws Refused {
    String template = request.release().template();
    String arguments = template.substring(template.indexOf('(') + 1, template.lastIndexOf(')'));
    int arity = arguments.split(",").length;
    String name = release.timedName();
    return release.methods(shop.code.type(receiver), name).stream()
        .filter(m -> m.getParameters().size() == arity)
        .findFirst()
        .orElseThrow(() -> new Refused("the receiver has no such call with a timeout"));
  }

  /** Ensures that no comment stands around the arguments, which alone are kept. */
  private void checkComments(MethodInvocationTree call) throws Refused {
    int from = source.end(call.getMethodSelect());
    for (ExpressionTree argument : call.getArguments()) {
      checkComments(from, source.start(argument));
      from = source.end(argument);
    }
    checkComments(from, source.end(call));
  }

  private void checkComments(int from, int to) throws Refused {
    if (source.text().substring(from, to).contains("/")) {
      throw new Refused("a comment stands among the arguments");
    }
  }

  private void checkExceptions(TreePath site, ExecutableElement timed) throws Refused {
    List<TypeMirror> thrown = shop.exceptions.checked(timed.getThrownTypes());
    if (!shop.exceptions.allows(site, thrown)) {
      throw new Refused("the call with a timeout throws a checked exception nobody expects here");
    }
  }

  private void place(Draft draft, TreePath site, ExecutableElement timed, String call)
      throws Refused {
    if (!isAnswered(timed)) {
      draft.replace(site.getLeaf(), call);
      return;
    }
    TypeKind result = timed.getReturnType().getKind();
    String failed = result == TypeKind.BOOLEAN ? "!" + call : call + " < 0";
    place.put(draft, site, guard(draft, failed));
  }

  /** Whether the call with a timeout says by its result that time is up. */
  private static boolean isAnswered(ExecutableElement timed) {
    TypeKind result = timed.getReturnType().getKind();
    return result == TypeKind.BOOLEAN || result == TypeKind.INT;
  }

  private List<String> guard(Draft draft, String failed) throws Refused {
    long seconds = shop.code.context().settings().putTimeout().toSeconds();
    shop.code.type(REJECTED);
    String rejected = shop.imports.name(REJECTED, draft);
    return shop.wrapping.blockLines(
        "if (" + failed + ") {",
        List.of("throw new " + rejected + "(\"no room within " + seconds + " seconds\");"));
  }
}
