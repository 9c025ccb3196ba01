package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.symbol.FieldRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a constructor looks in the source.
 *
 * @param outer the class of the enclosing instance, if it is given one
 * @param declared the indices of the parameters that the source has
 * @param captured the fields that keep captured variables, by the index of their parameter
 */
public record ConstructorShape(
    Optional<String> outer, List<Integer> declared, Map<Integer, FieldRef> captured) {
  public ConstructorShape {
    declared = List.copyOf(declared);
    captured = Map.copyOf(captured);
  }

  /** The types of the parameters that the source has, of those in the constructor's descriptor. */
  public List<String> parameters(String descriptor) {
    return declared.stream().map(Descriptors.parameters(descriptor)::get).toList();
  }
}
