package io.github.leakproof.javac.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.catalogue.Traits;
import io.github.leakproof.core.flow.TestAnnotations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A class whose objects a test framework makes and forgets: it closes none of them. */
final class TestClass {
  private static final String NAME = "tearDown";

  private final Workshop shop;
  private final TreePath type;
  private final TypeElement element;

  TestClass(Workshop shop, TreePath type, TypeElement element) {
    this.shop = shop;
    this.type = type;
    this.element = element;
  }

  /**
   * The head of a method that the framework runs after a test.
   *
   * @param annotation the binary name of what marks it
   * @param isPublic whether its counterpart is
   */
  record End(String annotation, boolean isPublic) {}

  /**
   * The lines above the body of a method that the framework runs when a test is over; empty where
   * the class holds no tests.
   *
   * @throws Refused if it holds tests, and nothing tells what their framework runs
   */
  List<String> head(Draft draft) throws Refused {
    Optional<End> end = methods().flatMap(method -> end(method).stream()).findFirst();
    if (end.isEmpty()) {
      if (methods().anyMatch(m -> TestAnnotations.isTest(annotations(m)))) {
        throw new Refused("the framework of the tests does not close their objects");
      }
      return List.of();
    }
    for (Element member : shop.code.elements().getAllMembers(element)) {
      if (member.getKind() == ElementKind.METHOD && member.getSimpleName().contentEquals(NAME)) {
        throw new Refused("the class has or inherits " + NAME + "(); a person has to decide");
      }
    }
    return List.of(
        "@" + shop.imports.name(end.get().annotation(), draft),
        (end.get().isPublic() ? "public " : "") + "void " + NAME + "()");
  }

  private Stream<MethodTree> methods() {
    return ((ClassTree) type.getLeaf())
        .getMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast);
  }

  /** The counterpart of a method that runs before a test. */
  private Optional<End> end(MethodTree method) {
    Traits traits = shop.code.context().traits();
    if (method.getModifiers().getFlags().contains(Modifier.STATIC)) {
      return Optional.empty();
    }
    return annotations(method).stream()
        .filter(traits.startAnnotations()::contains)
        .map(name -> name.replace("Before", "After"))
        .filter(traits.stopAnnotations()::contains)
        .map(name -> new End(name, method.getModifiers().getFlags().contains(Modifier.PUBLIC)))
        .findFirst();
  }

  private List<String> annotations(Tree member) {
    return shop.code.element(new TreePath(type, member)).stream()
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .map(mirror -> mirror.getAnnotationType().asElement().toString())
        .toList();
  }
}
