package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.pattern.Pattern;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Releases a resource in a field: when the object's life ends, or when the field is replaced. */
final class FieldFix implements Strategy {

  private final Workshop shop;
  private final SourceText source;

  FieldFix(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  @Override
  public Draft draft(FixRequest request) throws Refused {
    VariableElement field = request.field().orElseThrow();
    if (field.getModifiers().contains(Modifier.STATIC)) {
      throw new Refused("a static field lives as long as its class");
    }
    Release release = shop.release(request);
    TreePath type = declaringClass(field);
    boolean released = isReleased(release, type, field);
    Optional<TreePath> assignment = assignment(request.site(), field);
    if (released && assignment.isPresent()) {
      return beforeAssignment(request, field, assignment.get());
    }
    LifeCycle lifeCycle = new LifeCycle(shop, type);
    if (released && lifeCycle.contains(p -> isReleased(release, p, field))) {
      throw new Refused("the class releases the field already");
    }
    if (new GivenValues(shop, type).mayHold(field)) {
      throw new Refused(
          "other objects of the class are given what the field holds, which is not theirs to end");
    }
    Draft draft =
        shop.draft(
            request.site(), "Release " + field.getSimpleName() + " when the object's life ends");
    List<String> lines = lines(request, draft, type, field);
    lifeCycle.add(
        draft,
        Optional.of(field),
        request.check() == Pattern.EXECUTOR_NOT_SHUTDOWN
            ? lines
            : new FieldGuard(shop, type).around(field, lines),
        release.thrown(element(field)));
    return draft;
  }

  private boolean isReleased(Release release, TreePath type, VariableElement field) {
    return !release.existing(type, p -> isField(p, field)).isEmpty()
        || (holdsSeveral(field.asType())
            && !Code.find(type, p -> releasesElements(release, p, field)).isEmpty());
  }

  private boolean isField(TreePath expression, VariableElement field) {
    return shop.expressions.variable(expression).filter(field::equals).isPresent();
  }

  /** Whether a loop over the field, or a call on it, holds a release. */
  private boolean releasesElements(Release release, TreePath path, VariableElement field) {
    boolean iterates =
        path.getLeaf() instanceof EnhancedForLoopTree
            || path.getLeaf() instanceof ExpressionStatementTree;
    return iterates
        && !shop.uses.in(path, field).isEmpty()
        && !Code.find(path, p -> namesRelease(release, p)).isEmpty();
  }

  private static boolean namesRelease(Release release, TreePath path) {
    return (path.getLeaf() instanceof MethodInvocationTree call
            && release.names().contains(Expressions.methodName(call)))
        || (path.getLeaf() instanceof MemberReferenceTree reference
            && release.names().contains(reference.getName().toString()));
  }

  private TreePath declaringClass(VariableElement field) throws Refused {
    TreePath root = new TreePath(shop.code.context().unit());
    return Code.find(
            root,
            p ->
                p.getLeaf() instanceof ClassTree
                    && shop.code.element(p).filter(field.getEnclosingElement()::equals).isPresent())
        .stream()
        .findFirst()
        .orElseThrow(() -> new Refused("the field belongs to a class of another file"));
  }

  /** The assignment that replaces the field's value, outside constructors and initializers. */
  private Optional<TreePath> assignment(TreePath site, VariableElement field) {
    return Code.enclosing(site, AssignmentTree.class)
        .filter(
            p ->
                shop.expressions
                    .variable(new TreePath(p, ((AssignmentTree) p.getLeaf()).getVariable()))
                    .filter(field::equals)
                    .isPresent())
        .filter(p -> p.getParentPath().getLeaf() instanceof ExpressionStatementTree)
        .filter(
            p ->
                Code.body(p).getParentPath().getLeaf() instanceof MethodTree method
                    && !method.getName().contentEquals("<init>")
                    && !isStart(method));
  }

  private boolean isStart(MethodTree method) {
    return shop.code.context().traits().lifeCycleStart().contains(method.getName().toString());
  }

  private Draft beforeAssignment(FixRequest request, VariableElement field, TreePath assignment)
      throws Refused {
    TreePath statement = assignment.getParentPath();
    StatementSlot slot = StatementSlot.of(statement);
    Release release = shop.release(request);
    for (StatementTree before : slot.siblings().subList(0, slot.index())) {
      TreePath path = new TreePath(slot.owner(), before);
      if (!release.existing(path, p -> isField(p, field)).isEmpty()) {
        throw new Refused("the old value is released already");
      }
    }
    if (!shop.exceptions.allows(statement, release.thrown(field.asType()))) {
      throw new Refused("the release throws a checked exception that nobody expects here");
    }
    Draft draft = shop.draft(request.site(), "Release the old " + field.getSimpleName() + " first");
    String name = source.of(((AssignmentTree) assignment.getLeaf()).getVariable());
    int start = source.start(slot.statement());
    String indent = source.indentAt(start);
    List<String> lines =
        shop.wrapping.blockLines(
            "if (" + name + " != null) {", List.of(release.text(name, draft) + ";"));
    draft.insert(start, shop.wrapping.lines(indent, lines) + source.newline() + indent);
    return draft;
  }

  /** The type of the resource: the field's own, or that of its elements. */
  private TypeMirror element(VariableElement field) {
    TypeMirror type = field.asType();
    if (type instanceof ArrayType array) {
      return array.getComponentType();
    }
    if (type instanceof DeclaredType declared && isHolder(type)) {
      List<? extends TypeMirror> arguments = declared.getTypeArguments();
      return arguments.isEmpty() ? type : arguments.get(arguments.size() - 1);
    }
    return type;
  }

  private boolean holdsSeveral(TypeMirror type) {
    return type instanceof ArrayType || isHolder(type);
  }

  /** Whether it holds values of a type that it names: a group of event loops does not. */
  private boolean isHolder(TypeMirror type) {
    boolean hasElements = shop.code.isSubtype(type, "java.lang.Iterable") || isMap(type);
    return hasElements
        && type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && !element.getTypeParameters().isEmpty();
  }

  private boolean isMap(TypeMirror type) {
    return shop.code.isSubtype(type, "java.util.Map");
  }

  private List<String> lines(FixRequest request, Draft draft, TreePath type, VariableElement field)
      throws Refused {
    Release release = shop.release(request);
    String name = field.getSimpleName().toString();
    TypeMirror fieldType = field.asType();
    boolean holds = holdsSeveral(fieldType);
    if (holds && element(field) == fieldType) {
      throw new Refused("the type of the collection's elements is unknown");
    }
    if (!holds) {
      List<String> call = List.of(release.text(name, draft) + ";");
      return isAlwaysSet(type, field)
          ? call
          : shop.wrapping.blockLines("if (" + name + " != null) {", call);
    }
    String each = shop.names.of(type, "each");
    String values = isMap(fieldType) ? name + ".values()" : name;
    List<String> loop =
        shop.wrapping.blockLines(
            "for ("
                + shop.imports.text(element(field), draft)
                + " "
                + each
                + " : "
                + values
                + ") {",
            List.of(release.text(each, draft) + ";"));
    return isAlwaysSet(type, field)
        ? loop
        : shop.wrapping.blockLines("if (" + name + " != null) {", loop);
  }

  /** Whether the field has a value in every complete object, and keeps it. */
  private boolean isAlwaysSet(TreePath type, VariableElement field) {
    if (field.getModifiers().contains(Modifier.FINAL)) {
      return true;
    }
    boolean assigned = shop.uses.isAssigned(type, field);
    return !assigned
        && ((ClassTree) type.getLeaf())
            .getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(v -> v.getName().equals(field.getSimpleName()))
                .map(VariableTree::getInitializer)
                .anyMatch(i -> i != null && !Expressions.isNull(i));
  }
}
