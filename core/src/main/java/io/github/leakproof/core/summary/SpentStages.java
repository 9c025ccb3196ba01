package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect.Deliver;
import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Verdict;
import java.util.List;

/**
 * Stages that still pass on what an earlier one of their chain has released, in this body or in the
 * method that has made the chain: {@code thenApply(r -> { r.close(); return r; })}.
 */
final class SpentStages {
  private static final int DEPTH = 8;

  private final Summaries summaries;
  private final Stages stages;
  private final ResourceType type;

  SpentStages(Summaries summaries, Stages stages, ResourceType type) {
    this.summaries = summaries;
    this.stages = stages;
    this.type = type;
  }

  /** Whether the stage in that place is one. */
  boolean contain(Body body, Place stage) {
    return isSpent(body, stage, DEPTH);
  }

  private boolean isSpent(Body body, Place stage, int depth) {
    Event event = depth == 0 ? null : body.definitions().only(stage).orElse(null);
    if (event instanceof Event.Assign assign) {
      return isSpent(body, assign.from(), depth - 1);
    }
    if (!(event instanceof Event.Call call)) {
      return false;
    }
    CallModel model = summaries.model(call.method());
    List<Deliver> delivers = model.all(Deliver.class).toList();
    if (delivers.isEmpty()) {
      return isMadeSpent(call, depth)
          || (model.linksReceiver()
              && call.receiver() != null
              && isSpent(body, call.receiver(), depth - 1));
    }
    return delivers.stream().anyMatch(deliver -> isReleased(body, call, deliver))
        || (delivers.stream().allMatch(Deliver::borrows)
            && call.receiver() != null
            && isSpent(body, call.receiver(), depth - 1));
  }

  /** Whether all methods that the call may mean return such stages. */
  private boolean isMadeSpent(Event.Call call, int depth) {
    List<MethodUnit> targets = summaries.targets(call);
    return !targets.isEmpty()
        && targets.stream()
            .map(summaries::body)
            .allMatch(body -> body.filter(b -> returnsSpent(b, depth - 1)).isPresent());
  }

  private boolean returnsSpent(Body body, int depth) {
    return Returns.isAlways(body, value -> isSpent(body, value, depth));
  }

  /** Whether a closure releases what the call delivers to it, and the next stage gets the same. */
  private boolean isReleased(Body body, Event.Call call, Deliver deliver) {
    List<Body> closures = stages.told(body, call, deliver).toList();
    return !closures.isEmpty()
        && closures.stream().allMatch(c -> isReleased(c, deliver.parameter(), deliver.borrows()));
  }

  private boolean isReleased(Body closure, int parameter, boolean isPassedOn) {
    if (parameter >= closure.graph().parameters().size()) {
      return false;
    }
    AccessPath name = AccessPath.of(closure.graph().parameters().get(parameter));
    Verdict verdict = summaries.verdict(summaries.deliveredSite(closure, type, parameter));
    return verdict.isReleased()
        && !verdict.isEscaped()
        && verdict.returned().isEmpty()
        && verdict.leak(PathKind.NORMAL).isEmpty()
        && (isPassedOn
            || Returns.isAlways(
                closure, v -> closure.definitions().names(v, false).contains(name)));
  }
}
