package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;

/**
 * An entry about one method.
 *
 * @param name the method's name, {@code <init>} for a constructor
 * @param parameterTypes erased parameter types as binary names; {@link #ANY} where the stub
 *     declares a type variable; {@link #ALL} where it speaks of all methods of that name
 * @param model what it does
 */
public record MethodModel(String name, List<String> parameterTypes, CallModel model) {

  /** Stands for any reference type; {@code ?[]} for any array of them. */
  public static final String ANY = "?";

  /** The parameters of an entry about all methods of that name. */
  public static final List<String> ALL = List.of(ANY + "...");

  private static final String ARRAY = "[]";

  public MethodModel {
    parameterTypes = List.copyOf(parameterTypes);
  }

  /** Whether the entry is about a method with these erased parameter types. */
  public boolean accepts(List<String> types) {
    if (parameterTypes.equals(ALL)) {
      return true;
    }
    if (types.size() != parameterTypes.size()) {
      return false;
    }
    for (int i = 0; i < types.size(); i++) {
      if (!accepts(parameterTypes.get(i), types.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean accepts(String declared, String actual) {
    if (declared.equals(ANY)) {
      return !TypeRef.isPrimitive(actual);
    }
    if (declared.startsWith(ANY) && actual.endsWith(ARRAY)) {
      int end = declared.length() - ARRAY.length();
      return accepts(
          declared.substring(0, end), actual.substring(0, actual.length() - ARRAY.length()));
    }
    return declared.equals(actual);
  }
}
