package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Calls that put something into a queue, themselves or in the code that they give it to. */
final class Fillers {
  private final Summaries summaries;
  private final Callers callers;
  private final Blocks blocks;

  Fillers(Summaries summaries, Blocks blocks) {
    this.summaries = summaries;
    this.callers = new Callers(summaries);
    this.blocks = blocks;
  }

  private record Given(MethodUnit unit, int parameter) {}

  /** Whether the call puts something into its receiver. */
  boolean isPut(Event.Call call) {
    return call.receiver() != null
        && (blocks.of(call.method()).isPresent()
            || summaries
                .model(call.method())
                .all(ResourceEffect.Keep.class)
                .anyMatch(keep -> keep.holder().equals(Slot.RECEIVER)));
  }

  /** Whether the code that the call gives the queue to may put something into it. */
  boolean mayFill(Event.Call call, Predicate<Place> isQueue) {
    return mayFill(call, isQueue, new HashSet<>());
  }

  private boolean mayFill(Event.Call call, Predicate<Place> isQueue, Set<Object> seen) {
    return IntStream.range(0, call.arguments().size())
        .filter(i -> isQueue.test(call.arguments().get(i)))
        .anyMatch(i -> mayFill(call, i, seen));
  }

  private boolean mayFill(Event.Call call, int argument, Set<Object> seen) {
    List<MethodUnit> targets = summaries.targets(call);
    return targets.isEmpty()
        ? !summaries.borrowsByDefault(call.method())
        : targets.stream().anyMatch(unit -> mayFill(new Given(unit, argument), seen));
  }

  private boolean mayFill(Given given, Set<Object> seen) {
    Body body = summaries.body(given.unit).orElse(null);
    if (body == null || given.parameter >= body.graph().parameters().size()) {
      return true;
    }
    Place parameter = body.graph().parameters().get(given.parameter);
    return seen.add(given)
        && Scope.all(summaries, body).stream()
            .anyMatch(scope -> mayFill(scope, place -> leadsTo(scope, place, parameter), seen));
  }

  private boolean mayFill(Scope scope, Predicate<Place> isQueue, Set<Object> seen) {
    return scope.body().graph().steps().stream().anyMatch(s -> mayFill(s, isQueue, seen));
  }

  private boolean mayFill(Step step, Predicate<Place> isQueue, Set<Object> seen) {
    if (step.event() instanceof Event.Store store) {
      return isQueue.test(store.from()) && mayFill(store.field(), seen);
    }
    return step.event() instanceof Event.Call call
        && ((isPut(call) && isQueue.test(call.receiver())) || mayFill(call, isQueue, seen));
  }

  private boolean mayFill(FieldRef field, Set<Object> seen) {
    return seen.add(field)
        && summaries.program().classNamed(field.owner()).stream()
            .flatMap(owner -> callers.accessing(owner, field).stream())
            .anyMatch(scope -> mayFill(scope, place -> isRead(scope, place, field), seen));
  }

  private static boolean isRead(Scope scope, Place place, FieldRef field) {
    return scope.owning(place).body().graph().steps().stream()
        .map(Step::event)
        .anyMatch(
            event ->
                event instanceof Event.Load load
                    && load.field().equals(field)
                    && leadsTo(scope, place, load.to()));
  }

  private static boolean leadsTo(Scope scope, Place place, Place from) {
    return scope.owning(place).body().definitions().mayHold(place, from);
  }
}
