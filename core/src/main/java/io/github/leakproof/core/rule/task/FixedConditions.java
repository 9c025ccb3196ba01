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
