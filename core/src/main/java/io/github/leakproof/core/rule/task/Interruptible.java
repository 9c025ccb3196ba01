package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a call that declares an interrupt can be interrupted where it stands. It cannot where the
 * value that it waits for is known to be done, nor where its callee is told not to heed interrupts.
 */
final class Interruptible {
  private final Summaries summaries;
  private final Predicate<Edge.Thrown> isInterrupt;

  /**
   * Calls of a compilation.
   *
   * @param isInterrupt tells the exception of interrupts from others
   */
  Interruptible(Summaries summaries, Predicate<Edge.Thrown> isInterrupt) {
    this.summaries = summaries;
    this.isInterrupt = isInterrupt;
  }

  /** Whether the step may throw what its call declares. */
  boolean mayThrow(Body body, Step step) {
    return !(step.event() instanceof Event.Call call)
        || !(isOfDoneValue(body, step, call) || isToldNotTo(body, call));
  }

  /** Whether each way to the call has asked whether its receiver is done. */
  private boolean isOfDoneValue(Body body, Step step, Event.Call call) {
    if (call.receiver() == null) {
      return false;
    }
    Set<AccessPath> names = body.definitions().names(call.receiver(), true);
    return !Implied.reached(
            body.graph(),
            when ->
                Implied.by(body, when)
                    .anyMatch(
                        fact ->
                            body.definitions().only(fact.place()).orElse(null)
                                    instanceof Event.Call asked
                                && saysDone(body, asked, fact.value(), names)))
        .get(step.id());
  }

  private boolean saysDone(Body body, Event.Call call, boolean value, Set<AccessPath> names) {
    return summaries
        .model(call.method())
        .all(WaitEffect.Settle.class)
        .filter(settle -> settle.when().filter(when -> when == value).isPresent())
        .map(settle -> Places.operand(call, settle.on()))
        .anyMatch(
            place ->
                place != null
                    && !Collections.disjoint(body.definitions().names(place, true), names));
  }

  /** Whether a constant argument makes all callees keep the exception to themselves. */
  private boolean isToldNotTo(Body body, Event.Call call) {
    List<MethodUnit> targets = summaries.targets(call);
    return !targets.isEmpty() && targets.stream().allMatch(unit -> isToldNotTo(body, call, unit));
  }

  private boolean isToldNotTo(Body caller, Event.Call call, MethodUnit unit) {
    for (int i = 0; i < call.arguments().size(); i++) {
      int index = i;
      if (caller.definitions().constant(call.arguments().get(i)) instanceof Boolean told
          && summaries.body(unit).filter(body -> keepsToItself(body, index, told)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether no interrupt leaves the body where its parameter has that value. */
  private boolean keepsToItself(Body body, int index, boolean told) {
    Place parameter = body.graph().parameters().get(index);
    if (!body.definitions().of(parameter).isEmpty()) {
      return false;
    }
    BitSet reached =
        Implied.reached(
            body.graph(),
            when ->
                Implied.by(body, when)
                    .anyMatch(f -> f.place().equals(parameter) && f.value() != told));
    return reached.stream()
        .mapToObj(body.graph()::step)
        .flatMap(step -> step.edges().stream())
        .noneMatch(
            edge ->
                edge instanceof Edge.Thrown thrown
                    && isInterrupt.test(thrown)
                    && !(body.graph().step(edge.target()).event() instanceof Event.Catch));
  }
}
