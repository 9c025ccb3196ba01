package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.ClassUnit.FieldUnit;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Conditions whose value is the same for ever. */
final class FixedConditions {
  private static final int DEPTH = 6;

  private final Summaries summaries;
  private final Callers callers;

  FixedConditions(Summaries summaries) {
    this.summaries = summaries;
    this.callers = new Callers(summaries);
  }

  /** The value, if the condition can have no other one. */
  Optional<Boolean> value(Scope scope, Place condition) {
    return value(scope, condition, new HashSet<>());
  }

  private Optional<Boolean> value(Scope from, Place place, Set<Object> seen) {
    Scope scope = from.owning(place);
    Event event = scope.body().definitions().only(place).orElse(null);
    if (event instanceof Event.Literal literal) {
      return literal.value() instanceof Boolean value ? Optional.of(value) : Optional.empty();
    } else if (event instanceof Event.Assign assign) {
      return value(scope, assign.from(), seen);
    } else if (event instanceof Event.Test test && test.operator() == Event.Operator.NOT) {
      return value(scope, test.left(), seen).map(value -> !value);
    } else if (event instanceof Event.Load load) {
      return value(load.field(), seen);
    } else if (event instanceof Event.Call call) {
      return value(call, seen);
    }
    return Optional.empty();
  }

  /**
   * What a condition is made of, where all of that stays as it is for ever, whatever it is: equal
   * ones have the same value. Empty for others.
   */
  Optional<Object> constituents(Scope scope, Place condition) {
    return constituents(scope, condition, DEPTH);
  }

  private Optional<Object> constituents(Scope from, Place place, int depth) {
    Scope scope = from.owning(place);
    if (depth == 0 || place instanceof Place.This || place instanceof Place.Outer) {
      return depth == 0 ? Optional.empty() : Optional.of(place);
    }
    if (scope.body().definitions().of(place).isEmpty()) {
      return place instanceof Place.Type || scope.isParameter(place)
          ? Optional.of(place)
          : Optional.empty();
    }
    Event event = scope.body().definitions().only(place).orElse(null);
    if (event instanceof Event.Literal literal) {
      return Optional.ofNullable(literal.value());
    } else if (event instanceof Event.Test test) {
      return constituents(scope, test, depth);
    } else if (event instanceof Event.Load load) {
      return isWrittenWhileMaking(load.field())
          ? constituents(scope, load.base(), depth - 1).map(base -> List.of(base, load.field()))
          : Optional.empty();
    }
    Step only = scope.body().definitions().of(place).get(0);
    boolean isMadeOnce = event != null && !scope.body().after(only).get(only.id());
    if (isMadeOnce || !scope.equals(from)) {
      return Optional.of(place);
    }
    return event instanceof Event.Assign assign
        ? constituents(scope, assign.from(), depth - 1)
        : Optional.empty();
  }

  private Optional<Object> constituents(Scope scope, Event.Test test, int depth) {
    Optional<Object> left = constituents(scope, test.left(), depth - 1);
    if (test.right() == null) {
      return left.map(l -> List.of(test.operator(), l));
    }
    return left.flatMap(
        l -> constituents(scope, test.right(), depth - 1).map(r -> List.of(test.operator(), l, r)));
  }

  /** Whether nobody writes the field once its object is there. */
  private boolean isWrittenWhileMaking(FieldRef field) {
    ClassUnit owner = summaries.program().classNamed(field.owner()).orElse(null);
    return owner != null
        && owner.fields().stream().anyMatch(isOwn(field))
        && callers.stores(owner, field).stream()
            .allMatch(store -> isMaking(store.scope().body().unit()));
  }

  /** The value that all implementations of a method of the compilation return. */
  private Optional<Boolean> value(Event.Call call, Set<Object> seen) {
    List<MethodUnit> targets = summaries.program().targets(call.method());
    Answer answer = new Answer();
    if (call.method().arity() == 0 && seen.add(call.method())) {
      for (MethodUnit unit : targets) {
        Body body = summaries.body(unit).orElse(null);
        if (body == null) {
          return Optional.empty();
        }
        Scope scope = new Scope(body, Optional.empty());
        for (Step step : body.graph().steps()) {
          if (step.event() instanceof Event.Return result) {
            answer.add(
                result.value() == null ? Optional.empty() : value(scope, result.value(), seen));
          }
        }
      }
    }
    return answer.get();
  }

  /** The value that a private field has from its making on: nobody writes another one. */
  private Optional<Boolean> value(FieldRef field, Set<Object> seen) {
    ClassUnit owner = summaries.program().classNamed(field.owner()).orElse(null);
    if (owner == null || !seen.add(field) || owner.fields().stream().noneMatch(isOwn(field))) {
      return Optional.empty();
    }
    Answer answer = new Answer();
    for (Callers.Store store : callers.stores(owner, field)) {
      answer.add(
          isMaking(store.scope().body().unit())
              ? value(store.scope(), store.from(), seen)
              : Optional.empty());
    }
    return answer.isEmpty() ? Optional.of(false) : answer.get();
  }

  private static boolean isMaking(MethodUnit unit) {
    return unit.kind() != MethodUnit.Kind.METHOD && unit.kind() != MethodUnit.Kind.CLOSURE;
  }

  private static Predicate<FieldUnit> isOwn(FieldRef field) {
    return unit ->
        unit.ref().equals(field) && !unit.isVolatile() && (unit.isPrivate() || unit.isFinal());
  }

  /** Several values that must be one. */
  private static final class Answer {
    private boolean isKnown = true;
    private @Nullable Boolean one;

    void add(Optional<Boolean> value) {
      isKnown &= value.isPresent() && (one == null || one.equals(value.get()));
      one = value.orElse(one);
    }

    boolean isEmpty() {
      return isKnown && one == null;
    }

    Optional<Boolean> get() {
      return isKnown ? Optional.ofNullable(one) : Optional.empty();
    }
  }
}
