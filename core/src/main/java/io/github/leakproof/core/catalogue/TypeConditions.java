package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.symbol.Hierarchy;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;

/** Whether a value's type meets the types that a stub names. */
public final class TypeConditions {
  private static final TypeRef ANY = TypeRef.of("java.lang.Object");

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

  /** Whether {@code actual} is one of the types, if there are any. */
  public static boolean meets(List<TypeRef> conditions, TypeRef actual, Hierarchy hierarchy) {
    return conditions.isEmpty() || admitsAny(conditions, actual, hierarchy);
  }

  /**
   * Whether {@code actual} may be one of the types for others: it is a parameterisation of one of
   * them whose arguments are any, as a type variable without a bound is.
   */
  public static boolean leavesOpen(List<TypeRef> conditions, TypeRef actual, Hierarchy hierarchy) {
    return !actual.arguments().isEmpty()
        && actual.arguments().stream().allMatch(ANY::equals)
        && conditions.stream()
            .anyMatch(
                c ->
                    c.arguments().size() == actual.arguments().size()
                        && admits(TypeRef.of(c.name()), actual, hierarchy));
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
