package io.github.leakproof.javac.fix;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.pattern.Pattern;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Where a local resource, or what is derived from it, leaves the region that would release it. */
final class Escapes {

  /** What these yield they read from where they come from, when they are asked for it. */
  private static final List<String> VIEWS =
      List.of(
          "java.util.Iterator",
          "java.util.Spliterator",
          "java.util.Enumeration",
          "java.util.stream.BaseStream");

  /** The same, of what they belong to. */
  private static final List<String> LOCATORS =
      List.of("java.sql.Blob", "java.sql.Clob", "java.sql.SQLXML", "java.sql.ResultSetMetaData");

  /** Packages whose methods call a lambda before they return. */
  private static final Set<String> DIRECT = Set.of("java.util", "java.util.stream", "java.lang");

  private final Workshop shop;
  private final FixRequest request;
  private final ClientParts parts;

  Escapes(Workshop shop, FixRequest request) {
    this.shop = shop;
    this.request = request;
    this.parts = new ClientParts(shop, request);
  }

  /** The ways out that are no return statement; empty where there is none. */
  Optional<String> otherThanReturn(Region region, Element variable) {
    for (Element alias : aliases(region, variable)) {
      for (TreePath use : shop.uses.in(region, alias)) {
        Optional<String> escape =
            outliving(use, region, alias.equals(variable))
                .or(() -> escape(use, region))
                .or(() -> behind(use, region));
        if (escape.isPresent()) {
          return escape;
        }
      }
    }
    return Optional.empty();
  }

  /** The return statements that give the resource to the caller. */
  Set<Tree> returns(Region region, Element variable) {
    Set<Tree> returns = new LinkedHashSet<>();
    for (Element alias : aliases(region, variable)) {
      for (TreePath use : shop.uses.in(region, alias)) {
        Code.enclosing(use, ReturnTree.class)
            .filter(r -> !Code.crossesBody(use, r.getLeaf()))
            .filter(r -> handsOver(use, r))
            .ifPresent(r -> returns.add(r.getLeaf()));
      }
    }
    return returns;
  }

  /** Whether an expression's value is something that can be closed, apart from the resource. */
  boolean isCloseable(TreePath expression) {
    TypeMirror type = shop.code.context().trees().getTypeMirror(expression);
    return type != null
        && Code.isObject(type)
        && shop.code.isSubtype(type, "java.lang.AutoCloseable");
  }

  /** Whether an expression's value is of little use when the resource has been closed. */
  boolean isPart(TreePath expression) {
    return isCloseable(expression)
        || parts.needsClient(expression)
        || isKin(expression)
        || isAny(expression, VIEWS)
        || isAny(expression, LOCATORS);
  }

  /** Whether a value may be made from a context, which ends with that. */
  private boolean isKin(TreePath expression) {
    TypeMirror type = shop.code.context().trees().getTypeMirror(expression);
    TypeMirror context = shop.code.context().trees().getTypeMirror(request.site());
    return request.check() == Pattern.CONTEXT_NOT_CANCELLED
        && type != null
        && Code.isObject(type)
        && Code.isObject(context)
        && !type.toString().equals("java.lang.Object")
        && shop.code.types().isSubtype(context, type);
  }

  private boolean isAny(TreePath expression, List<String> names) {
    TypeMirror type = shop.code.context().trees().getTypeMirror(expression);
    return type != null
        && Code.isObject(type)
        && names.stream().anyMatch(name -> shop.code.isSubtype(type, name));
  }

  private boolean handsOver(TreePath use, TreePath statement) {
    ReturnTree result = (ReturnTree) statement.getLeaf();
    return isWhole(use, statement.getLeaf()) || request.isHandOver(result);
  }

  /** Where something that needs the resource lasts longer than the region, and is not known to. */
  private Optional<String> outliving(TreePath use, Region region, boolean isResource) {
    TreePath value = part(use);
    TreePath holder = value.getParentPath();
    Tree leaf = holder.getLeaf();
    if (!Code.isWithin(holder, region.owner().getLeaf())) {
      return Optional.of("a switch expression yields it");
    } else if (leaf instanceof ReturnTree) {
      boolean isKnown =
          Code.crossesBody(holder, region.owner().getLeaf())
              || request.isHandOver(leaf)
              || (isResource && isWhole(use, leaf));
      return isKnown ? Optional.empty() : Optional.of("what is returned is read from it later");
    } else if (leaf instanceof AssignmentTree assignment
        && assignment.getExpression() != Expressions.wholeValue(use).getLeaf()
        && assignment.getExpression() == value.getLeaf()
        && isKeptBehind(new TreePath(holder, assignment.getVariable()), region)) {
      return Optional.of("a part of it is used behind its block");
    }
    return Optional.empty();
  }

  /** Where it is lent to somebody, and what is returned needs a client: a bootstrap's channel. */
  private Optional<String> behind(TreePath use, Region region) {
    return use.getParentPath().getLeaf() instanceof MethodInvocationTree call
            && call.getArguments().contains(use.getLeaf())
            && allReturns(region).stream().anyMatch(this::needsClient)
        ? Optional.of("what is returned may need it")
        : Optional.empty();
  }

  private boolean needsClient(TreePath statement) {
    ExpressionTree result = ((ReturnTree) statement.getLeaf()).getExpression();
    return result != null && parts.needsClient(new TreePath(statement, result));
  }

  private boolean isKeptBehind(TreePath target, Region region) {
    Optional<Element> local = shop.expressions.variable(target).filter(Expressions::isLocal);
    return local.isEmpty() || !shop.uses.after(region, local.get()).isEmpty();
  }

  /** Whether what is returned is read from the resource later: a result set, a stream. */
  boolean isSource(TreePath use, TreePath statement) {
    return part(use).getParentPath().getLeaf() == statement.getLeaf();
  }

  /** The outermost expression around the use whose value is the resource or needs it. */
  private TreePath part(TreePath use) {
    TreePath path = use;
    while (true) {
      TreePath parent = path.getParentPath();
      Optional<TreePath> next =
          yieldsPart(parent, path.getLeaf()) ? Optional.of(parent) : Expressions.outerValue(path);
      if (next.isEmpty()) {
        return path;
      }
      path = next.get();
    }
  }

  private boolean yieldsPart(TreePath parent, Tree child) {
    return parent.getLeaf() instanceof MemberSelectTree
        || (parent.getLeaf() instanceof MethodInvocationTree call
            && (call.getArguments().contains(child) ? isAny(parent, VIEWS) : isPart(parent)));
  }

  /** Whether the use is the value itself, or an argument of an object that is made around it. */
  private static boolean isWhole(TreePath use, Tree end) {
    TreePath path = use;
    while (path.getParentPath().getLeaf() != end) {
      TreePath parent = path.getParentPath();
      Optional<TreePath> next =
          parent.getLeaf() instanceof NewClassTree creation
                  && creation.getArguments().contains(path.getLeaf())
              ? Optional.of(parent)
              : Expressions.outerValue(path);
      if (next.isEmpty()) {
        return false;
      }
      path = next.get();
    }
    return true;
  }

  /**
   * Ensures that such a statement gives it to the caller whatever it chooses.
   *
   * @throws Refused if an arm of the statement's expression has nothing to do with it
   */
  void checkWhole(Set<Tree> returns, Region region, Element variable) throws Refused {
    Set<Element> aliases = aliases(region, variable);
    for (TreePath path : allReturns(region)) {
      if (returns.contains(path.getLeaf())
          && !Code.find(path, each -> isArmWithout(each, path.getLeaf(), aliases)).isEmpty()) {
        throw new Refused("one arm of an expression returns it, and another loses it");
      }
    }
  }

  /** Whether a statement may get this value of an expression that chooses, instead of those. */
  private boolean isArmWithout(TreePath value, Tree statement, Set<Element> variables) {
    Optional<TreePath> choice = Expressions.choice(value);
    return choice.isPresent()
        && Expressions.wholeValue(value).getParentPath().getLeaf() == statement
        && !handsOn(value, variables)
        && !(choice.get().getLeaf() instanceof ConditionalExpressionTree either
            && Expressions.isNullTest(either.getCondition())
            && mentions(new TreePath(choice.get(), either.getCondition()), variables));
  }

  /** Whether the arm does more with them than ask them something. */
  private boolean handsOn(TreePath arm, Set<Element> variables) {
    return !Code.find(arm, p -> isNameOf(p, variables) && !isAsked(p)).isEmpty();
  }

  private boolean isAsked(TreePath name) {
    TreePath call = name.getParentPath().getParentPath();
    return name.getParentPath().getLeaf() instanceof MemberSelectTree
        && call.getLeaf() instanceof MethodInvocationTree
        && !isPart(call);
  }

  private boolean isNameOf(TreePath path, Set<Element> variables) {
    return path.getLeaf() instanceof IdentifierTree
        && shop.code.element(path).filter(variables::contains).isPresent();
  }

  private Set<Element> aliases(Region region, Element variable) {
    Set<Element> aliases = new HashSet<>(Set.of(variable));
    for (TreePath path : Code.find(region, p -> p.getLeaf() instanceof VariableTree)) {
      VariableTree declared = (VariableTree) path.getLeaf();
      if (declared.getInitializer() != null
          && isPart(path)
          && mentions(new TreePath(path, declared.getInitializer()), aliases)) {
        shop.code.element(path).ifPresent(aliases::add);
      }
    }
    for (TreePath path : Code.find(region, p -> p.getLeaf() instanceof AssignmentTree)) {
      AssignmentTree assigned = (AssignmentTree) path.getLeaf();
      if (isCloseable(path) && mentions(new TreePath(path, assigned.getExpression()), aliases)) {
        shop.expressions
            .variable(new TreePath(path, assigned.getVariable()))
            .filter(Expressions::isLocal)
            .ifPresent(aliases::add);
      }
    }
    return aliases;
  }

  private boolean mentions(TreePath expression, Set<Element> variables) {
    return !Code.find(expression, p -> isNameOf(p, variables)).isEmpty();
  }

  private Optional<String> escape(TreePath use, Region region) {
    for (TreePath path = use;
        path.getLeaf() != region.owner().getLeaf();
        path = path.getParentPath()) {
      Tree leaf = path.getLeaf();
      if (request.isHandOver(leaf) && !(leaf instanceof ReturnTree)) {
        return Optional.of("somebody else takes it over on some path");
      }
      if (request.isKept(leaf)
          && keeper(path)
              .filter(holder -> !shop.uses.after(region, holder).isEmpty())
              .isPresent()) {
        return Optional.of("an object that is used later keeps it");
      }
      if ((leaf instanceof LambdaExpressionTree && !runsDirectly(path))
          || leaf instanceof ClassTree) {
        return Optional.of("it is captured by code that may run later");
      }
    }
    return direct(use);
  }

  /** The variable whose object keeps what a call gives it. */
  Optional<Element> keeper(TreePath call) {
    return call.getLeaf() instanceof MethodInvocationTree
        ? Expressions.receiver(call).flatMap(shop.expressions::root)
        : Optional.empty();
  }

  /** Whether something else holds the resource from there on, by this use of its name. */
  Optional<String> direct(TreePath use) {
    TreePath value = Expressions.wholeValue(use);
    Tree parent = value.getParentPath().getLeaf();
    if (parent instanceof AssignmentTree assignment
        && assignment.getExpression() == value.getLeaf()) {
      return Optional.of("it is stored in another variable");
    }
    if (parent instanceof VariableTree declared && declared.getInitializer() == value.getLeaf()) {
      return Optional.of("it is stored in another variable");
    }
    if (use.getParentPath().getLeaf() instanceof MemberReferenceTree
        && !runsDirectly(use.getParentPath())) {
      return Optional.of("it is captured by code that may run later");
    }
    return isElement(use) ? Optional.of("it is stored in a collection") : Optional.empty();
  }

  /** Whether the value goes into a collection by a call of that. */
  boolean isElement(TreePath value) {
    return value.getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().contains(value.getLeaf())
        && isCollection(value.getParentPath())
        && takesAll(value.getParentPath(), call.getArguments().indexOf(value.getLeaf()));
  }

  /** Whether a call's parameter takes objects of all types, as those for elements do. */
  private boolean takesAll(TreePath call, int index) {
    return shop.code
        .element(call)
        .filter(ExecutableElement.class::isInstance)
        .map(method -> ((ExecutableElement) method).getParameters())
        .filter(parameters -> index < parameters.size())
        .map(parameters -> parameters.get(index).asType())
        .filter(type -> type.getKind() == TypeKind.DECLARED)
        .filter(type -> !type.toString().equals("java.lang.Object"))
        .isEmpty();
  }

  private boolean isCollection(TreePath call) {
    return Expressions.receiver(call)
        .map(r -> shop.code.context().trees().getTypeMirror(r))
        .filter(Code::isObject)
        .filter(
            t ->
                shop.code.isSubtype(t, "java.util.Collection")
                    || shop.code.isSubtype(t, "java.util.Map"))
        .isPresent();
  }

  private boolean runsDirectly(TreePath closure) {
    TreePath parent = closure.getParentPath();
    return parent.getLeaf() instanceof MethodInvocationTree call
        && call.getArguments().contains(closure.getLeaf())
        && shop.code
            .element(parent)
            .flatMap(Escapes::packageOf)
            .filter(DIRECT::contains)
            .isPresent();
  }

  private static Optional<String> packageOf(Element element) {
    Element outer = element;
    while (outer != null && outer.getKind() != ElementKind.PACKAGE) {
      outer = outer.getEnclosingElement();
    }
    return Optional.ofNullable(outer).map(p -> ((PackageElement) p).getQualifiedName().toString());
  }

  /** All return statements of a region that belong to its own method. */
  static List<TreePath> allReturns(Region region) {
    return Code.find(
        region,
        p -> p.getLeaf() instanceof ReturnTree && !Code.crossesBody(p, region.owner().getLeaf()));
  }
}
