package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.walk.Body;
import java.util.ArrayList;
import java.util.List;

/**
 * Parameters that somebody else answers for: a client that lends them to a callback, or the callers
 * of a private method, which have acquired them.
 */
final class LentParameters {
  private static final int DEPTH = 3;

  private final Summaries summaries;

  LentParameters(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether the place is such a parameter of the body. */
  boolean contain(Body body, Place place, Pattern pattern) {
    return contain(body, place, pattern, DEPTH);
  }

  private boolean contain(Body body, Place place, Pattern pattern, int depth) {
    int index = body.graph().parameters().indexOf(place);
    if (index < 0 || depth == 0 || body.unit().kind() != MethodUnit.Kind.METHOD) {
      return false;
    }
    return isBorrowed(body.unit(), index)
        || (body.unit().flags().contains(MethodUnit.Flag.PRIVATE)
            && isCallers(body.unit(), index, pattern, depth - 1));
  }

  private boolean isBorrowed(MethodUnit unit, int index) {
    return summaries
        .model(unit.ref())
        .all(ResourceEffect.Borrow.class)
        .anyMatch(borrow -> borrow.value().equals(Slot.argument(index)));
  }

  private boolean isCallers(MethodUnit unit, int index, Pattern pattern, int depth) {
    List<Boolean> answers = new ArrayList<>();
    for (MethodUnit caller : summaries.program().callers(unit.callName())) {
      summaries
          .body(caller)
          .ifPresent(body -> answers.addAll(answers(body, unit, index, pattern, depth)));
    }
    return !answers.isEmpty() && answers.stream().allMatch(answer -> answer);
  }

  private List<Boolean> answers(
      Body body, MethodUnit callee, int index, Pattern pattern, int depth) {
    List<Boolean> answers = new ArrayList<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call
          && summaries.program().method(call.method()).filter(callee::equals).isPresent()) {
        Place argument = call.arguments().get(index);
        answers.add(
            contain(body, argument, pattern, depth)
                || new Provenance(summaries, body).isPartOfAcquired(argument, pattern));
      }
    }
    return answers;
  }
}
