package io.github.leakproof.core.bytecode.file;

import io.github.leakproof.core.symbol.Hierarchy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** The subtype relation as class files have it. */
public final class ClassFileHierarchy implements Hierarchy {
  private static final String OBJECT = "java.lang.Object";

  private final ClassFiles files;
  private final Map<String, List<String>> lines = new HashMap<>();
  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Map<String, Boolean> functional = new HashMap<>();

  /** The relation between the classes of {@code files}. */
  public ClassFileHierarchy(ClassFiles files) {
    this.files = files;
  }

  @Override
  public boolean isSubtype(String type, String supertype) {
    if (type.equals(supertype)) {
      return true;
    }
    Set<String> known = sets.get(type);
    if (known == null) {
      known = Set.copyOf(supertypes(type));
      sets.put(type, known);
    }
    return known.contains(supertype);
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

  private List<String> computed(String type) {
    if (type.endsWith("[]")) {
      return List.of(type, "java.lang.Cloneable", "java.io.Serializable", OBJECT);
    }
    return files.named(type).isPresent() ? line(type) : List.of(type);
  }

  private List<String> line(String type) {
    Set<String> result = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(type));
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      if (result.add(next)) {
        files
            .named(next)
            .ifPresent(
                file -> {
                  file.superclass().ifPresent(open::add);
                  open.addAll(file.interfaces());
                });
      }
    }
    result.remove(OBJECT);
    List<String> ordered = new ArrayList<>(result);
    ordered.add(OBJECT);
    return List.copyOf(ordered);
  }

  @Override
  public boolean isFunctional(String type) {
    return functional.computeIfAbsent(type, this::hasOneAbstractMethod);
  }

  private boolean hasOneAbstractMethod(String type) {
    if (files.named(type).filter(ClassFile::isInterface).isEmpty()) {
      return false;
    }
    Set<String> implemented = new HashSet<>();
    Set<String> open = new HashSet<>();
    for (String name : supertypes(type)) {
      Optional<ClassFile> file = files.named(name);
      for (MethodNode method : file.map(f -> f.node().methods).orElse(List.of())) {
        String key = method.name + method.desc;
        if ((method.access & Opcodes.ACC_ABSTRACT) == 0 || name.equals(OBJECT)) {
          implemented.add(key);
        } else if (!isOfObject(key) && !implemented.contains(key)) {
          open.add(method.name + Descriptors.parameters(method.desc).size());
        }
      }
    }
    return open.size() == 1;
  }

  private static boolean isOfObject(String key) {
    return key.equals("equals(Ljava/lang/Object;)Z")
        || key.equals("hashCode()I")
        || key.equals("toString()Ljava/lang/String;");
  }
}
