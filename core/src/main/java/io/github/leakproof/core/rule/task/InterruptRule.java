package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Rule;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Interrupts (spec 2.5): from the handler that receives one, it is owed to the thread, until the
 * flag is set again, the exception goes on to somebody, or the task ends.
 */
public final class InterruptRule implements Rule {
  private static final String INTERRUPT = Pattern.INTERRUPT_SWALLOWED.exception().orElseThrow();
  private static final Obligation OWED = owed(Set.of(Edge.Cause.EXPLICIT));
  private static final Obligation OWED_WHERE_CALLS_FAIL =
      owed(Set.of(Edge.Cause.EXPLICIT, Edge.Cause.DECLARED));

  private final Summaries summaries;
  private final TaskEnds ends;
  private final Interruptible interruptible;
  private final ThrownOn thrownOn;

  public InterruptRule(Summaries summaries) {
    this.summaries = summaries;
    this.ends = new TaskEnds(summaries, this::isInterrupt);
    this.interruptible = new Interruptible(summaries, this::isInterrupt);
    this.thrownOn = new ThrownOn(summaries, this::isInterrupt);
  }

  private static Obligation owed(Set<Edge.Cause> causes) {
    return new Obligation(
        Pattern.INTERRUPT_SWALLOWED, Obligation.Kind.VALUE, "java.lang.Thread", 1, false, causes);
  }

  @Override
  public Set<Pattern> patterns() {
    return EnumSet.of(Pattern.INTERRUPT_SWALLOWED);
  }

  @Override
  public boolean concerns(MethodUnit unit) {
    return unit.mentions().raised().contains(Pattern.INTERRUPT_SWALLOWED);
  }

  @Override
  public void check(Scope scope, Consumer<Finding> report) {
    MethodUnit method = scope.outermost().body().unit();
    if (concerns(method) && !isTest(method) && !scope.outermost().isMain()) {
      for (Handler handler : handlers(scope.body())) {
        check(scope, handler, OWED)
            .or(() -> check(scope, handler, OWED_WHERE_CALLS_FAIL))
            .ifPresent(report);
      }
    }
  }

  /** Whether it is code of tests: marked so, or in a class whose base class says so. */
  private boolean isTest(MethodUnit method) {
    Set<String> known = summaries.catalogue().traits().testClasses();
    return method.flags().contains(MethodUnit.Flag.TEST)
        || Stream.iterate(
                Optional.of(method.owner()), Optional::isPresent, c -> c.flatMap(ClassUnit::outer))
            .flatMap(c -> summaries.hierarchy().supertypes(c.get().name()).stream())
            .anyMatch(known::contains);
  }

  /** The handlers that an interrupt enters; the copies of one that stands in {@code finally}. */
  private List<Handler> handlers(Body body) {
    Map<Object, Handler> handlers = new LinkedHashMap<>();
    Raisers raisers = new Raisers(body.graph(), this::isInterrupt);
    for (Step step : body.graph().steps()) {
      for (Edge edge : step.edges()) {
        Step target = body.graph().step(edge.target());
        if (target.event() instanceof Event.Catch
            && edge instanceof Edge.Thrown thrown
            && isInterrupt(thrown)) {
          List<Step> throwers =
              raisers.of(step).stream().filter(s -> interruptible.mayThrow(body, s)).toList();
          if (!throwers.isEmpty()) {
            handlers
                .computeIfAbsent(
                    target.origin() == null ? target : target.origin(), o -> new Handler(body))
                .add(throwers, target);
          }
        }
      }
    }
    return List.copyOf(handlers.values());
  }

  private boolean isInterrupt(Edge.Thrown edge) {
    return summaries.hierarchy().isSubtype(edge.type(), INTERRUPT);
  }

  private Optional<Finding> check(Scope scope, Handler handler, Obligation owed) {
    Map<Integer, Map<AccessPath, Role>> names = new HashMap<>();
    for (Step entry : handler.entries()) {
      names.put(entry.id(), names(scope.body(), ((Event.Catch) entry.event()).exception()));
    }
    Verdict verdict =
        Explorer.follow(
            scope.body(), summaries, owed, new Start.AtSteps(names, new Outcome.Threw(INTERRUPT)));
    if (verdict.isExhausted() && verdict.worst().isEmpty()) { // what is seen to be lost is lost
      return Optional.empty();
    }
    Optional<Node> exit =
        verdict
            .leak(PathKind.NORMAL)
            .filter(e -> !thrownOn.isPassed(e) && !ends.endsTask(scope, handler, verdict))
            .or(() -> verdict.leak(PathKind.THROWN).filter(e -> !tellsOfInterrupt(e)));
    if (exit.isPresent()) {
      return Optional.of(InterruptFindings.swallowed(handler, verdict, exit.get()));
    }
    boolean isEndless =
        verdict.worst().isEmpty()
            && verdict.endings().isEmpty()
            && handler.throwers().stream().anyMatch(verdict::isPassed)
            && !ends.endsTask(scope, handler, verdict);
    return isEndless
        ? Optional.of(InterruptFindings.swallowedForEver(handler, verdict))
        : Optional.empty();
  }

  /** The exception, and the current thread, by all its names. */
  private Map<AccessPath, Role> names(Body body, Place exception) {
    Map<AccessPath, Role> names = new HashMap<>();
    names.put(AccessPath.of(exception), Role.SELF);
    names.put(OwnThread.NAME, Role.SELF);
    if (interruptsItself(body)) {
      names.put(AccessPath.of(new Place.This()), Role.SELF);
    }
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Assign assign
          && OwnThread.is(body, assign.from())
          && body.definitions().of(assign.to()).size() == 1) {
        names.put(AccessPath.of(assign.to()), Role.SELF);
      }
    }
    return names;
  }

  /** Whether the object is a thread that sets its own flag: {@code interrupt()} in its code. */
  private boolean interruptsItself(Body body) {
    MethodUnit unit = body.unit();
    boolean isItsCode =
        summaries.model(unit.ref()).has(TaskEffect.Task.class)
            || (unit.kind() == MethodUnit.Kind.METHOD
                && unit.flags().contains(MethodUnit.Flag.PRIVATE));
    return isItsCode
        && body.graph().steps().stream()
            .anyMatch(
                step ->
                    step.event() instanceof Event.Call call
                        && call.receiver() instanceof Place.This
                        && summaries.model(call.method()).has(TaskEffect.Cancel.class));
  }

  /** Whether the exception that leaves the body is one that says so itself. */
  private boolean tellsOfInterrupt(Node exit) {
    return exit.thrown()
        .filter(
            thrown ->
                summaries
                    .catalogue()
                    .traits()
                    .tellsOfInterrupt(thrown.type(), summaries.hierarchy()))
        .isPresent();
  }

  /** One handler as the source has it. */
  record Handler(Body body, List<Step> throwers, List<Step> entries) {
    Handler(Body body) {
      this(body, new ArrayList<>(), new ArrayList<>());
    }

    private void add(List<Step> raisers, Step entry) {
      throwers.addAll(raisers);
      if (!entries.contains(entry)) {
        entries.add(entry);
      }
    }

    /** Where it begins. */
    Step entry() {
      return entries.get(0);
    }
  }
}
