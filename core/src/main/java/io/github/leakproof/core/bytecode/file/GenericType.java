package io.github.leakproof.core.bytecode.file;

import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A type in a signature. */
public sealed interface GenericType {
  /** Type arguments below this depth are left out. */
  int MAX_DEPTH = 4;

  /** A class or a primitive type, with its type arguments. */
  record Plain(String name, List<GenericType> arguments) implements GenericType {}

  /** A type variable. */
  record Variable(String name) implements GenericType {}

  /** An array. */
  record Array(GenericType element) implements GenericType {}

  /** A wildcard with a lower bound: what lambdas for it take. */
  record Above(GenericType bound) implements GenericType {}

  /** A type variable as it is declared. */
  record Parameter(String name, GenericType bound) {}

  /** The signature of a method. */
  record OfMethod(
      List<Parameter> variables,
      List<GenericType> parameters,
      GenericType result,
      List<GenericType> thrown) {}

  /** The signature of a class: its superclass comes first among the supertypes. */
  record OfClass(List<Parameter> variables, List<Plain> supertypes) {}

  /** The type with the variables replaced; one that stands for nothing is {@code Object}. */
  default TypeRef with(Function<String, TypeRef> variables) {
    return with(variables, MAX_DEPTH);
  }

  /** The same down to a depth. */
  private TypeRef with(Function<String, TypeRef> variables, int depth) {
    if (this instanceof Variable variable) {
      return variables.apply(variable.name);
    }
    if (this instanceof Above) {
      return TypeRef.of("java.lang.Object");
    }
    if (this instanceof Array array) {
      return TypeRef.of(array.element.with(variables, 0).name() + "[]");
    }
    Plain plain = (Plain) this;
    return depth == 0
        ? TypeRef.of(plain.name)
        : new TypeRef(
            plain.name, plain.arguments.stream().map(a -> a.with(variables, depth - 1)).toList());
  }

  /** Finds what the variables are if {@code actual} is to be of this type. */
  default void match(TypeRef actual, Supertypes supertypes, Map<String, TypeRef> variables) {
    if (this instanceof Variable variable) {
      variables.putIfAbsent(variable.name, actual);
    } else if (this instanceof Plain plain && !plain.arguments.isEmpty()) {
      TypeRef seen = supertypes.as(actual, plain.name);
      for (int i = 0; i < Math.min(seen.arguments().size(), plain.arguments.size()); i++) {
        plain.arguments.get(i).match(seen.arguments().get(i), supertypes, variables);
      }
    }
  }

  /** Sees objects of one type as those of a supertype. */
  @FunctionalInterface
  interface Supertypes {
    /** The type with the arguments that it has as {@code supertype}. */
    TypeRef as(TypeRef type, String supertype);
  }
}
