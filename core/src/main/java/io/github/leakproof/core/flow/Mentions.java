package io.github.leakproof.core.flow;

import io.github.leakproof.core.symbol.MethodRef;
import java.util.List;

/**
 * The calls of a body that can matter, found by one pass over the code without lowering it.
 *
 * @param opening calls (and method references) that acquire, deliver, yield or block, as the
 *     catalogue or an ownership annotation says
 * @param releasing calls (and method references) that the catalogue has a model for with a {@link
 *     io.github.leakproof.core.catalogue.Effect.Release}
 */
public record Mentions(List<MethodRef> opening, List<MethodRef> releasing) {

  /** Nothing that matters. */
  public static final Mentions NONE = new Mentions(List.of(), List.of());

  public Mentions {
    opening = List.copyOf(opening);
    releasing = List.copyOf(releasing);
  }
}
