package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Origins;
import io.github.leakproof.core.rule.Origins.Source;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.wait.SettledValues.Need;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Places;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What makes a value settled where it is needed. */
final class SettledOrigin implements Origins.Creation {
  private final Summaries summaries;
  private final Callers callers;
  private final SettledFacts facts;
  private final SettledValues values;
  private final Need need;

  SettledOrigin(
      Summaries summaries, Callers callers, SettledFacts facts, SettledValues values, Need need) {
    this.summaries = summaries;
    this.callers = callers;
    this.facts = facts;
    this.values = values;
    this.need = need;
  }

  @Override
  public boolean isMadeBy(Scope scope, Event.Call call) {
    CallModel model = summaries.model(call.method());
    return model.has(ResourceEffect.Inert.class)
        || model
            .all(WaitEffect.Settle.class)
            .anyMatch(s -> s.on().equals(Slot.RESULT) && s.when().isEmpty());
  }

  @Override
  public boolean isKnown(Scope scope, Place place) {
    Set<AccessPath> known = known(scope);
    return (!known.isEmpty()
            && scope.body().definitions().names(place, true).stream().anyMatch(known::contains))
        || (scope.isParameter(place) && isGiven(scope, place));
  }

  /** What is known in the scope of a value that the step may see. */
  private Set<AccessPath> known(Scope scope) {
    if (scope.body() == need.scope().body()) {
      return facts.at(scope, need.step());
    }
    Scope inner = need.scope();
    while (inner.outer().isPresent()) {
      if (inner.outer().get().body() == scope.body()) {
        return facts.around(inner);
      }
      inner = inner.outer().get();
    }
    return facts.atEnd(scope);
  }

  /** Whether the body is only called with what is settled. */
  private boolean isGiven(Scope scope, Place parameter) {
    MethodUnit unit = scope.body().unit();
    int index = scope.body().graph().parameters().indexOf(parameter);
    if (unit.kind() == MethodUnit.Kind.CLOSURE) {
      return scope.outer().filter(outer -> isVisited(outer, unit, index)).isPresent();
    }
    if (!unit.flags().contains(MethodUnit.Flag.PRIVATE) || need.depth() == 1) {
      return false;
    }
    List<Callers.Call> calls = callers.of(unit);
    return !calls.isEmpty()
        && calls.stream()
            .allMatch(
                c ->
                    values.isSettled(
                        need.in(c.scope(), c.step()), c.call().arguments().get(index)));
  }

  /** Whether the closure is called with the elements of what holds settled values alone. */
  private boolean isVisited(Scope outer, MethodUnit closure, int index) {
    for (Step step : outer.body().graph().steps()) {
      if (step.event() instanceof Event.Call call) {
        for (ResourceEffect.Visit visit :
            summaries.model(call.method()).all(ResourceEffect.Visit.class).toList()) {
          Place holder = Places.operand(call, visit.holder());
          if (visit.parameter() == index
              && holder != null
              && isRunBy(outer, call, visit.closure(), closure)) {
            return values.isSettled(need.in(outer, step), holder);
          }
        }
      }
    }
    return false;
  }

  private static boolean isRunBy(Scope outer, Event.Call call, Slot slot, MethodUnit closure) {
    Place code = Places.operand(call, slot);
    return code != null
        && outer.body().definitions().closures(code).stream()
            .anyMatch(c -> c.bodies().contains(closure));
  }

  @Override
  public List<Source> sources(Scope scope, Event.Call call) {
    CallModel model = summaries.model(call.method());
    List<Source> followed =
        places(
            scope, call, model.all(WaitEffect.Follow.class).map(WaitEffect.Follow::from).toList());
    if (!followed.isEmpty()) {
      return followed;
    }
    List<Source> contents = new Contents(summaries).of(scope, call);
    if (!contents.isEmpty()) {
      return contents;
    }
    return places(scope, call, origins(model));
  }

  /** What the result is, or is an element or a child of. */
  private static List<Slot> origins(CallModel model) {
    List<Slot> same = model.sameAsResult().toList();
    if (!same.isEmpty()) {
      return same;
    }
    return model.has(ResourceEffect.Extract.class)
        ? List.of(Slot.RECEIVER)
        : model.all(ResourceEffect.Child.class).map(ResourceEffect.Child::parent).toList();
  }

  private static List<Source> places(Scope scope, Event.Call call, List<Slot> slots) {
    return slots.stream()
        .map(slot -> Places.operand(call, slot))
        .filter(Objects::nonNull)
        .map(place -> new Source(scope, place))
        .toList();
  }
}
