package io.github.leakproof.javac.symbol;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import io.github.leakproof.core.symbol.Hierarchy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The subtype relation of one compilation, from its sources and its class path. */
public final class JavacHierarchy implements Hierarchy {
  private static final String OBJECT = "java.lang.Object";

  private final SymbolNames names;
  private final Types types;
  private final Elements elements;
  private final Map<String, List<String>> lines = new HashMap<>();
  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Map<String, Optional<ClassSymbol>> loaded = new HashMap<>();

  /** The hierarchy of the compilation that these services belong to. */
  public JavacHierarchy(SymbolNames names, Types types, Elements elements) {
    this.names = names;
    this.types = types;
    this.elements = elements;
  }

  @Override
  public boolean isSubtype(String type, String supertype) {
    return type.equals(supertype)
        || sets.computeIfAbsent(type, t -> Set.copyOf(supertypes(t))).contains(supertype);
  }

  @Override
  public List<String> supertypes(String type) {
    List<String> known = lines.get(type);
    if (known == null) {
      known = computed(type);
      lines.put(type, known);
    }
    return known;
  }

  @Override
  public boolean isFunctional(String type) {
    try {
      return classNamed(type).filter(types::isFunctionalInterface).isPresent();
    } catch (CompletionFailure e) {
      return false;
    }
  }

  private List<String> computed(String type) {
    if (type.endsWith("[]")) {
      return List.of(type, "java.lang.Cloneable", "java.io.Serializable", OBJECT);
    }
    return classNamed(type).map(this::line).orElseGet(() -> List.of(type));
  }

  /** The class of that binary name, loaded from the class path where necessary. */
  public Optional<ClassSymbol> classNamed(String name) {
    ClassSymbol known = names.knownClass(name);
    return known != null ? Optional.of(known) : loaded.computeIfAbsent(name, this::load);
  }

  private Optional<ClassSymbol> load(String name) {
    try {
      TypeElement element = elements.getTypeElement(name);
      if (element == null && name.indexOf('$') > 0) {
        element = elements.getTypeElement(name.replace('$', '.'));
      }
      return Optional.ofNullable((ClassSymbol) element);
    } catch (CompletionFailure e) {
      return Optional.empty();
    }
  }

  private List<String> line(ClassSymbol symbol) {
    Set<String> result = new LinkedHashSet<>();
    Deque<Type> open = new ArrayDeque<>(List.of(symbol.type));
    while (!open.isEmpty()) {
      Type next = open.removeFirst();
      if (next.tsym instanceof ClassSymbol current && result.add(names.className(current))) {
        open.addAll(direct(current));
      }
    }
    result.remove(OBJECT);
    List<String> ordered = new ArrayList<>(result);
    ordered.add(OBJECT);
    return List.copyOf(ordered);
  }

  private List<Type> direct(ClassSymbol symbol) {
    try {
      List<Type> result = new ArrayList<>();
      Type superclass = types.supertype(symbol.type);
      if (superclass.hasTag(TypeTag.CLASS)) {
        result.add(superclass);
      }
      result.addAll(types.interfaces(symbol.type));
      return result;
    } catch (CompletionFailure e) {
      return List.of();
    }
  }
}
