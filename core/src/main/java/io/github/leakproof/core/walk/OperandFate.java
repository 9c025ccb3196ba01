package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Contract;

/** What the catalogue or an annotation says that a call does to one of its operands. */
enum OperandFate {
  /** It takes the obligation over. */
  TAKEN,
  /** It releases it. */
  RELEASED,
  /** It keeps it in an object. */
  KEPT,
  /** It only uses it. */
  LENT,
  /** Nothing is said. */
  UNSTATED;

  /** The fate of what stands in {@code slot}. */
  static OperandFate of(Slot slot, CallModel model, Contract contract, Obligation obligation) {
    int parameter = slot.isArgument() ? slot.index() : Contract.RECEIVER;
    if (contract.owning().contains(parameter)
        || model.takes(slot)
        || isForCallback(model, slot, obligation)) {
      return TAKEN;
    } else if (contract.ensuresCalled().containsKey(parameter)) {
      return RELEASED;
    } else if (model.all(ResourceEffect.Keep.class).anyMatch(k -> k.value().equals(slot))
        || contract.aliases().contains(parameter)) {
      return KEPT;
    } else if (contract.notOwning().contains(parameter)
        || model.all(ResourceEffect.Borrow.class).anyMatch(b -> b.value().equals(slot))
        || model.all(ResourceEffect.Link.class).anyMatch(l -> l.from().equals(slot))) {
      return LENT;
    }
    return UNSTATED;
  }

  /** A callback owns what it is called with, whoever implements it. */
  private static boolean isForCallback(CallModel model, Slot slot, Obligation obligation) {
    return slot.isArgument()
        && model
            .all(ResourceEffect.Acquire.class)
            .anyMatch(
                a ->
                    a.on().equals(slot)
                        && a.pattern() == obligation.pattern()
                        && a.when() instanceof Outcome.Returned);
  }
}
