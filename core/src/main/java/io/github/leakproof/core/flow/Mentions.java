package io.github.leakproof.core.flow;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.List;
import java.util.Set;

/**
 * What can matter in a body, found by one pass over the code without lowering it.
 *
 * @param opening calls (and method references) that acquire, deliver, yield or block, as the
 *     catalogue or an ownership annotation says
 * @param releasing calls (and method references) that the catalogue has a model for with a {@link
 *     io.github.leakproof.core.catalogue.ResourceEffect.Release}
 * @param raised the enabled checks that ask about the code's own form, where it has that form: a
 *     handler that receives an interrupt
 * @param runsLater whether it hands a task to another thread, where a check asks for that
 * @param closesAtEnd whether a {@code try} closes resources of its own
 */
public record Mentions(
    List<MethodRef> opening,
    List<MethodRef> releasing,
    Set<Pattern> raised,
    boolean runsLater,
    boolean closesAtEnd) {

  /** Nothing that matters. */
  public static final Mentions NONE = new Mentions(List.of(), List.of(), Set.of(), false, false);

  public Mentions {
    opening = List.copyOf(opening);
    releasing = List.copyOf(releasing);
    raised = Set.copyOf(raised);
  }
}
