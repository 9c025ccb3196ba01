package io.github.leakproof.javac.fix;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** The method of a class that ends its objects' lives. */
final class LifeCycle {

  private static final String CLOSE = "close";

  /** What takes elements out of a collection. */
  private static final Set<String> EMPTYING =
      Set.of("clear", "remove", "removeAll", "removeIf", "retainAll", "poll", "pop", "drainTo");

  private static final String PUBLIC_CLOSE = "public void close()";

  private final Workshop shop;
  private final SourceText source;
  private final TreePath path;
  private final ClassTree type;

  LifeCycle(Workshop shop, TreePath path) {
    this.shop = shop;
    this.source = shop.source;
    this.path = path;
    this.type = (ClassTree) path.getLeaf();
  }

  /**
   * Adds statements to that method; where there is none, adds the method.
   *
   * @param field what the statements release, if it is there already; where the method clears it,
   *     they come before that
   * @throws Refused if the class cannot have one
   */
  void add(
      Draft draft, Optional<VariableElement> field, List<String> lines, List<TypeMirror> thrown)
      throws Refused {
    Optional<MethodTree> method = endOfLife();
    if (method.isPresent()) {
      addTo(draft, method.get(), field, lines, thrown);
    } else {
      addClose(draft, lines, thrown);
    }
  }

  /** Whether that method's body has the property. */
  boolean contains(Predicate<TreePath> property) {
    return endOfLife()
        .filter(m -> property.test(new TreePath(new TreePath(path, m), m.getBody())))
        .isPresent();
  }

  /** Whether the class has that method. */
  boolean isThere() {
    return endOfLife().isPresent();
  }

  private Optional<MethodTree> endOfLife() {
    List<MethodTree> candidates =
        type.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .filter(m -> m.getBody() != null)
            .filter(m -> !m.getModifiers().getFlags().contains(Modifier.STATIC))
            .filter(this::endsLife)
            .toList();
    List<MethodTree> plain = candidates.stream().filter(m -> m.getParameters().isEmpty()).toList();
    return plain.stream()
        .filter(m -> m.getName().contentEquals(CLOSE))
        .findFirst()
        .or(() -> plain.stream().findFirst())
        .or(() -> candidates.stream().findFirst().filter(m -> candidates.size() == 1));
  }

  private boolean endsLife(MethodTree method) {
    List<String> annotations =
        method.getModifiers().getAnnotations().stream()
            .map(a -> annotationName(method, a))
            .toList();
    return shop.code.context().traits().isStop(method.getName().toString(), annotations);
  }

  private String annotationName(MethodTree method, AnnotationTree annotation) {
    TreePath inMethod = new TreePath(path, method);
    TreePath inModifiers = new TreePath(inMethod, method.getModifiers());
    TreePath inAnnotation = new TreePath(inModifiers, annotation);
    return shop.code
        .element(new TreePath(inAnnotation, annotation.getAnnotationType()))
        .map(Object::toString)
        .orElse("");
  }

  private void addTo(
      Draft draft,
      MethodTree method,
      Optional<VariableElement> field,
      List<String> lines,
      List<TypeMirror> thrown)
      throws Refused {
    BlockTree body = method.getBody();
    TreePath bodyPath = new TreePath(new TreePath(path, method), body);
    if (!shop.exceptions.allows(bodyPath, thrown)) {
      throw new Refused(
          "the release throws a checked exception that " + method.getName() + " does not declare");
    }
    String outer = source.indentAt(source.start(method));
    String inner = outer + source.indentUnit();
    List<? extends StatementTree> statements = body.getStatements();
    Region region = new Region(bodyPath, statements, 0, statements.size());
    Optional<? extends StatementTree> clearing =
        statements.stream()
            .filter(s -> field.filter(f -> changes(region.path(s), f)).isPresent())
            .findFirst();
    if (clearing.isPresent()) {
      before(draft, region, clearing.get(), lines);
    } else if (region.isEmpty()) {
      intoEmpty(draft, body, inner, outer, lines);
    } else if (!Escapes.allReturns(region).isEmpty()
        || Completion.cannotComplete(region.last())
        || !method.getThrows().isEmpty()) {
      int opened = shop.wrapping.openInside(draft, body, region, inner, "try {");
      shop.wrapping.close(draft, region, opened, inner, shop.wrapping.finallyClause(inner, lines));
    } else {
      behind(draft, region, inner, outer, lines);
    }
  }

  /** Whether the statement gives the field another value, or takes out what it holds. */
  private boolean changes(TreePath statement, VariableElement field) {
    return shop.uses.isAssigned(statement, field)
        || shop.uses.in(statement, field).stream().anyMatch(LifeCycle::isEmptied);
  }

  private static boolean isEmptied(TreePath use) {
    return use.getParentPath().getLeaf() instanceof MemberSelectTree select
        && EMPTYING.contains(select.getIdentifier().toString());
  }

  /** What the field holds is released before the field gets another value. */
  private void before(Draft draft, Region region, StatementTree clearing, List<String> lines)
      throws Refused {
    boolean first = region.first() == clearing;
    boolean plain =
        clearing instanceof ExpressionStatementTree
            && (first
                || Escapes.allReturns(region.until(region.siblings().indexOf(clearing))).isEmpty());
    if (!plain) {
      throw new Refused("the method that ends the object's life changes what the field holds");
    }
    int start = source.start(clearing);
    String indent = source.indentAt(start);
    draft.insert(start, shop.wrapping.lines(indent, lines) + source.newline() + indent);
  }

  /** The release comes last: what the method does may still need the resource. */
  private void behind(Draft draft, Region region, String inner, String outer, List<String> lines) {
    int at = source.endWithComment(region.last());
    String text = source.newline() + inner + shop.wrapping.lines(inner, lines);
    if (source.isLastInLine(at)) {
      draft.insert(at, text);
    } else {
      draft.replace(at, source.skipBlanks(at), text + source.newline() + outer);
    }
  }

  private void intoEmpty(
      Draft draft, BlockTree body, String inner, String outer, List<String> lines) {
    int open = source.start(body) + 1;
    int close = source.end(body) - 1;
    String text = source.newline() + inner + shop.wrapping.lines(inner, lines);
    if (source.isSameLine(open, close)) {
      draft.replace(open, close, text + source.newline() + outer);
    } else {
      draft.insert(open, text);
    }
  }

  private void addClose(Draft draft, List<String> lines, List<TypeMirror> thrown) throws Refused {
    TypeElement element =
        (TypeElement)
            shop.code.element(path).orElseThrow(() -> new Refused("the class is unknown"));
    List<String> names = new ArrayList<>();
    for (TypeMirror each : thrown) {
      names.add(shop.imports.text(each, draft));
    }
    draft.add(new MemberSlot(source, type).method(head(element, draft), names, lines));
  }

  /** The lines above the body of a new method that ends the object's life. */
  private List<String> head(TypeElement element, Draft draft) throws Refused {
    List<String> ofTests = new TestClass(shop, path, element).head(draft);
    if (!ofTests.isEmpty()) {
      return ofTests;
    }
    checkCanClose(element);
    checkNoFieldKeeps(element);
    if (!shop.code.isSubtype(element.asType(), "java.lang.AutoCloseable")) {
      implement(draft);
    }
    return List.of("@Override", PUBLIC_CLOSE);
  }

  private void checkCanClose(TypeElement element) throws Refused {
    if (type.getKind() != Tree.Kind.CLASS || element.getSimpleName().isEmpty()) {
      throw new Refused("only a named class can get a close method");
    }
    for (Element member : shop.code.elements().getAllMembers(element)) {
      boolean inherited = member.getKind() == ElementKind.METHOD;
      if (inherited && isInTheWay(member)) {
        throw new Refused(
            "the class has or inherits " + member.getSimpleName() + "(); a person has to decide");
      }
    }
  }

  /** Whose field is made with an object that is to be closed has to close it: that is more. */
  private void checkNoFieldKeeps(TypeElement element) throws Refused {
    TreePath unit = new TreePath(shop.code.context().unit());
    boolean isKept =
        Code.find(unit, LifeCycle::isMadeForField).stream()
            .map(p -> new TreePath(p, ((NewClassTree) p.getLeaf()).getIdentifier()))
            .anyMatch(p -> shop.code.element(p).filter(element::equals).isPresent());
    if (isKept) {
      throw new Refused("the class that keeps such an object would have to close it then");
    }
  }

  private static boolean isMadeForField(TreePath path) {
    return path.getLeaf() instanceof NewClassTree
        && path.getParentPath().getLeaf() instanceof VariableTree
        && path.getParentPath().getParentPath().getLeaf() instanceof ClassTree;
  }

  private boolean isInTheWay(Element method) {
    boolean plain = ElementFilter.methodsIn(List.of(method)).get(0).getParameters().isEmpty();
    String name = method.getSimpleName().toString();
    boolean stops =
        name.equals(CLOSE) || shop.code.context().traits().lifeCycleStop().contains(name);
    String owner = method.getEnclosingElement().toString();
    boolean common = owner.equals("java.lang.AutoCloseable") || owner.equals("java.lang.Object");
    return plain && stops && !common;
  }

  private void implement(Draft draft) {
    String name = shop.imports.name("java.lang.AutoCloseable", draft);
    List<? extends Tree> interfaces = type.getImplementsClause();
    if (!interfaces.isEmpty()) {
      draft.insert(source.end(interfaces.get(interfaces.size() - 1)), ", " + name);
      return;
    }
    draft.insert(headEnd(), " implements " + name);
  }

  /** The end of the class's name, type parameters and superclass. */
  private int headEnd() {
    if (type.getExtendsClause() != null) {
      return source.end(type.getExtendsClause());
    }
    if (!type.getTypeParameters().isEmpty()) {
      Tree last = type.getTypeParameters().get(type.getTypeParameters().size() - 1);
      return source.text().indexOf('>', source.end(last)) + 1;
    }
    int modifiers = Math.max(source.start(type), source.end(type.getModifiers()));
    int keyword = source.text().indexOf("class", modifiers);
    String name = type.getSimpleName().toString();
    return source.text().indexOf(name, keyword + "class".length()) + name.length();
  }
}
