package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Gives a resource that is used within an expression a variable, and releases that. */
final class ChainFix {

  private final Workshop shop;
  private final SourceText source;

  ChainFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  /** What stands around the code that uses the resource. */
  private record Frame(List<String> openers, List<String> closers) {}

  Draft draft(FixRequest request, TreePath resource) throws Refused {
    TypeMirror type = shop.code.type(resource);
    PendingWork.check(shop, request, type, List.of(resource), List.of());
    Draft draft = shop.draft(request.site(), "Give the resource a variable and release it");
    Optional<LambdaBody> lambda = LambdaBody.around(shop, resource);
    if (lambda.isPresent()) {
      inLambda(draft, request, resource, type, lambda.get());
      return draft;
    }
    TreePath statement = StatementSlot.statement(resource);
    if (statement.getLeaf() instanceof ExpressionStatementTree unused
        && unused.getExpression() == resource.getLeaf()) {
      if (request.isInForce()) {
        releaseBehindRest(draft, request, StatementSlot.of(statement), resource, type);
      } else {
        releaseAtOnce(draft, request, resource, type);
      }
      return draft;
    }
    checkStatement(request, statement, resource);
    EvaluationOrder.checkFirst(resource, statement);
    Region region = region(statement, request);
    int start = source.start(statement.getLeaf());
    shop.hoisting.hoist(draft, region, start);
    String name = shop.names.after(resource, type);
    Frame frame = frame(draft, request, statement, name, resource, type);
    if (frame.openers().size() > 1 && !isListed(statement)) {
      throw new Refused("the statement stands in no block of its own");
    }
    String indent = source.indentAt(start);
    String opener = shop.wrapping.lines(indent, frame.openers());
    int opened = shop.wrapping.openBefore(draft, statement.getLeaf(), opener);
    draft.move(resource.getLeaf(), name);
    shop.wrapping.close(
        draft, region, opened, indent, shop.wrapping.lines(indent, frame.closers()));
    return draft;
  }

  /** Nobody uses the resource, and nothing follows. */
  private void releaseAlone(Draft draft, FixRequest request, TreePath resource, TypeMirror type)
      throws Refused {
    if (request.isInForce()) {
      throw new Refused("nothing follows the acquire call in its block");
    }
    releaseAtOnce(draft, request, resource, type);
  }

  /** Nobody uses the resource. */
  private void releaseAtOnce(Draft draft, FixRequest request, TreePath resource, TypeMirror type)
      throws Refused {
    Release release = shop.release(request);
    if (!shop.exceptions.allows(resource, release.thrown(type))) {
      throw new Refused("the release throws a checked exception that nobody expects here");
    }
    draft.move(resource.getLeaf(), release.text(source.of(resource.getLeaf()), draft));
  }

  /** Nobody names the resource, but what follows in its block was written to run under it. */
  private void releaseBehindRest(
      Draft draft, FixRequest request, StatementSlot slot, TreePath resource, TypeMirror type)
      throws Refused {
    if (slot.isLast()) {
      throw new Refused("nothing follows the acquire call in its block");
    }
    Region rest = slot.rest();
    if (!Code.find(rest, path -> isReleaseByName(path, request)).isEmpty()) {
      throw new Refused("it is released by another name");
    }
    String name = shop.names.after(resource, type);
    Frame frame = frame(draft, request, slot.path(), name, resource, type);
    String indent = source.indentAt(source.start(slot.statement()));
    int end = source.end(slot.statement());
    if (source.isSameLine(end, source.start(rest.first()))) {
      throw new Refused("the statement shares its line with another");
    }
    if (rest.owner().getLeaf() instanceof CaseTree) {
      shop.hoisting.hoist(draft, rest, source.start(slot.statement()));
    }
    draft.replace(slot.statement(), shop.wrapping.lines(indent, frame.openers()));
    shop.wrapping.close(draft, rest, end, indent, shop.wrapping.lines(indent, frame.closers()));
  }

  private static boolean isReleaseByName(TreePath path, FixRequest request) {
    return path.getLeaf() instanceof MethodInvocationTree call && request.isRelease(call);
  }

  private Frame frame(
      Draft draft,
      FixRequest request,
      TreePath place,
      String name,
      TreePath resource,
      TypeMirror type)
      throws Refused {
    Release release = shop.release(request);
    String declaration =
        shop.imports.text(type, draft) + " " + name + " = " + source.of(resource.getLeaf());
    Optional<Release.Closeable> header =
        request.release().template().endsWith(".close()")
            ? release.closeable(type)
            : Optional.empty();
    if (header.isEmpty()) {
      if (!shop.exceptions.allows(place, release.thrown(type))) {
        throw new Refused("the release throws a checked exception that nobody expects here");
      }
      boolean mayBeNull = Absence.isChoice(resource.getLeaf());
      List<String> lines = new Absence(shop).lines(mayBeNull, name, release.text(name, draft));
      return new Frame(
          List.of(declaration + ";", "try {"), shop.wrapping.blockLines("} finally {", lines));
    }
    List<String> closers = shop.closing.lines(draft, place, header.get().thrown());
    if (header.get().isWhole()) {
      return new Frame(List.of("try (" + declaration + ") {"), closers);
    }
    String part =
        shop.imports.text(header.get().type(), draft)
            + " "
            + shop.names.after(resource, header.get().type())
            + " = "
            + header.get().text(name);
    return new Frame(List.of(declaration + ";", "try (" + part + ") {"), closers);
  }

  private void checkStatement(FixRequest request, TreePath path, TreePath resource) throws Refused {
    Tree statement = path.getLeaf();
    boolean supported =
        switch (statement.getKind()) {
          case EXPRESSION_STATEMENT, VARIABLE, RETURN, THROW, IF -> true;
          default -> false;
        };
    if (!supported) {
      throw new Refused("the resource is acquired in the head of a statement");
    }
    if (!source.isFirstInLine(source.start(statement))) {
      throw new Refused("the statement shares its line with another");
    }
    if (isConstructorCall(statement)) {
      throw new Refused("nothing may precede the call of another constructor");
    }
    checkResult(request, path, resource);
  }

  private static boolean isConstructorCall(Tree statement) {
    return statement instanceof ExpressionStatementTree each
        && each.getExpression() instanceof MethodInvocationTree call
        && (call.getMethodSelect().toString().equals("this")
            || call.getMethodSelect().toString().equals("super"));
  }

  /** What outlives the statement must not be a part of the resource. */
  private void checkResult(FixRequest request, TreePath path, TreePath resource) throws Refused {
    Escapes escapes = new Escapes(shop, request);
    Tree statement = path.getLeaf();
    if (statement instanceof ReturnTree result
        && (escapes.isPart(new TreePath(path, result.getExpression()))
            || escapes.isSource(resource, path))) {
      throw new Refused("the caller gets a part of the resource");
    }
    if (statement instanceof ExpressionStatementTree each
        && each.getExpression() instanceof AssignmentTree) {
      TreePath assignment = new TreePath(path, each.getExpression());
      if (!isValue(shop.code.type(assignment))) {
        throw new Refused("a part of the resource may outlive the statement");
      }
    }
    for (TreePath each = resource; each != path; each = each.getParentPath()) {
      if (request.isHandOver(each.getLeaf())) {
        throw new Refused("somebody else takes it over on some path");
      }
      if (escapes.isElement(each)) {
        throw new Refused("it is stored in a collection");
      }
      if (request.isKept(each.getLeaf())
          && escapes.keeper(each).filter(v -> isUsedElsewhere(v, path)).isPresent()) {
        throw new Refused("an object that is used later keeps it");
      }
    }
  }

  private boolean isUsedElsewhere(Element variable, TreePath statement) {
    return shop.uses.in(Code.body(statement), variable).stream()
        .anyMatch(use -> !Code.isWithin(use, statement.getLeaf()));
  }

  /** Only the statement where its result is a plain value, else all that follows too. */
  private Region region(TreePath statement, FixRequest request) throws Refused {
    if (!isListed(statement)) {
      if (statement.getLeaf() instanceof VariableTree || request.isInForce()) {
        throw new Refused("the statement stands in no block of its own");
      }
      return new Region(
          statement.getParentPath(), List.of((StatementTree) statement.getLeaf()), 0, 1);
    }
    StatementSlot slot = StatementSlot.of(statement);
    Region only = new Region(slot.owner(), slot.siblings(), slot.index(), slot.index() + 1);
    Region rest = only.until(slot.siblings().size());
    if (!(statement.getLeaf() instanceof VariableTree) || isValue(shop.code.type(statement))) {
      return request.isInForce() ? rest : only;
    }
    Element variable =
        shop.code.element(statement).orElseThrow(() -> new Refused("a name is unknown"));
    Escapes escapes = new Escapes(shop, request);
    Optional<String> escape = escapes.otherThanReturn(rest, variable);
    if (escapes.isPart(statement)
        && (escape.isPresent() || !escapes.returns(rest, variable).isEmpty())) {
      throw new Refused("a part of the resource may outlive its block");
    }
    return rest;
  }

  private static boolean isListed(TreePath statement) {
    Tree parent = statement.getParentPath().getLeaf();
    return parent instanceof BlockTree
        || (parent instanceof CaseTree group && group.getStatements() != null);
  }

  /** Whether a value of the type cannot depend on the resource any more. */
  private boolean isValue(TypeMirror type) {
    return type.getKind().isPrimitive()
        || type.getKind() == TypeKind.VOID
        || (type.getKind() == TypeKind.ARRAY && isPrimitiveArray(type))
        || shop.code.isSubtype(type, "java.lang.String")
        || shop.code.isSubtype(type, "java.lang.Number")
        || shop.code.isSubtype(type, "java.lang.Boolean")
        || (Code.isObject(type) && shop.code.types().asElement(type).getKind() == ElementKind.ENUM);
  }

  private static boolean isPrimitiveArray(TypeMirror type) {
    return ((javax.lang.model.type.ArrayType) type).getComponentType().getKind().isPrimitive();
  }

  /** {@code () -> client.execute().code()}. */
  private void inLambda(
      Draft draft, FixRequest request, TreePath resource, TypeMirror type, LambdaBody lambda)
      throws Refused {
    EvaluationOrder.checkFirst(resource, lambda.path());
    boolean whole = Expressions.withoutParentheses(lambda.path()).getLeaf() == resource.getLeaf();
    if (whole && !lambda.returnsValue()) {
      releaseAlone(draft, request, resource, type);
      return;
    }
    if (lambda.returnsValue() && (whole || new Escapes(shop, request).isPart(lambda.path()))) {
      throw new Refused("the caller gets a part of the resource");
    }
    String name = shop.names.after(resource, type);
    Frame frame = frame(draft, request, lambda.path(), name, resource, type);
    lambda.enclose(draft, frame.openers(), frame.closers());
    draft.move(resource.getLeaf(), name);
  }
}
