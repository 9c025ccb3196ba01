package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Cancels a future where the timed wait for it gives up. */
final class FutureFix implements Strategy {

  private static final String TIMEOUT = "java.util.concurrent.TimeoutException";

  private final Workshop shop;
  private final SourceText source;

  FutureFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  /** The catch clause that receives the timeout. */
  private record Handler(TreePath attempt, CatchTree clause) {}

  @Override
  public Draft draft(FixRequest request) throws Refused {
    TreePath site = request.site();
    if (!(site.getLeaf() instanceof MethodInvocationTree call)) {
      throw new Refused("the wait is no call");
    }
    Draft draft = shop.draft(site, "Cancel the task when the wait for it times out");
    TreePath future = future(request, call);
    if (isOfOthers(future)) {
      throw new Refused("to cancel what is made of several futures cancels none of these");
    }
    Optional<Handler> handler = handler(site);
    if (handler.isPresent() && cancels(handler.get(), future)) {
      throw new Refused("the handler of the timeout cancels it on some paths only");
    }
    if (handler.isPresent() && isAwaitedAgain(future, handler.get())) {
      throw new Refused("the loop around it waits for the same task again");
    }
    if (handler.isPresent() && isKnownBefore(future, handler.get())) {
      new HandlerBlock(shop)
          .prepend(draft, handler.get().clause().getBlock(), cancelLines(request, draft, future));
      return draft;
    }
    nest(draft, request, future);
    return draft;
  }

  private boolean cancels(Handler handler, TreePath future) {
    TreePath clause = new TreePath(handler.attempt(), handler.clause());
    return !Code.find(
            new TreePath(clause, handler.clause().getBlock()),
            p ->
                p.getLeaf() instanceof MethodInvocationTree call
                    && Expressions.methodName(call).equals("cancel")
                    && Expressions.receiver(p)
                        .filter(r -> shop.expressions.same(r, future))
                        .isPresent())
        .isEmpty();
  }

  /** Whether another round of a loop may wait for the same future. */
  private boolean isAwaitedAgain(TreePath future, Handler handler) {
    Optional<TreePath> loop = NextRound.after(handler.attempt(), handler.clause());
    Optional<TreePath> declaration =
        shop.expressions.root(future).filter(Expressions::isLocal).flatMap(this::declaration);
    return loop.isPresent()
        && !isTemporary(future)
        && declaration.filter(d -> Code.isWithin(d, loop.get().getLeaf())).isEmpty();
  }

  /** Whether the future is made of others, which its cancellation leaves alone. */
  private boolean isOfOthers(TreePath future) {
    return shop.expressions
        .variable(future)
        .filter(Expressions::isLocal)
        .flatMap(this::declaration)
        .filter(d -> ((VariableTree) d.getLeaf()).getInitializer() != null)
        .map(d -> new TreePath(d, ((VariableTree) d.getLeaf()).getInitializer()))
        .or(() -> Optional.of(future))
        .map(Expressions::withoutParentheses)
        .filter(made -> made.getLeaf() instanceof MethodInvocationTree)
        .flatMap(shop.code::element)
        .filter(method -> method.getEnclosingElement() instanceof TypeElement)
        .filter(
            method ->
                shop.code
                    .context()
                    .traits()
                    .joinsFutures(
                        ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString(),
                        method.getSimpleName().toString()))
        .isPresent();
  }

  /** The future: the receiver, or the first argument of a static helper. */
  private TreePath future(FixRequest request, MethodInvocationTree call) throws Refused {
    Optional<TreePath> receiver = Expressions.receiver(request.site());
    boolean isValue =
        receiver
            .flatMap(shop.code::element)
            .map(e -> !e.getKind().isClass() && !e.getKind().isInterface())
            .orElse(receiver.isPresent());
    if (isValue) {
      return receiver.get();
    }
    if (call.getArguments().isEmpty()) {
      throw new Refused("the future is not written here");
    }
    return new TreePath(request.site(), call.getArguments().get(0));
  }

  private String cancel(FixRequest request, Draft draft, String future) throws Refused {
    String template = request.release().template();
    return template.isEmpty() || template.contains("$0")
        ? future + ".cancel(true)"
        : shop.release(request).text(future, draft);
  }

  /** The nearest handler that receives a timeout of the call. */
  private Optional<Handler> handler(TreePath site) throws Refused {
    TypeMirror timeout = shop.code.type(TIMEOUT);
    for (TreePath attempt : ExceptionScope.attempts(site)) {
      for (CatchTree clause : ((TryTree) attempt.getLeaf()).getCatches()) {
        if (receives(attempt, clause, timeout, site)) {
          return Optional.of(new Handler(attempt, clause));
        }
      }
    }
    return Optional.empty();
  }

  private boolean receives(TreePath attempt, CatchTree clause, TypeMirror timeout, TreePath site) {
    List<TypeMirror> declared = shop.exceptions.declaredBy(site);
    boolean direct = declared.stream().anyMatch(t -> shop.code.types().isSameType(t, timeout));
    return shop.exceptions.catches(attempt, clause, timeout)
        || (!direct
            && declared.stream().anyMatch(t -> shop.exceptions.catches(attempt, clause, t)));
  }

  /** Whether the future's variable is visible in the handler, with a value. */
  private boolean isKnownBefore(TreePath future, Handler handler) {
    Optional<Element> root = shop.expressions.root(future);
    if (isTemporary(future) || root.isEmpty()) {
      return false;
    }
    Element element = root.get();
    if (!Expressions.isLocal(element)) {
      return true;
    }
    Optional<TreePath> declaration = declaration(element);
    if (declaration.isEmpty() || Code.isWithin(declaration.get(), handler.attempt().getLeaf())) {
      return false;
    }
    TryTree attempt = (TryTree) handler.attempt().getLeaf();
    boolean assignedInside =
        shop.uses.isAssigned(new TreePath(handler.attempt(), attempt.getBlock()), element);
    VariableTree variable = (VariableTree) declaration.get().getLeaf();
    return variable.getInitializer() != null
        || (!assignedInside && !isBareLocal(declaration.get(), variable));
  }

  private static boolean isBareLocal(TreePath declaration, VariableTree variable) {
    return variable.getInitializer() == null
        && declaration.getParentPath().getLeaf() instanceof BlockTree;
  }

  private Optional<TreePath> declaration(Element element) {
    return Optional.ofNullable(shop.code.context().trees().getPath(element))
        .or(
            () ->
                Code.find(
                        new TreePath(shop.code.context().unit()),
                        p ->
                            p.getLeaf() instanceof VariableTree v
                                && v.getName().equals(element.getSimpleName())
                                && shop.code.element(p).equals(Optional.of(element)))
                    .stream()
                    .findFirst());
  }

  private List<String> cancelLines(FixRequest request, Draft draft, TreePath future)
      throws Refused {
    String text = source.of(future.getLeaf());
    String cancel = cancel(request, draft, text) + ";";
    boolean maybeNull =
        shop.expressions
            .root(future)
            .filter(Expressions::isLocal)
            .flatMap(this::declaration)
            .map(p -> ((VariableTree) p.getLeaf()).getInitializer())
            .filter(Expressions::isNull)
            .isPresent();
    return maybeNull
        ? shop.wrapping.blockLines("if (" + text + " != null) {", List.of(cancel))
        : List.of(cancel);
  }

  /** Puts the waiting statement into a {@code try} of its own that cancels and throws on. */
  private void nest(Draft draft, FixRequest request, TreePath future) throws Refused {
    TypeMirror timeout = shop.code.type(TIMEOUT);
    boolean declared =
        shop.exceptions.declaredBy(request.site()).stream()
            .anyMatch(t -> shop.code.types().isSubtype(timeout, t));
    if (!declared) {
      throw new Refused("the wait declares no TimeoutException");
    }
    Optional<LambdaBody> lambda = LambdaBody.around(shop, request.site());
    if (lambda.isPresent()) {
      inLambda(draft, request, future, lambda.get());
      return;
    }
    TreePath statement = StatementSlot.statement(request.site());
    checkHead(statement);
    String name = source.of(future.getLeaf());
    if (isTemporary(future)) {
      EvaluationOrder.checkFirst(future, statement);
      name = declareFuture(draft, statement, future);
    }
    wrap(draft, request, statement, name);
  }

  /** {@code () -> future.get(1, SECONDS)}. */
  private void inLambda(Draft draft, FixRequest request, TreePath future, LambdaBody lambda)
      throws Refused {
    List<String> openers = new ArrayList<>();
    String name = source.of(future.getLeaf());
    if (isTemporary(future)) {
      EvaluationOrder.checkFirst(future, lambda.path());
      name = shop.names.of(future, "future");
      openers.add(declaration(draft, name, future));
      draft.replace(future.getLeaf(), name);
    }
    openers.add("try {");
    lambda.enclose(draft, openers, handler(draft, request, lambda.path(), name));
  }

  /** Whether the expression may yield another future each time. */
  private boolean isTemporary(TreePath future) {
    return !shop.expressions.isRepeatable(future) || hasCall(future);
  }

  private static boolean hasCall(TreePath future) {
    return !Code.find(future, p -> p.getLeaf() instanceof MethodInvocationTree).isEmpty();
  }

  private static void checkHead(TreePath statement) throws Refused {
    boolean supported =
        switch (statement.getLeaf().getKind()) {
          case EXPRESSION_STATEMENT, VARIABLE, RETURN, THROW, IF -> true;
          default -> false;
        };
    if (!supported) {
      throw new Refused("the wait stands in the head of a statement");
    }
  }

  private String declareFuture(Draft draft, TreePath statement, TreePath future) throws Refused {
    StatementSlot.of(statement);
    String name = shop.names.of(future, "future");
    int start = source.start(statement.getLeaf());
    String text = declaration(draft, name, future);
    draft.insert(start, text + source.newline() + source.indentAt(start));
    draft.replace(future.getLeaf(), name);
    return name;
  }

  private String declaration(Draft draft, String name, TreePath future) throws Refused {
    String type = shop.imports.text(shop.code.type(future), draft);
    return type + " " + name + " = " + source.of(future.getLeaf()) + ";";
  }

  /** The lines that end the {@code try}. */
  private List<String> handler(Draft draft, FixRequest request, TreePath place, String future)
      throws Refused {
    String caught = shop.names.timeout(place);
    List<String> lines = new ArrayList<>(cancelAll(request, draft, place, future));
    lines.add("throw " + caught + ";");
    return shop.wrapping.blockLines(
        "} catch (" + shop.imports.name(TIMEOUT, draft) + " " + caught + ") {", lines);
  }

  /** Cancels the future, and with it those that a loop around the place will not come to. */
  private List<String> cancelAll(FixRequest request, Draft draft, TreePath place, String future)
      throws Refused {
    TreePath loop = place.getParentPath();
    while (loop.getLeaf() instanceof BlockTree) {
      loop = loop.getParentPath();
    }
    if (!(loop.getLeaf() instanceof EnhancedForLoopTree each)
        || !each.getVariable().getName().contentEquals(future)
        || shop.expressions
            .variable(new TreePath(loop, each.getExpression()))
            .filter(e -> e.getKind() == ElementKind.LOCAL_VARIABLE)
            .isEmpty()) {
      return List.of(cancel(request, draft, future) + ";");
    }
    TreePath variable = new TreePath(loop, each.getVariable());
    String type = shop.imports.text(shop.code.type(variable), draft);
    String name = shop.names.of(place, "each");
    return shop.wrapping.blockLines(
        "for (" + type + " " + name + " : " + source.of(each.getExpression()) + ") {",
        List.of(cancel(request, draft, name) + ";"));
  }

  private void wrap(Draft draft, FixRequest request, TreePath statement, String future)
      throws Refused {
    int start = source.start(statement.getLeaf());
    String indent = source.indentAt(start);
    Tree parent = statement.getParentPath().getLeaf();
    if (!source.isFirstInLine(start)) {
      throw new Refused("the statement shares its line with another");
    }
    if (parent instanceof BlockTree || parent instanceof com.sun.source.tree.CaseTree) {
      StatementSlot slot = StatementSlot.of(statement);
      Region region = new Region(slot.owner(), slot.siblings(), slot.index(), slot.index() + 1);
      shop.hoisting.hoist(draft, region, start);
    } else if (statement.getLeaf() instanceof VariableTree) {
      throw new Refused("the statement stands in no block of its own");
    }
    int opened = shop.wrapping.openBefore(draft, statement.getLeaf(), "try {");
    String closer = shop.wrapping.lines(indent, handler(draft, request, statement, future));
    List<StatementTree> only = List.of((StatementTree) statement.getLeaf());
    shop.wrapping.close(
        draft, new Region(statement.getParentPath(), only, 0, 1), opened, indent, closer);
  }
}
