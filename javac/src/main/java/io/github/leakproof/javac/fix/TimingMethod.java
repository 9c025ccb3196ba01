package io.github.leakproof.javac.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A method of the file's outermost class that gives its argument a timeout and returns it, for
 * values that have no variable of their own. Written into the value's place, it changes nothing
 * else, whatever expression that stands in.
 */
final class TimingMethod {
  private static final String NAME = "withTimeout";

  private final Workshop shop;
  private final SourceText source;

  TimingMethod(Workshop shop) {
    this.shop = shop;
    this.source = shop.source;
  }

  /**
   * Adds the method to a draft.
   *
   * @param site where it is to be called
   * @param type what its argument is at least
   * @param call the call that sets the timeout; {@code $} stands for the argument
   * @return the method's name
   * @throws Refused if the file has no place for it, or nobody expects its exceptions there
   */
  String add(Draft draft, TreePath site, TypeElement type, String call) throws Refused {
    List<ClassTree> around = classesAround(site);
    ClassTree outermost = around.get(around.size() - 1);
    if (outermost.getKind() != Tree.Kind.CLASS) {
      throw new Refused("the file's outermost type is no class that could get a method");
    }
    String name = freshName(site);
    String parameter = FreshNames.lastWord(type.asType());
    String bound = shop.imports.name(type.getQualifiedName().toString(), draft);
    String head = "private static <T extends %s> T %s(T %s)".formatted(bound, name, parameter);
    List<String> body = List.of(call.replace("$", parameter) + ";", "return " + parameter + ";");
    List<String> thrown = new ArrayList<>();
    for (TypeMirror each : shop.exceptions.expected(site, type, call)) {
      thrown.add(shop.imports.text(each, draft));
    }
    draft.add(new MemberSlot(source, outermost).method(List.of(head), thrown, body));
    return name;
  }

  /** Refuses where the value comes from such a method already. */
  static void refuseSecond(TreePath value) throws Refused {
    if (value.getLeaf() instanceof MethodInvocationTree call
        && Expressions.methodName(call).startsWith(NAME)) {
      throw new Refused(LocalValues.SECOND);
    }
  }

  private static List<ClassTree> classesAround(TreePath site) {
    List<ClassTree> classes = new ArrayList<>();
    for (TreePath path = site; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof ClassTree type) {
        classes.add(type);
      }
    }
    return classes;
  }

  /** A name that no class around the site has a method of, and that nothing in the file calls. */
  private String freshName(TreePath site) {
    Set<String> taken = written();
    for (TreePath path = site; path != null; path = path.getParentPath()) {
      if (path.getLeaf() instanceof ClassTree) {
        shop.code
            .element(path)
            .filter(TypeElement.class::isInstance)
            .map(type -> shop.code.elements().getAllMembers((TypeElement) type))
            .ifPresent(
                members ->
                    ElementFilter.methodsIn(members)
                        .forEach(method -> taken.add(method.getSimpleName().toString())));
      }
    }
    String name = NAME;
    for (int i = 2; taken.contains(name); i++) {
      name = NAME + i;
    }
    return name;
  }

  private Set<String> written() {
    Set<String> names = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        names.add(method.getName().toString());
        return super.visitMethod(method, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        names.add(Expressions.methodName(call));
        return super.visitMethodInvocation(call, null);
      }
    }.scan(shop.code.context().unit(), null);
    return names;
  }
}
