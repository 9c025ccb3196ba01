package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;

/** Whether a value's type meets the types that a stub names. */
public final class TypeConditions {
  private TypeConditions() {}

  /**
   * Whether {@code actual} is one of the types. A condition without type arguments admits every
   * parameterisation; one with arguments admits only a type of that very class, or of a subclass
   * with as many arguments, whose arguments are subtypes of the condition's. A raw type meets no
   * condition with arguments.
   */
  public static boolean admitsAny(List<TypeRef> conditions, TypeRef actual, Hierarchy hierarchy) {
    return conditions.stream().anyMatch(c -> admits(c, actual, hierarchy));
  }

  static boolean admits(TypeRef condition, TypeRef actual, Hierarchy hierarchy) {
    if (!condition.name().equals(actual.name())
        && !hierarchy.isSubtype(actual.name(), condition.name())) {
      return false;
    }
    if (condition.arguments().isEmpty()) {
      return true;
    }
    if (condition.arguments().size() != actual.arguments().size()) {
      return false;
    }
    for (int i = 0; i < condition.arguments().size(); i++) {
      if (!admits(condition.arguments().get(i), actual.arguments().get(i), hierarchy)) {
        return false;
      }
    }
    return true;
  }
}
