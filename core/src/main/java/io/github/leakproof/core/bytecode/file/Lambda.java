package io.github.leakproof.core.bytecode.file;

import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** What is known of the types of a lambda; that of its parameters follows from where it is used. */
public final class Lambda {
  private final String method;
  private final TypeRef result;
  private final List<TypeRef> parameters = new ArrayList<>();

  /**
   * A lambda.
   *
   * @param method name of the interface method that it implements
   * @param result what it yields
   */
  public Lambda(String method, TypeRef result) {
    this.method = method;
    this.result = result;
  }

  String method() {
    return method;
  }

  TypeRef result() {
    return result;
  }

  /** Says what the parameters are; the first answer counts. */
  void take(List<TypeRef> types) {
    if (parameters.isEmpty()) {
      parameters.addAll(types);
    }
  }

  /** The type of a parameter: what is known of it, if that is no other class. */
  public TypeRef parameter(int index, TypeRef erased) {
    boolean isKnown =
        index < parameters.size() && parameters.get(index).name().equals(erased.name());
    return isKnown ? parameters.get(index) : erased;
  }
}
