package io.github.leakproof.core.flow;

import io.github.leakproof.core.symbol.MethodRef;
import java.util.List;

/**
 * The calls of a body that can matter, found by one pass over the code without lowering it.
 *
 * @param catalogued calls (and method references) that the catalogue has a model for which {@link
 *     io.github.leakproof.core.catalogue.CallModel#opensSomething()}
 * @param releasing calls (and method references) that the catalogue has a model for with a {@link
 *     io.github.leakproof.core.catalogue.Effect.Release}
 * @param callees calls of methods that are declared in this compilation, each once
 */
public record Mentions(
    List<MethodRef> catalogued, List<MethodRef> releasing, List<MethodRef> callees) {
  public Mentions {
    catalogued = List.copyOf(catalogued);
    releasing = List.copyOf(releasing);
    callees = List.copyOf(callees);
  }
}
