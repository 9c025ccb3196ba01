package io.github.leakproof.core.catalogue;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.WildcardType;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves the type names of one compilation unit to binary names, without a class path. */
final class StubNames {
  private final String packageName;
  private final Map<String, String> known = new HashMap<>();
  private final List<String> packages = new ArrayList<>();
  private final List<Set<String>> variables = new ArrayList<>();

  StubNames(CompilationUnit unit, List<ImportDeclaration> commonImports) {
    packages.add("java.lang");
    packageName = unit.getPackageDeclaration().map(p -> p.getNameAsString() + ".").orElse("");
    commonImports.forEach(this::add);
    unit.getImports().forEach(this::add);
    for (TypeDeclaration<?> type : unit.getTypes()) {
      known.put(type.getNameAsString(), packageName + type.getNameAsString());
    }
  }

  private void add(ImportDeclaration declaration) {
    String name = declaration.getNameAsString();
    if (declaration.isAsterisk()) {
      packages.add(name);
    } else if (!declaration.isStatic()) {
      known.put(name.substring(name.lastIndexOf('.') + 1), binary(name));
    }
  }

  /** The binary name of a fully qualified one; by convention packages begin in lower case. */
  static String binary(String qualified) {
    StringBuilder name = new StringBuilder();
    boolean inClass = false;
    for (String part : qualified.split("\\.", -1)) {
      if (!name.isEmpty()) {
        name.append(inClass ? '$' : '.');
      }
      name.append(part);
      inClass |= Character.isUpperCase(part.charAt(0));
    }
    return name.toString();
  }

  /** The name of a type declared at top level here. */
  String declared(String simpleName) {
    return packageName + simpleName;
  }

  /** Makes the members of a type known while its body is read. */
  void enter(TypeDeclaration<?> type, String binaryName) {
    for (var member : type.getMembers()) {
      if (member instanceof TypeDeclaration<?> nested) {
        known.put(nested.getNameAsString(), binaryName + "$" + nested.getNameAsString());
      }
    }
  }

  /** Makes type variables known until {@link #popVariables()}. */
  void pushVariables(List<String> names) {
    variables.add(new HashSet<>(names));
  }

  void popVariables() {
    variables.remove(variables.size() - 1);
  }

  /** The erased parameter type, {@link MethodModel#ANY} for a type variable. */
  String erased(Type type) {
    if (type instanceof ArrayType array) {
      return erased(array.getComponentType()) + "[]";
    }
    if (type instanceof ClassOrInterfaceType named) {
      return isVariable(named) ? MethodModel.ANY : resolve(named.getNameWithScope());
    }
    return type.asString();
  }

  private boolean isVariable(ClassOrInterfaceType type) {
    return type.getScope().isEmpty()
        && variables.stream().anyMatch(v -> v.contains(type.getNameAsString()));
  }

  /** The type with its arguments; type variables and wildcards become their bound or Object. */
  TypeRef reference(Type type) {
    if (type instanceof WildcardType wildcard) {
      return wildcard
          .getExtendedType()
          .map(t -> reference(t))
          .orElse(TypeRef.of("java.lang.Object"));
    }
    if (type instanceof ClassOrInterfaceType named && !isVariable(named)) {
      List<TypeRef> arguments =
          named.getTypeArguments().stream().flatMap(List::stream).map(this::reference).toList();
      return new TypeRef(resolve(named.getNameWithScope()), arguments);
    }
    String name = erased(type);
    return TypeRef.of(name.equals(MethodModel.ANY) ? "java.lang.Object" : name);
  }

  /** The binary name of a name as written. */
  String resolve(String name) {
    String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    String rest = name.substring(first.length()).replace('.', '$');
    if (known.containsKey(first)) {
      return known.get(first) + rest;
    }
    if (!rest.isEmpty() && Character.isLowerCase(first.charAt(0))) {
      return binary(name);
    }
    return packages.stream()
            .map(p -> p + "." + first)
            .filter(StubNames::isInJdk)
            .findFirst()
            .orElse(packageName + first)
        + rest;
  }

  /** Names from whole packages can be told only for the JDK, the one library that is at hand. */
  private static boolean isInJdk(String name) {
    try {
      Class.forName(name, false, ClassLoader.getPlatformClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
