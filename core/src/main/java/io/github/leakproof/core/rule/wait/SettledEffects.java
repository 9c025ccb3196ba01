package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Places;
import io.github.leakproof.core.walk.Selector;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one step changes what is known to be settled. */
final class SettledEffects {
  private static final int DEPTH = 8;

  private final Summaries summaries;
  private final SettledFacts facts;
  private final Demands demands;

  SettledEffects(Summaries summaries, SettledFacts facts) {
    this.summaries = summaries;
    this.facts = facts;
    this.demands = new Demands(summaries);
  }

  /** What is settled behind the edge. */
  Set<AccessPath> after(Scope scope, Step step, Edge edge, Set<AccessPath> before) {
    Set<AccessPath> after = new HashSet<>(before);
    if (!before.isEmpty()) {
      forget(scope, step.event(), after);
      copy(scope, step.event(), before, after);
    }
    if (step.event() instanceof Event.Call call && !(edge instanceof Edge.Thrown)) {
      returned(scope, call, after);
    }
    if (edge instanceof Edge.When when) {
      told(scope, when.condition(), when.value(), after, DEPTH);
    }
    return after;
  }

  private void forget(Scope scope, Event event, Set<AccessPath> known) {
    Place written = Places.written(event);
    if (written != null) {
      known.removeIf(name -> name.mentions(written));
    }
    if (event instanceof Event.Store store) {
      Selector field = new Selector.Field(store.field());
      known.removeIf(name -> name.selectors().contains(field));
    } else if (event instanceof Event.Call call
        && call.arguments().isEmpty()
        && summaries.model(call.method()).has(ResourceEffect.Extract.class)) {
      // Another element under the same name.
      scope
          .body()
          .definitions()
          .selector(call)
          .ifPresent(next -> known.removeIf(name -> name.selectors().contains(next)));
    }
  }

  private static void copy(
      Scope scope, Event event, Set<AccessPath> before, Set<AccessPath> after) {
    if (event instanceof Event.Assign assign && isKnown(scope, assign.from(), before)) {
      after.add(AccessPath.of(assign.to()));
    } else if (event instanceof Event.Store store && isKnown(scope, store.from(), before)) {
      AccessPath.of(store.base()).then(new Selector.Field(store.field())).ifPresent(after::add);
    }
  }

  private static boolean isKnown(Scope scope, Place place, Set<AccessPath> known) {
    return scope.body().definitions().names(place, true).stream().anyMatch(known::contains);
  }

  private void returned(Scope scope, Event.Call call, Set<AccessPath> into) {
    demands.of(call).forEach(truth -> told(scope, truth, true, into, DEPTH));
    summaries
        .model(call.method())
        .all(WaitEffect.Settle.class)
        .filter(settle -> settle.when().isEmpty())
        .forEach(settle -> settle(scope, Places.operand(call, settle.on()), false, into));
    List<MethodUnit> targets = summaries.program().targets(call.method());
    if (targets.size() == 1 && summaries.mayAcquire(targets.get(0))) {
      summaries
          .body(targets.get(0))
          .map(body -> new Scope(body, Optional.empty()))
          .ifPresent(callee -> takeOver(scope, call, callee, into));
    }
  }

  /** What a callee leaves settled, by the names of its caller. */
  private void takeOver(Scope scope, Event.Call call, Scope callee, Set<AccessPath> into) {
    List<Place.Local> parameters = callee.body().graph().parameters();
    for (AccessPath name : facts.atEnd(callee)) {
      int index = name.root() instanceof Place.Local local ? parameters.indexOf(local) : -1;
      if (index >= 0 && callee.definitions(name.root()).isEmpty()) {
        Place argument = call.arguments().get(index);
        if (name.isPlace()) {
          settleAll(scope, argument, into);
        } else {
          into.add(name.from(argument));
        }
      } else if (name.root() instanceof Place.This && call.receiver() != null) {
        into.add(name.from(call.receiver()));
      }
    }
  }

  /** What the truth of a condition tells. */
  private void told(Scope scope, Place condition, boolean value, Set<AccessPath> into, int depth) {
    Event event = scope.body().definitions().only(condition).orElse(null);
    if (depth == 0 || event == null) {
      return;
    }
    if (event instanceof Event.Assign assign) {
      told(scope, assign.from(), value, into, depth - 1);
    } else if (event instanceof Event.Test test) {
      switch (test.operator()) {
        case NOT -> told(scope, test.left(), !value, into, depth - 1);
        case AND, OR -> toldByBoth(scope, test, value, into, depth - 1);
        default -> {}
      }
    } else if (event instanceof Event.Call call) {
      summaries
          .model(call.method())
          .all(WaitEffect.Settle.class)
          .filter(settle -> settle.when().filter(w -> w == value).isPresent())
          .forEach(settle -> settle(scope, Places.operand(call, settle.on()), true, into));
    }
  }

  /** Both operands have the value, or one of them has it and nobody knows which. */
  private void toldByBoth(
      Scope scope, Event.Test test, boolean value, Set<AccessPath> into, int depth) {
    Set<AccessPath> left = new HashSet<>();
    Set<AccessPath> right = new HashSet<>();
    told(scope, test.left(), value, left, depth);
    if (test.right() != null) {
      told(scope, test.right(), value, right, depth);
    }
    if (value == (test.operator() == Event.Operator.AND)) {
      left.addAll(right);
    } else {
      left.retainAll(right);
    }
    into.addAll(left);
  }

  /** What is settled where the call runs code that it is given. */
  void run(Scope scope, Event.Call call, Set<AccessPath> into) {
    CallModel model = summaries.model(call.method());
    follow(scope, call, into, DEPTH);
    if (model.has(ResourceEffect.Deliver.class)) {
      settle(scope, call.receiver(), false, into);
    }
  }

  private void settle(
      Scope scope, @Nullable Place place, boolean throughCalls, Set<AccessPath> into) {
    if (place != null) {
      settle(scope, place, throughCalls, into, DEPTH);
    }
  }

  /** With a value, all that it follows is settled. */
  private void settle(
      Scope scope, Place place, boolean throughCalls, Set<AccessPath> into, int depth) {
    into.addAll(scope.body().definitions().names(place, throughCalls));
    Event event = scope.body().definitions().only(place).orElse(null);
    if (depth == 0) {
      return;
    }
    if (event instanceof Event.Assign assign) {
      settle(scope, assign.from(), throughCalls, into, depth - 1);
    } else if (event instanceof Event.Call call) {
      follow(scope, call, into, depth - 1);
      returned(call).ifPresent(same -> settle(scope, same, throughCalls, into, depth - 1));
    }
  }

  /** The one operand that the call yields as it is. */
  private Optional<Place> returned(Event.Call call) {
    List<Slot> same = summaries.model(call.method()).sameAsResult().toList();
    return same.size() == 1
        ? Optional.ofNullable(Places.operand(call, same.get(0)))
        : Optional.empty();
  }

  private void follow(Scope scope, Event.Call call, Set<AccessPath> into, int depth) {
    for (WaitEffect.Follow follow :
        summaries.model(call.method()).all(WaitEffect.Follow.class).toList()) {
      Place from = Places.operand(call, follow.from());
      if (from != null) {
        settle(scope, from, false, into, depth);
        if (follow.from().isArgument()) {
          settleAll(scope, from, into);
        }
      }
    }
  }

  /** The elements of an array or a collection, by the name of what they were taken from. */
  private void settleAll(Scope scope, Place place, Set<AccessPath> into) {
    Place at = place;
    for (int i = 0; i < DEPTH; i++) {
      into.addAll(scope.body().definitions().names(at, false));
      Event event = scope.body().definitions().only(at).orElse(null);
      if (event instanceof Event.Assign assign) {
        at = assign.from();
      } else if (event instanceof Event.NewArray array) {
        array.elements().forEach(element -> settle(scope, element, false, into));
        return;
      } else if (event instanceof Event.Call call && call.receiver() != null && isView(call)) {
        at = call.receiver();
      } else {
        return;
      }
    }
  }

  /** Whether the call yields the receiver's elements together: an array, a stream of them. */
  private boolean isView(Event.Call call) {
    CallModel model = summaries.model(call.method());
    return model.has(ResourceEffect.Extract.class)
        ? call.arguments().isEmpty() || call.type().name().endsWith("[]")
        : model
            .all(ResourceEffect.Link.class)
            .anyMatch(l -> l.kind() == ResourceEffect.LinkKind.SAME);
  }
}
