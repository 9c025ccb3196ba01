package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.task.InterruptRule.Handler;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Verdict;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether an interrupt ends the task whose own body has caught it, as it is meant to. */
final class TaskEnds {
  private static final int DEPTH = 4;

  private final Summaries summaries;
  private final Predicate<Edge.Thrown> isInterrupt;
  private final Callers callers;
  private final AnnouncedStops stops;
  private final TaskTemplates templates;
  private final TaskParts parts;

  /**
   * The ends of a compilation's tasks.
   *
   * @param isInterrupt tells the exception of interrupts from others
   */
  TaskEnds(Summaries summaries, Predicate<Edge.Thrown> isInterrupt) {
    this.summaries = summaries;
    this.isInterrupt = isInterrupt;
    this.callers = new Callers(summaries);
    this.stops = new AnnouncedStops(summaries);
    this.templates = new TaskTemplates(summaries);
    this.parts = new TaskParts(callers, this::isTask);
  }

  /**
   * Whether the body is a task's own, and goes on neither with what it was interrupted in nor with
   * what comes after that, unless nobody asks it to stop.
   */
  boolean endsTask(Scope scope, Handler handler, Verdict verdict) {
    boolean isDone = handler.throwers().stream().noneMatch(verdict::isPassed);
    boolean isLoopLeft = isDone && isLoopLeft(scope.body(), handler, verdict);
    boolean isOver = isLoopLeft || (isDone && !goesOn(scope.body(), handler, verdict));
    return (isTask(scope)
            && (isOver
                || stopsLoop(scope.body(), handler, verdict)
                || stops.areSet(scope, handler)))
        || (isLoopLeft && parts.contain(scope, this::isFollowedByLittle))
        || (stops.areAsked(scope, handler) && parts.contain(scope));
  }

  /**
   * Whether the handler calls what writes a field that the body reads: {@code stop()}. What
   * clean-ups do they do without an interrupt as well.
   */
  private boolean stopsLoop(Body body, Handler handler, Verdict verdict) {
    BitSet undisturbed = undisturbed(body.graph(), handler.throwers());
    Set<FieldRef> read = new HashSet<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Load load) {
        read.add(load.field());
      }
    }
    return body.graph().steps().stream()
        .filter(s -> verdict.isPassed(s) && !undisturbed.get(s.id()))
        .anyMatch(
            s ->
                s.event() instanceof Event.Call call
                    && !body.isRepeated(s, call)
                    && writes(call, read));
  }

  private boolean writes(Event.Call call, Set<FieldRef> fields) {
    return summaries.program().method(call.method()).stream()
        .flatMap(unit -> summaries.body(unit).stream())
        .anyMatch(body -> body.graph().steps().stream().anyMatch(s -> writes(body, s, fields)));
  }

  private boolean writes(Body body, Step step, Set<FieldRef> fields) {
    return (step.event() instanceof Event.Store store && fields.contains(store.field()))
        || stops.flag(body, step).filter(fields::contains).isPresent();
  }

  /**
   * The handler's walks do not come back to the calls that were interrupted; others would. Nor do
   * they go round the loop of those, which only an exception that no walk follows leads back there.
   */
  private static boolean isLoopLeft(Body body, Handler handler, Verdict verdict) {
    List<Step> throwers = handler.throwers();
    if (throwers.stream().noneMatch(t -> isInLoop(body, t))) {
      return false;
    }
    FlowGraph graph = body.graph();
    BitSet passed = undisturbed(graph, throwers);
    graph.steps().stream().filter(s -> !verdict.isPassed(s)).forEach(s -> passed.clear(s.id()));
    return passed.stream()
        .mapToObj(graph::step)
        .filter(s -> graph.reached(List.of(s), (f, e) -> passed.get(e.target())).get(s.id()))
        .noneMatch(s -> throwers.stream().anyMatch(t -> body.after(s).get(t.id())));
  }

  /** Whether the interrupt is still owed where the body would be had there been none. */
  private static boolean goesOn(Body body, Handler handler, Verdict verdict) {
    BitSet undisturbed = undisturbed(body.graph(), handler.throwers());
    return body.graph().steps().stream()
        .filter(s -> undisturbed.get(s.id()) && verdict.isPassed(s))
        .anyMatch(s -> s.event() instanceof Event.Call call && !body.isRepeated(s, call));
  }

  /** What follows the steps where nothing is thrown. */
  private static BitSet undisturbed(FlowGraph graph, List<Step> from) {
    return graph.reached(from, (step, edge) -> !(edge instanceof Edge.Thrown));
  }

  private boolean isTask(Scope scope) {
    MethodUnit unit = scope.body().unit();
    if (unit.kind() == MethodUnit.Kind.CLOSURE) {
      return scope.outer().filter(outer -> runsAsTask(outer.body(), unit)).isPresent();
    }
    return isTask(unit, new HashSet<>());
  }

  /**
   * Whether the closure takes nothing, and what runs it, for itself, is a thread or nobody knows.
   */
  private boolean runsAsTask(Body outer, MethodUnit unit) {
    return closures(outer)
        .filter(c -> c.bodies().contains(unit))
        .filter(c -> c.functionalMethod() != null && c.functionalMethod().arity() == 0)
        .anyMatch(c -> isTask(c.functionalMethod()) || isGoneFrom(outer, c));
  }

  private boolean isTask(MethodRef functional) {
    return summaries.model(functional).has(TaskEffect.Task.class);
  }

  /** Whether a call of code that lies elsewhere is given the closure. */
  private boolean isGoneFrom(Body outer, Closure closure) {
    return outer.graph().steps().stream()
        .map(Step::event)
        .filter(Event.Call.class::isInstance)
        .map(Event.Call.class::cast)
        .filter(call -> summaries.targets(call).isEmpty())
        .anyMatch(call -> mayRunElsewhere(outer, call, closure));
  }

  /** Whether the call is given the closure, and is none that runs it at once, or for an answer. */
  private boolean mayRunElsewhere(Body outer, Event.Call call, Closure closure) {
    boolean isBorrower = summaries.catalogue().borrowsByDefault(call.method().owner());
    return IntStream.range(0, call.arguments().size())
        .filter(i -> outer.definitions().closures(call.arguments().get(i)).contains(closure))
        .anyMatch(i -> !isBorrower || summaries.model(call.method()).takes(Slot.argument(i)));
  }

  private static Stream<Closure> closures(Body body) {
    return body.graph().steps().stream()
        .map(Step::event)
        .filter(Event.Capture.class::isInstance)
        .map(event -> ((Event.Capture) event).closure());
  }

  /** Whether the method is what a task runs, or all that the body of one calls. */
  private boolean isTask(MethodUnit unit, Set<MethodUnit> seen) {
    if (isRun(unit) || templates.call(unit, TaskEnds::isLast)) {
      return true;
    }
    return seen.size() < DEPTH
        && seen.add(unit)
        && Stream.of(callers.of(unit), callers.ofOverridden(unit))
            .flatMap(List::stream)
            .anyMatch(call -> endsWith(call, seen));
  }

  private boolean isRun(MethodUnit unit) {
    return isTask(unit.ref());
  }

  /** Whether the call is made by a task and nothing of it comes after the call. */
  private boolean endsWith(Callers.Call call, Set<MethodUnit> seen) {
    Body body = call.scope().body();
    boolean isTask =
        body.unit().kind() == MethodUnit.Kind.CLOSURE
            ? isTask(call.scope())
            : isTask(body.unit(), seen);
    return isTask && isLast(body, call.step());
  }

  /**
   * Whether the call is made once, has nothing to do with the rest of the task by what it is given
   * or yields, and what comes after it neither loops nor waits.
   */
  private boolean isFollowedByLittle(Callers.Call call) {
    Body body = call.scope().body();
    if (!call.call().arguments().isEmpty() || !call.call().type().equals(TypeRef.VOID)) {
      return false;
    }
    BitSet after = undisturbed(body.graph(), List.of(call.step()));
    return body.graph().steps().stream()
        .filter(s -> after.get(s.id()))
        .noneMatch(s -> isInLoop(body, s) || takesTime(s));
  }

  private boolean takesTime(Step step) {
    return step.event() instanceof Event.Call call
        && (step.edges().stream().anyMatch(e -> e instanceof Edge.Thrown t && isInterrupt.test(t))
            || summaries.targets(call).stream()
                .flatMap(unit -> summaries.body(unit).stream())
                .anyMatch(b -> b.graph().steps().stream().anyMatch(s -> isInLoop(b, s))));
  }

  private static boolean isInLoop(Body body, Step step) {
    return body.after(step).get(step.id());
  }

  private static boolean isLast(Body body, Step call) {
    BitSet after = undisturbed(body.graph(), List.of(call));
    return body.graph().steps().stream()
        .filter(s -> after.get(s.id()))
        .noneMatch(s -> s.event() instanceof Event.Call c && !body.isRepeated(s, c));
  }
}
