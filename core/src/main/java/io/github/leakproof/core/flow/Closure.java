package io.github.leakproof.core.flow;

import io.github.leakproof.core.symbol.MethodRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Code that is made here and runs elsewhere: a lambda, a method reference (its body is one call),
 * or the methods of an anonymous or local class at its creation.
 *
 * @param functionalMethod the interface method that a lambda or method reference implements; absent
 *     for classes
 * @param captured the places of the enclosing body that the closure reads; {@link Place.This} where
 *     it uses the enclosing receiver; the bound receiver of a method reference, whose body names it
 *     by the same place
 * @param bodies the closure's code, lowered on demand
 */
public record Closure(
    @Nullable MethodRef functionalMethod, List<Place> captured, List<MethodUnit> bodies) {
  public Closure {
    captured = List.copyOf(captured);
    bodies = List.copyOf(bodies);
  }

  /** Whether the closure's code can name what starts at a place of the enclosing body. */
  public boolean canName(Place root) {
    return root instanceof Place.Type || captured.contains(root);
  }
}
