package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.TaskBodies;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Places;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Latches (spec 2.7): a task that counts one down owes it the count-down on every path, from its
 * entry on, where it has the latch from outside.
 */
public final class LatchRule implements Rule {
  private static final Comparator<Step> SOURCE_ORDER =
      Comparator.comparing(Step::line).thenComparing(Step::id);

  private final Summaries summaries;
  private final TaskBodies tasks;
  private final LaterStages laterStages;
  private final EndedLatches endedLatches;

  public LatchRule(Summaries summaries) {
    this.summaries = summaries;
    this.tasks = new TaskBodies(summaries);
    this.laterStages = new LaterStages(summaries);
    this.endedLatches = new EndedLatches(summaries);
  }

  /** A call that is owed, and the names of what it is owed to, as the body is entered. */
  private record Owed(
      Body body, Step step, Event.Call call, boolean announces, Set<AccessPath> names) {
    boolean concerns(Set<AccessPath> others) {
      return names.stream().anyMatch(others::contains);
    }
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(Pattern.LATCH_NOT_COUNTED_DOWN);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    List<Owed> all = owed(scope.body());
    if (all.isEmpty()) {
      return;
    }
    if (tasks.isTask(scope)) {
      checkTask(scope, all, report);
    } else if (scope.body().unit().kind() == MethodUnit.Kind.METHOD) {
      checkPart(scope.body(), all, report);
    }
  }

  private List<Owed> owed(Body body) {
    List<Owed> found = new ArrayList<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call && call.receiver() != null) {
        Optional<TaskEffect.Owe> owe =
            summaries
                .model(call.method())
                .all(TaskEffect.Owe.class)
                .filter(o -> patterns().contains(o.pattern()))
                .findFirst();
        Set<AccessPath> names =
            owe.isEmpty()
                ? Set.of()
                : given(body, body.definitions().names(call.receiver(), false));
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

  private void checkTask(Scope scope, List<Owed> all, Consumer<Finding> report) {
    Body body = scope.body();
    Set<AccessPath> seen = new HashSet<>();
    for (Owed owed : all) {
      if (owed.concerns(seen)) {
        continue;
      }
      List<Owed> same = all.stream().filter(o -> o.concerns(owed.names())).toList();
      same.forEach(o -> seen.addAll(o.names()));
      Optional<Owed> announcing = same.stream().filter(Owed::announces).findFirst();
      if (announcing.isEmpty()) {
        leak(body, same)
            .filter(v -> v.leak(PathKind.NORMAL).isEmpty() || !isConditional(scope, same))
            .filter(v -> !isThrownByPart(scope, same, v) && !isHandedOn(body, v))
            .filter(v -> !isMadeUpFor(scope, owed.call(), names(same), v))
            .ifPresent(v -> report.accept(finding(body, owed.step(), owed.call(), v)));
      } else if (same.size() > 1) {
        report.accept(
            TaskFindings.announcedLate(body, announcing.get().step(), announcing.get().call()));
      }
    }
  }

  /** Whether it is the body's own matter that it counts down on some condition only. */
  private boolean isConditional(Scope scope, List<Owed> same) {
    return tasks.isStage(scope)
        || isWon(scope.body(), same)
        || scope.body().graph().steps().stream().anyMatch(step -> isShared(scope, step, same));
  }

  /** Whether the one of several tasks counts down that a condition holds for once. */
  private boolean isWon(Body body, List<Owed> same) {
    BitSet reached =
        Implied.reached(
            body.graph(),
            when ->
                Implied.by(body, when)
                    .anyMatch(fact -> fact.value() && isOnce(body, fact.place())));
    return same.stream().noneMatch(owed -> reached.get(owed.step().id()));
  }

  private boolean isOnce(Body body, Place condition) {
    return body.definitions().only(condition).orElse(null) instanceof Event.Call call
        && summaries.model(call.method()).has(FlowEffect.Once.class);
  }

  /** Whether what leaves the body is the exception of such a method: that one answers for it. */
  private boolean isThrownByPart(Scope scope, List<Owed> same, Verdict verdict) {
    return verdict
        .worst()
        .flatMap(verdict::leak)
        .flatMap(Node::thrower)
        .filter(step -> isShared(scope, step, same))
        .isPresent();
  }

  /** Whether the task is handed on as it ends: it will be run again, and count down then. */
  private static boolean isHandedOn(Body body, Verdict verdict) {
    return body.unit().kind() == MethodUnit.Kind.METHOD
        && verdict
            .worst()
            .flatMap(verdict::leak)
            .filter(exit -> exit.hasPassed(new Place.This()))
            .isPresent();
  }

  /** Whether the body only fails to count down by failing, and a later stage does it then. */
  private boolean isMadeUpFor(
      Scope scope, Event.Call call, Set<AccessPath> names, Verdict verdict) {
    return verdict.leak(PathKind.NORMAL).isEmpty()
        && laterStages.makeUpFor(scope, names, obligation(call));
  }

  /** Whether a method that the body calls counts down too, and tells what it has left to do. */
  private boolean isShared(Scope scope, Step step, List<Owed> same) {
    return step.event() instanceof Event.Call call
        && call.result() != null
        && canName(scope.body(), call, same)
        && summaries.program().targets(call.method()).stream().anyMatch(this::owes);
  }

  /** Whether the callee can name the latch: it is one of the body's own methods, or is given it. */
  private static boolean canName(Body body, Event.Call call, List<Owed> same) {
    return call.receiver() == null
        || call.receiver() instanceof Place.This
        || call.receiver() instanceof Place.Outer
        || Places.read(call).stream()
            .map(place -> body.definitions().names(place, false))
            .anyMatch(names -> same.stream().anyMatch(owed -> owed.concerns(names)));
  }

  private boolean owes(MethodUnit unit) {
    return unit.mentions().opening().stream()
        .flatMap(ref -> summaries.model(ref).all(TaskEffect.Owe.class))
        .anyMatch(owe -> patterns().contains(owe.pattern()));
  }

  /** A method that a task runs: it is the task's part, or the helper that counts down for it. */
  private void checkPart(Body body, List<Owed> all, Consumer<Finding> report) {
    if (all.stream().anyMatch(Owed::announces)) {
      return;
    }
    List<TaskBodies.Caller> callers = tasks.callers(body.unit());
    if (callers.isEmpty() || !areAll(callers, body.unit())) {
      return;
    }
    Owed owed = all.get(0);
    List<Owed> same = all.stream().filter(o -> o.concerns(owed.names())).toList();
    Optional<Verdict> leak = leak(body, same);
    if (leak.isPresent()) {
      if (callers.stream().allMatch(c -> owed(c.task().body()).isEmpty())) {
        report.accept(finding(body, owed.step(), owed.call(), leak.get()));
      }
    } else if (same.stream().noneMatch(o -> isRepeated(body, o.step()))) {
      callers.forEach(c -> checkCaller(c, owed, report));
    }
  }

  /** Whether tasks alone call the method: with other callers, it is not the task's own part. */
  private boolean areAll(List<TaskBodies.Caller> callers, MethodUnit unit) {
    Set<MethodUnit> tasks =
        callers.stream()
            .map(caller -> caller.task().outermost().body().unit())
            .collect(Collectors.toSet());
    return summaries.program().callers(unit.callName()).stream()
        .filter(caller -> !tasks.contains(caller))
        .noneMatch(caller -> calls(caller, unit));
  }

  private boolean calls(MethodUnit caller, MethodUnit unit) {
    return caller.callees().stream()
        .anyMatch(callee -> summaries.program().targets(callee).contains(unit));
  }

  private void checkCaller(TaskBodies.Caller caller, Owed owed, Consumer<Finding> report) {
    Body body = caller.task().body();
    Set<AccessPath> given = given(body, caller.call(), owed);
    if (!given.isEmpty()
        && !isRepeated(body, caller.step())
        && owed(body).isEmpty()
        && isFirst(body, caller.step(), given)) {
      leak(body, caller.call(), given)
          .filter(v -> !isMadeUpFor(caller.task(), owed.call(), given, v))
          .ifPresent(v -> report.accept(finding(body, caller.step(), caller.call(), v)));
    }
  }

  /** What the body has from outside of that to which a method that it calls owes. */
  private static Set<AccessPath> given(Body body, Event.Call call, Owed owed) {
    Set<AccessPath> names = new HashSet<>();
    for (AccessPath name : owed.names()) {
      inCaller(call, owed, name).ifPresent(n -> names.addAll(body.definitions().names(n, false)));
    }
    return given(body, names);
  }

  /** Whether no helper that the body calls further up counts the same down. */
  private boolean isFirst(Body body, Step step, Set<AccessPath> names) {
    return body.graph().steps().stream()
        .filter(other -> SOURCE_ORDER.compare(other, step) < 0)
        .noneMatch(other -> counts(body, other, names));
  }

  private boolean counts(Body body, Step step, Set<AccessPath> names) {
    return step.event() instanceof Event.Call call
        && summaries.program().targets(call.method()).stream()
            .filter(this::owes)
            .flatMap(unit -> summaries.body(unit).stream())
            .flatMap(helper -> owed(helper).stream())
            .anyMatch(owed -> given(body, call, owed).stream().anyMatch(names::contains));
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

  /** The walk from the body's entry, if it leaks and no loop counts down again and again. */
  private Optional<Verdict> leak(Body body, List<Owed> same) {
    return same.stream().anyMatch(o -> isRepeated(body, o.step()))
        ? Optional.empty()
        : leak(body, same.get(0).call(), names(same));
  }

  private static Set<AccessPath> names(List<Owed> same) {
    return same.stream().flatMap(o -> o.names().stream()).collect(Collectors.toSet());
  }

  private Obligation obligation(Event.Call call) {
    return summaries.owed(Pattern.LATCH_NOT_COUNTED_DOWN, call.method().owner());
  }

  private Optional<Verdict> leak(Body body, Event.Call call, Set<AccessPath> names) {
    Map<AccessPath, Role> entries = new HashMap<>();
    names.forEach(name -> entries.put(name, Role.SELF));
    Verdict verdict =
        Explorer.follow(body, summaries, obligation(call), new Start.AtEntry(entries, Map.of()));
    return verdict.isExhausted() || verdict.worst().isEmpty() || endedLatches.contain(names)
        ? Optional.empty()
        : Optional.of(verdict);
  }

  /** Whether the body comes back to the step, unless that fails. */
  private static boolean isRepeated(Body body, Step step) {
    return step.edges().stream()
        .filter(edge -> !(edge instanceof Edge.Thrown))
        .map(edge -> body.graph().step(edge.target()))
        .anyMatch(next -> next.equals(step) || body.after(next).get(step.id()));
  }

  private static Finding finding(Body body, Step step, Event.Call call, Verdict verdict) {
    PathKind worst = verdict.worst().orElseThrow();
    return TaskFindings.owed(
        Pattern.LATCH_NOT_COUNTED_DOWN, body, step, call, worst, verdict.leak(worst).orElseThrow());
  }
}
