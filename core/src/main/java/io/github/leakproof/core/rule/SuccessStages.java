package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;

/** Stages that run where the one before them succeeds, and are passed by where that fails. */
public final class SuccessStages {
  private static final String STAGE = "java.util.concurrent.CompletionStage";

  private SuccessStages() {}

  /**
   * Whether the call makes such a stage of the closure in the slot, unless that is told of failures
   * ({@link FailureHandlers}).
   *
   * @param functional the method that the closure implements
   */
  public static boolean areMade(
      Summaries summaries, Event.Call call, Slot slot, MethodRef functional) {
    CallModel model = summaries.model(call.method());
    return model.all(ResourceEffect.Deliver.class).anyMatch(d -> d.closure().equals(slot))
        || (summaries.model(functional).has(TaskEffect.Task.class)
            && summaries.hierarchy().isSubtype(call.method().owner(), STAGE)
            && model.all(TaskEffect.RunLater.class).anyMatch(r -> r.task().equals(slot)));
  }
}
