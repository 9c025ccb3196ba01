package io.github.leakproof.javac.fix;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Gives a wait a timeout where somebody hears that it has run out. */
final class WaitFix implements Strategy {
  private static final String GIVEN_UP = "java.lang.IllegalStateException";

  private final Workshop shop;
  private final SourceText source;
  private final GuardPlace place;

  WaitFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
    this.place = new GuardPlace(shop);
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    TreePath site = request.site();
    if (request.release().template().isEmpty()) {
      throw new Refused("what is to happen when time is up is the author's to say");
    }
    if (!(site.getLeaf() instanceof MethodInvocationTree)) {
      throw new Refused("the wait is no call of its own");
    }
    TreePath receiver =
        Expressions.receiver(site)
            .orElseThrow(() -> new Refused("the call has no written receiver"));
    Release release = shop.release(request);
    ExecutableElement timed = timed(request, receiver, release);
    Draft draft = shop.draft(site, "Wait with a timeout");
    if (isLink(request)) {
      link(draft, site, receiver, timed, release.text("", draft));
    } else if (timed.getReturnType().getKind() == TypeKind.BOOLEAN) {
      guard(draft, site, timed, release.text(source.of(receiver.getLeaf()), draft));
    } else {
      replace(draft, site, receiver, timed, release.text(source.of(receiver.getLeaf()), draft));
    }
    return draft;
  }

  /** Whether the timeout is a link of the chain before the call, not the call itself. */
  private static boolean isLink(FixRequest request) {
    String template = request.release().template();
    return template.indexOf(')') < template.length() - 1;
  }

  private ExecutableElement timed(FixRequest request, TreePath receiver, Release release)
      throws Refused {
    String template = request.release().template();
    String arguments = template.substring(template.indexOf('(') + 1, template.indexOf(')'));
    int arity = arguments.split(",").length;
    return release.methods(shop.code.type(receiver), release.timedName()).stream()
        .filter(m -> m.getParameters().size() == arity)
        .findFirst()
        .orElseThrow(() -> new Refused("the receiver has no such call with a timeout"));
  }

  /** {@code a.b().join()} becomes {@code a.b().orTimeout(…).join()} where nobody else has it. */
  private void link(
      Draft draft, TreePath site, TreePath receiver, ExecutableElement timed, String text)
      throws Refused {
    Element maker = shop.code.element(receiver).orElse(null);
    boolean isOwn =
        receiver.getLeaf() instanceof MethodInvocationTree
            && maker != null
            && maker.getEnclosingElement().equals(timed.getEnclosingElement());
    if (!isOwn) {
      throw new Refused("others may wait for the same, with more patience");
    }
    int end = source.end(receiver.getLeaf());
    int dot = source.text().indexOf('.', end);
    String between = source.text().substring(end, dot);
    if (!between.isBlank()) {
      throw new Refused("a comment stands before the wait");
    }
    shop.exceptions.checkHeard(site, shop.code.type("java.util.concurrent.CompletionException"));
    draft.insert(end, between + text.substring(0, text.indexOf(')') + 1));
  }

  /** A statement {@code await()} throws where the timed form says that it has given up. */
  private void guard(Draft draft, TreePath site, ExecutableElement timed, String call)
      throws Refused {
    checkExceptions(site, timed);
    shop.exceptions.checkHeard(site, shop.code.type(GIVEN_UP));
    long seconds = shop.code.context().settings().putTimeout().toSeconds();
    place.put(
        draft,
        site,
        shop.wrapping.blockLines(
            "if (!" + call + ") {",
            List.of(
                "throw new "
                    + shop.imports.name(GIVEN_UP, draft)
                    + "(\"not done within "
                    + seconds
                    + " seconds\");")));
  }

  /** The timed form yields the same and throws where it gives up. */
  private void replace(
      Draft draft, TreePath site, TreePath receiver, ExecutableElement timed, String call)
      throws Refused {
    ElementKind kind = shop.code.element(receiver).map(Element::getKind).orElse(ElementKind.OTHER);
    if (kind != ElementKind.FIELD && kind != ElementKind.PARAMETER) {
      throw new Refused("what this method waits for it would have to end when time is up");
    }
    checkExceptions(site, timed);
    for (TypeMirror thrown : shop.exceptions.checked(timed.getThrownTypes())) {
      if (!shop.exceptions.declaredBy(site).stream()
          .anyMatch(known -> shop.code.types().isSameType(known, thrown))) {
        shop.exceptions.checkHeard(site, thrown);
      }
    }
    draft.replace(site.getLeaf(), call);
  }

  private void checkExceptions(TreePath site, ExecutableElement timed) throws Refused {
    if (!shop.exceptions.allows(site, shop.exceptions.checked(timed.getThrownTypes()))) {
      throw new Refused("the call with a timeout throws a checked exception nobody expects here");
    }
  }
}
