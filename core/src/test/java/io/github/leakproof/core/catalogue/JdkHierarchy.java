package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.symbol.Hierarchy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The hierarchy of the classes of the running JDK, nearest supertypes first. */
final class JdkHierarchy implements Hierarchy {
  @Override
  public boolean isSubtype(String type, String supertype) {
    return supertypes(type).contains(supertype);
  }

  @Override
  public List<String> supertypes(String type) {
    Set<String> names = new LinkedHashSet<>(List.of(type));
    try {
      List<Class<?>> level = List.of(Class.forName(type, false, getClass().getClassLoader()));
      while (!level.isEmpty()) {
        List<Class<?>> next = new ArrayList<>();
        for (Class<?> each : level) {
          names.add(each.getName());
          if (each.getSuperclass() != null) {
            next.add(each.getSuperclass());
          }
          next.addAll(List.of(each.getInterfaces()));
        }
        level = next;
      }
    } catch (ClassNotFoundException e) {
      return List.copyOf(names);
    }
    return List.copyOf(names);
  }

  @Override
  public boolean isFunctional(String type) {
    return false;
  }
}
