package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.TaskBodies;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The calls of a body that a task owes to a latch which it has from outside. */
final class OwedCalls {
  static final Comparator<Step> SOURCE_ORDER =
      Comparator.comparing(Step::line).thenComparing(Step::id);

  private final Summaries summaries;

  OwedCalls(Summaries summaries) {
    this.summaries = summaries;
  }

  /** A call that is owed, and the names of what it is owed to, as the body is entered. */
  record Owed(Body body, Step step, Event.Call call, boolean announces, Set<AccessPath> names) {
    boolean concerns(Set<AccessPath> others) {
      return names.stream().anyMatch(others::contains);
    }
  }

  /** Those of the body, in the order of the source. */
  List<Owed> in(Body body) {
    List<Owed> found = new ArrayList<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call && call.receiver() != null) {
        Optional<TaskEffect.Owe> owe =
            summaries
                .model(call.method())
                .all(TaskEffect.Owe.class)
                .filter(o -> o.pattern() == Pattern.LATCH_NOT_COUNTED_DOWN)
                .findFirst();
        Set<AccessPath> names =
            owe.isEmpty() ? Set.of() : given(body, body.definitions().names(call.receiver(), true));
        if (!names.isEmpty()) {
          found.add(new Owed(body, step, call, owe.get().announces(), names));
        }
      }
    }
    found.sort(Comparator.comparing(Owed::step, SOURCE_ORDER));
    return found;
  }

  /** Those names that the body has from outside. */
  private static Set<AccessPath> given(Body body, Set<AccessPath> names) {
    Set<AccessPath> given = new HashSet<>(names);
    given.removeIf(name -> !TaskBodies.isGiven(body, name.root()));
    return given;
  }

  /** Whether the method makes such a call itself. */
  boolean owes(MethodUnit unit) {
    return unit.mentions().opening().stream()
        .flatMap(ref -> summaries.model(ref).all(TaskEffect.Owe.class))
        .anyMatch(owe -> owe.pattern() == Pattern.LATCH_NOT_COUNTED_DOWN);
  }

  /** What the body has from outside of that to which a method that it calls owes. */
  static Set<AccessPath> given(Body body, Event.Call call, Owed owed) {
    Set<AccessPath> names = new HashSet<>();
    for (AccessPath name : owed.names()) {
      inCaller(call, owed, name).ifPresent(n -> names.addAll(body.definitions().names(n, false)));
    }
    return given(body, names);
  }

  /** What the caller of a method calls what the method names so. */
  private static Optional<AccessPath> inCaller(Event.Call call, Owed owed, AccessPath name) {
    if (name.root() instanceof Place.This) {
      return Optional.ofNullable(call.receiver()).map(name::from);
    } else if (name.root() instanceof Place.Local) {
      int index = owed.body().graph().parameters().indexOf(name.root());
      return index < 0 || index >= call.arguments().size()
          ? Optional.empty()
          : Optional.of(name.from(call.arguments().get(index)));
    }
    return Optional.of(name);
  }

  /** The finding where a task announces itself, of all calls in it for the same phaser. */
  Optional<Finding> announcedLate(Body body, List<Owed> same) {
    return same.stream()
        .filter(Owed::announces)
        .findFirst()
        .filter(announcing -> same.size() > 1 && !isOfInner(body, same))
        .map(owed -> TaskFindings.announcedLate(body, owed.step(), owed.call()));
  }

  /** Whether it is another task that is announced: one that the body makes, and that arrives. */
  private boolean isOfInner(Body body, List<Owed> same) {
    Set<AccessPath> names = names(same);
    return body.closures()
        .flatMap(unit -> summaries.body(unit).stream())
        .flatMap(inner -> in(inner).stream())
        .anyMatch(owed -> !owed.announces() && owed.concerns(names));
  }

  /** All names of what is owed to. */
  static Set<AccessPath> names(List<Owed> same) {
    return same.stream().flatMap(o -> o.names().stream()).collect(Collectors.toSet());
  }
}
