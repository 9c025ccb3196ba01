package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An obligation that a callee leaves to its caller.
 *
 * @param acquire what is acquired, where {@code on} is the result or the receiver in general
 * @param type binary name of the static type that the acquire call was made on
 * @param names how the caller can name it: rooted at the callee's {@code this}, at an {@link
 *     Argument}, at {@link AccessPath#RESULT} or at a class
 * @param choice what decides whether it is acquired, if one parameter does
 * @param parents how the caller can name what it was acquired from, in the same way
 * @param holders those of the names that lead to what keeps it as an element
 * @param guard what decides whether it is acquired, if a field or an answer does
 */
public record CalleeAcquire(
    ResourceEffect.Acquire acquire,
    String type,
    Set<AccessPath> names,
    Optional<Choice> choice,
    Set<AccessPath> parents,
    Set<AccessPath> holders,
    Optional<CalleeEffect.Guard> guard) {
  public CalleeAcquire {
    holders = Set.copyOf(holders);
    parents = Set.copyOf(parents);
    names = Set.copyOf(names);
  }

  /** Whether the caller gets it as the result itself. */
  public boolean isResult() {
    return acquire.on().equals(Slot.RESULT)
        && names.contains(AccessPath.of(AccessPath.RESULT))
        && holders.isEmpty();
  }

  /** The same as what a caller only gets where the call's result is of one of these types. */
  public CalleeAcquire onlyOf(List<TypeRef> types) {
    ResourceEffect.Acquire conditional =
        new ResourceEffect.Acquire(
            acquire.pattern(),
            acquire.on(),
            acquire.when(),
            acquire.amount(),
            acquire.unless(),
            types,
            acquire.receiverAnnotation(),
            acquire.release());
    return new CalleeAcquire(conditional, type, names, choice, parents, holders, guard);
  }

  /** What no collection keeps. */
  public CalleeAcquire(
      ResourceEffect.Acquire acquire,
      String type,
      Set<AccessPath> names,
      Optional<Choice> choice,
      Set<AccessPath> parents) {
    this(acquire, type, names, choice, parents, Set.of(), Optional.empty());
  }
}
