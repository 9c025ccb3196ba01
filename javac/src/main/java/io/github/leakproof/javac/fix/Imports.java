package io.github.leakproof.javac.fix;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** How the file can name a class. */
final class Imports {

  private final Code code;
  private final Set<String> imported = new HashSet<>();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> promised = new HashSet<>();

  Imports(Code code) {
    this.code = code;
    CompilationUnitTree unit = code.context().unit();
    packages.add("java.lang");
    packages.add(unit.getPackageName() == null ? "" : unit.getPackageName().toString());
    for (ImportTree each : unit.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      if (each.isStatic()) {
        continue;
      }
      if (name.endsWith(".*")) {
        packages.add(name.substring(0, name.length() - 2));
      } else {
        imported.add(name);
      }
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitClass(ClassTree type, Void unused) {
        declared.add(type.getSimpleName().toString());
        return super.visitClass(type, null);
      }
    }.scan(unit, null);
  }

  /** The text that names a class; adds an import to the draft where one is needed and possible. */
  String name(String qualified, Draft draft) {
    String simple = simpleName(qualified);
    if (isTaken(qualified, simple) || promised.stream().anyMatch(o -> clash(o, qualified))) {
      return qualified;
    }
    if (!imported.contains(qualified) && !packages.contains(packageOf(qualified))) {
      draft.imports().add(qualified);
      promised.add(qualified);
    }
    return simple;
  }

  /** The text that names a class of {@code java.lang}, which needs no import. */
  String implicit(String qualified) {
    String simple = simpleName(qualified);
    return isTaken(qualified, simple) ? qualified : simple;
  }

  /** A template's text, with the classes that it names qualified where they have to be. */
  String resolve(String text, List<String> classes, Draft draft) {
    String resolved = text;
    for (String qualified : classes) {
      String name = name(qualified, draft);
      if (!name.equals(simpleName(qualified))) {
        resolved =
            resolved.replaceAll("(?<![\\w.])" + simpleName(qualified) + "(?!\\w)", qualified);
      }
    }
    return resolved;
  }

  /**
   * The text of a type.
   *
   * @throws Refused if the type cannot be written down
   */
  String text(TypeMirror type, Draft draft) throws Refused {
    if (type instanceof DeclaredType declaredType) {
      return text(declaredType, draft);
    }
    if (type instanceof ArrayType array) {
      return text(array.getComponentType(), draft) + "[]";
    }
    if (type.getKind().isPrimitive()) {
      return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
    }
    if (type instanceof TypeVariable variable
        && !variable.asElement().getSimpleName().toString().startsWith("<")
        && !variable.toString().contains("capture")) {
      return variable.asElement().getSimpleName().toString();
    }
    if (type instanceof WildcardType wildcard) {
      return wildcardText(wildcard, draft);
    }
    throw new Refused("the type of a variable cannot be written down");
  }

  private String text(DeclaredType type, Draft draft) throws Refused {
    TypeElement element = (TypeElement) type.asElement();
    if (element.getSimpleName().isEmpty()) {
      throw new Refused("the type of a variable cannot be written down");
    }
    StringBuilder text = new StringBuilder(elementText(element, draft));
    if (!type.getTypeArguments().isEmpty()) {
      String separator = "<";
      for (TypeMirror argument : type.getTypeArguments()) {
        text.append(separator).append(text(uncaptured(argument), draft));
        separator = ", ";
      }
      text.append('>');
    }
    return text.toString();
  }

  private String wildcardText(WildcardType wildcard, Draft draft) throws Refused {
    if (wildcard.getExtendsBound() != null) {
      return "? extends " + text(wildcard.getExtendsBound(), draft);
    }
    return wildcard.getSuperBound() == null
        ? "?"
        : "? super " + text(wildcard.getSuperBound(), draft);
  }

  /** As a type argument, a captured wildcard is written as the wildcard's bound. */
  private TypeMirror uncaptured(TypeMirror argument) {
    if (argument instanceof TypeVariable variable && variable.toString().contains("capture")) {
      TypeMirror bound = variable.getUpperBound();
      return bound.getKind() == TypeKind.NULL || code.types().isSameType(bound, objectType())
          ? code.types().getWildcardType(null, null)
          : code.types().getWildcardType(bound, null);
    }
    return argument;
  }

  private TypeMirror objectType() {
    return code.elements().getTypeElement("java.lang.Object").asType();
  }

  private String elementText(TypeElement element, Draft draft) {
    if (element.getEnclosingElement() instanceof TypeElement outer) {
      String simple = element.getSimpleName().toString();
      return isMeant(element, draft.site()) ? simple : elementText(outer, draft) + "." + simple;
    }
    String name = element.getQualifiedName().toString();
    return name.isEmpty() ? element.getSimpleName().toString() : name(name, draft);
  }

  /** Whether the simple name of a member class means that class at an offset of the file. */
  private boolean isMeant(TypeElement member, int offset) {
    SourceText source = code.source();
    List<TreePath> around =
        Code.find(
            new TreePath(code.context().unit()),
            path ->
                path.getLeaf() instanceof ClassTree
                    && source.start(path.getLeaf()) <= offset
                    && offset < source.end(path.getLeaf()));
    for (int i = around.size() - 1; i >= 0; i--) {
      Optional<TypeElement> meant =
          code.element(around.get(i)).flatMap(type -> named(type, member.getSimpleName()));
      if (meant.isPresent()) {
        return meant.get().equals(member);
      }
    }
    return imported.contains(member.getQualifiedName().toString());
  }

  /** What a simple name means within a class, if it is that class or a member of it. */
  private Optional<TypeElement> named(Element type, Name simple) {
    return Stream.concat(
            Stream.of(type), code.elements().getAllMembers((TypeElement) type).stream())
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast)
        .filter(each -> each.getSimpleName().equals(simple))
        .findFirst();
  }

  private boolean isTaken(String qualified, String simple) {
    boolean own = packages.contains(packageOf(qualified)) && !packageOf(qualified).contains("java");
    return (declared.contains(simple) && !own)
        || imported.stream().anyMatch(o -> clash(o, qualified))
        || isInPackage(qualified, simple)
        || isImportedOnDemand(qualified, simple);
  }

  private boolean isInPackage(String qualified, String simple) {
    var name = code.context().unit().getPackageName();
    String inPackage = name == null ? simple : name + "." + simple;
    return !inPackage.equals(qualified)
        && !imported.contains(qualified)
        && code.elements().getTypeElement(inPackage) != null;
  }

  /** Whether the file imports all of another package that has a class of that simple name. */
  private boolean isImportedOnDemand(String qualified, String simple) {
    return !imported.contains(qualified)
        && packages.stream()
            .map(each -> each + "." + simple)
            .anyMatch(o -> !o.equals(qualified) && code.elements().getTypeElement(o) != null);
  }

  private static boolean clash(String one, String other) {
    return !one.equals(other) && simpleName(one).equals(simpleName(other));
  }

  static Tree lastImport(CompilationUnitTree unit) {
    return unit.getImports().get(unit.getImports().size() - 1);
  }

  private static String simpleName(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  private static String packageOf(String qualified) {
    int dot = qualified.lastIndexOf('.');
    return dot < 0 ? "" : qualified.substring(0, dot);
  }
}
