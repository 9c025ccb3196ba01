package io.github.leakproof.core.rule.request;

import io.github.leakproof.core.catalogue.ArgumentIs;
import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.ResourceEffect.LinkKind;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.catalogue.WaitEffect.Limit;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether somebody gives a value a timeout, wherever it goes from a place on. */
final class Limits {
  private static final String ZERO = "ZERO";

  private final Summaries summaries;
  private final Untimeds untimeds;
  private final Callers callers;

  Limits(Summaries summaries, Untimeds untimeds, Callers callers) {
    this.summaries = summaries;
    this.untimeds = untimeds;
    this.callers = callers;
  }

  /** What happens to a value. */
  enum Fate {
    /** Nobody gives it a timeout. */
    FREE,
    /** Code that nobody sees may. */
    UNKNOWN,
    /** Somebody does. */
    LIMITED;

    Fate or(Fate other) {
      return compareTo(other) > 0 ? this : other;
    }
  }

  /** A name: variables mean the same in a method and all that is written in it. */
  private record Name(Body body, Place place) {}

  /** The names of one value in a method, and what was followed on the way there. */
  private record Trail(Body method, Set<Name> names, Set<Object> seen) {
    Name name(Scope scope, Place place) {
      return new Name(place instanceof Place.Local ? method : scope.body(), place);
    }

    boolean names(Scope scope, Place place) {
      return names.contains(name(scope, place));
    }

    void add(Scope scope, Place place) {
      names.add(name(scope, place));
    }
  }

  /** What becomes of the value that the place holds, in the method around it and beyond. */
  Fate fate(Scope scope, Place place, Span span) {
    return fate(scope, place, span, new HashSet<>());
  }

  private Fate fate(Scope scope, Place place, Span span, Set<Object> seen) {
    Trail trail = new Trail(scope.outermost().body(), new HashSet<>(), seen);
    if (!seen.add(trail.name(scope, place))) {
      return Fate.FREE;
    }
    trail.add(scope, place);
    Set<Name> names = trail.names;
    List<Scope> scopes = within(scope);
    Fate fate = Fate.FREE;
    for (int size = 0; size < names.size(); ) {
      size = names.size();
      for (Scope inside : scopes) {
        for (Step step : inside.body().graph().steps()) {
          Fate next = follow(inside, step, trail);
          fate = next.compareTo(fate) > 0 && span.covers(inside.body(), step) ? next : fate;
          if (fate == Fate.LIMITED) {
            return fate;
          }
        }
      }
    }
    return fate;
  }

  /** The method around the scope with all that is written in it, anonymous classes too. */
  private List<Scope> within(Scope scope) {
    List<Scope> scopes = new ArrayList<>(Scope.all(summaries, scope.outermost().body()));
    for (int i = 0; i < scopes.size(); i++) {
      for (Step step : scopes.get(i).body().graph().steps()) {
        if (step.event() instanceof Event.Capture capture) {
          for (MethodUnit unit : capture.closure().bodies()) {
            if (unit.kind() != MethodUnit.Kind.CLOSURE
                && scopes.stream().noneMatch(s -> s.body().unit().equals(unit))) {
              summaries.body(unit).ifPresent(b -> scopes.addAll(Scope.all(summaries, b)));
            }
          }
        }
      }
    }
    return scopes;
  }

  private Fate follow(Scope scope, Step step, Trail trail) {
    Event event = step.event();
    if (event instanceof Event.Assign assign && trail.names(scope, assign.from())) {
      trail.add(scope, assign.to());
    } else if (event instanceof Event.Store store && trail.names(scope, store.from())) {
      return inField(store.field(), trail.seen);
    } else if (event instanceof Event.ArrayStore store && trail.names(scope, store.from())) {
      return Fate.UNKNOWN;
    } else if (event instanceof Event.Call call) {
      return follow(scope, step, call, trail);
    }
    return Fate.FREE;
  }

  private Fate follow(Scope scope, Step step, Event.Call call, Trail trail) {
    Fate fate = Fate.FREE;
    if (call.receiver() != null && trail.names(scope, call.receiver())) {
      fate = fate.or(used(scope, step, call, Slot.RECEIVER));
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (trail.names(scope, call.arguments().get(i))) {
        fate = fate.or(used(scope, step, call, Slot.argument(i))).or(given(call, i, trail.seen));
      }
    }
    if (call.result() != null) {
      if (trail.names(scope, call.result())) {
        fate = fate.or(used(scope, step, call, Slot.RESULT));
      }
      if (sources(call).stream().anyMatch(p -> trail.names(scope, p))) {
        trail.add(scope, call.result());
      }
    }
    return fate;
  }

  private Fate used(Scope scope, Step step, Event.Call call, Slot slot) {
    return summaries
            .model(call.method())
            .all(Limit.class)
            .anyMatch(limit -> limit.on().equals(slot) && isSet(scope, step, call, limit))
        ? Fate.LIMITED
        : Fate.FREE;
  }

  private boolean isSet(Scope scope, Step step, Event.Call call, Limit limit) {
    boolean isNone =
        !limit.unless().isEmpty()
            && limit.unless().stream().allMatch(condition -> holds(scope, condition, call));
    return !isNone
        && (limit.by().isEmpty()
            || untimeds
                .creations(scope, call.arguments().get(limit.by().getAsInt()), step)
                .isEmpty());
  }

  /** What a callee does with an argument. */
  private Fate given(Event.Call call, int index, Set<Object> seen) {
    CallModel model = summaries.model(call.method());
    Slot slot = Slot.argument(index);
    boolean isKnown =
        model.all(WaitEffect.Await.class).anyMatch(await -> await.on().equals(slot))
            || model
                .all(ResourceEffect.Borrow.class)
                .anyMatch(borrow -> borrow.value().equals(slot))
            || model.all(ResourceEffect.Link.class).anyMatch(link -> link.from().equals(slot))
            || model.all(Limit.class).anyMatch(limit -> limit.by().equals(index(index)));
    List<MethodUnit> targets = summaries.program().targets(call.method());
    if (isKnown || (targets.isEmpty() && isSilent(call, slot))) {
      return Fate.FREE;
    }
    Fate fate = targets.isEmpty() ? Fate.UNKNOWN : Fate.FREE;
    for (MethodUnit unit : targets) {
      Optional<Body> body = summaries.body(unit);
      fate =
          fate.or(
              body.isEmpty()
                  ? Fate.UNKNOWN
                  : fate(
                      new Scope(body.get(), Optional.empty()),
                      body.get().graph().parameters().get(index),
                      Span.everywhere(body.get()),
                      seen));
    }
    return fate;
  }

  private static java.util.OptionalInt index(int index) {
    return java.util.OptionalInt.of(index);
  }

  /** Whether a callee sets no timeouts; a function that somebody passes in may. */
  private boolean isSilent(Event.Call call, Slot slot) {
    return !summaries.model(call.method()).takes(slot)
        && summaries.catalogue().borrowsByDefault(call.method().owner());
  }

  private Fate inField(FieldRef field, Set<Object> seen) {
    ClassUnit owner = summaries.program().classNamed(field.owner()).orElse(null);
    if (owner == null || !Untimeds.isOwn(owner, field)) {
      return Fate.UNKNOWN;
    }
    Fate fate = Fate.FREE;
    if (seen.add(field)) {
      for (Scope scope : callers.accessing(owner, field)) {
        for (Step step : scope.body().graph().steps()) {
          if (step.event() instanceof Event.Load load && load.field().equals(field)) {
            fate = fate.or(fate(scope, load.to(), Span.everywhere(scope.body()), seen));
          }
        }
      }
    }
    return fate;
  }

  /** The operands that the call's result stands for: a builder's methods yield it again. */
  List<Place> sources(Event.Call call) {
    List<Place> sources = new ArrayList<>();
    summaries
        .model(call.method())
        .all(ResourceEffect.Link.class)
        .filter(link -> link.to().equals(Slot.RESULT) && link.kind() != LinkKind.CONVERTED)
        .map(link -> Places.operand(call, link.from()))
        .filter(place -> place != null)
        .forEach(sources::add);
    boolean isFluent =
        call.receiver() != null && call.method().returnType().equals(call.method().owner());
    boolean isReplaced =
        summaries.model(call.method()).all(Limit.class).anyMatch(l -> l.on().equals(Slot.RESULT));
    return isReplaced
        ? List.of()
        : sources.isEmpty() && isFluent ? List.of(call.receiver()) : sources;
  }

  /** Where the chain of calls begins that the call's receiver is the result of. */
  Place chainStart(Scope scope, Event.Call call) {
    Place place = call.receiver();
    Set<Place> seen = new HashSet<>();
    while (place != null && seen.add(place)) {
      Event event = scope.owning(place).body().definitions().only(place).orElse(null);
      if (event instanceof Event.Assign assign) {
        place = assign.from();
      } else if (event instanceof Event.Call inner && !sources(inner).isEmpty()) {
        place = sources(inner).get(0);
      } else {
        break;
      }
    }
    return place;
  }

  /** Whether a constant argument, or a constant of a class by its name, is what is asked for. */
  boolean holds(Scope from, ArgumentIs condition, Event.Call call) {
    String text = text(from, call.arguments().get(condition.index()));
    return text.equals(condition.constant()) == (condition.relation() == ArgumentIs.Relation.EQUAL);
  }

  /** A constant's text; {@code Duration.ofMillis(0)} is {@code ZERO} as well. */
  private static String text(Scope from, Place argument) {
    Scope scope = from.owning(argument);
    Event event = scope.body().definitions().source(argument);
    if (event instanceof Event.Load load && load.base() instanceof Place.Type) {
      return load.field().name();
    }
    boolean isZero =
        event instanceof Event.Call made
            && made.method().isStatic()
            && made.arguments().size() == 1
            && scope.body().definitions().constant(made.arguments().get(0)) instanceof Number number
            && number.longValue() == 0;
    return isZero ? ZERO : String.valueOf(scope.body().definitions().constant(argument));
  }
}
