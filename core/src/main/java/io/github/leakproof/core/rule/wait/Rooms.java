package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Capacities;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.Places;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether a bounded queue that a body makes for itself has room for all that is put into it. */
final class Rooms {
  private static final int UNKNOWN = -1;

  /** Nobody writes more puts than that one after the other; a loop does. */
  private static final int LARGEST = 50;

  /** Past so many pairs of step and rounds, nothing is said. */
  private static final int POINTS = 20_000;

  private final Summaries summaries;
  private final Blocks blocks;
  private final Fillers fillers;

  Rooms(Summaries summaries, Blocks blocks) {
    this.summaries = summaries;
    this.blocks = blocks;
    this.fillers = new Fillers(summaries, blocks);
  }

  /** The creation of a queue, in the scope that does it. */
  private record Creation(Scope scope, Event.Call call) {}

  /**
   * Whether the queue is made once, with a constant capacity that the puts on it cannot exceed on
   * any path of the body that makes it; a closure counts where it is made.
   */
  boolean isLargeEnough(Scope scope, Place queue) {
    Creation creation = creation(scope, queue, new HashSet<>());
    if (creation == null) {
      return false;
    }
    int capacity = Capacities.of(summaries, creation.scope, creation.call);
    int limit = Math.min(capacity, LARGEST);
    return capacity > 0 && puts(creation.scope, creation, limit).waiting <= limit;
  }

  /** A step, and how often each counting loop has gone round. */
  private record Point(Step step, Map<Place, Integer> rounds) {}

  /**
   * The greatest number of puts on any path, at most one more than the limit.
   *
   * @param all of those that wait for room, and of others
   * @param waiting up to one that waits, itself included
   */
  private record Puts(int all, int waiting) {
    private static final Puts NONE = new Puts(0, 0);

    /** As many, after so many others. */
    Puts after(int before) {
      return new Puts(before + all, waiting > 0 ? before + all : 0);
    }

    Puts or(Puts other) {
      return new Puts(Math.max(all, other.all), Math.max(waiting, other.waiting));
    }

    Puts and(Puts other) {
      return new Puts(all + other.all, waiting + other.waiting);
    }

    /** Too many of them, if there are any. */
    Puts again(int limit) {
      return new Puts(all > 0 ? limit + 1 : 0, waiting > 0 ? limit + 1 : 0);
    }
  }

  private Puts puts(Scope scope, Creation creation, int limit) {
    FlowGraph graph = scope.body().graph();
    Rounds rounds = new Rounds(scope.body().definitions());
    Map<Point, Integer> before = new HashMap<>();
    Point entry = new Point(graph.step(FlowGraph.ENTRY), Map.of());
    before.put(entry, 0);
    Deque<Point> work = new ArrayDeque<>(List.of(entry));
    Puts most = Puts.NONE;
    while (!work.isEmpty()) {
      Point point = work.remove();
      int sofar = before.getOrDefault(point, 0);
      Puts after = after(scope, point.step, sofar, creation, limit);
      most = most.or(after);
      if (most.waiting > limit || before.size() > POINTS) {
        return new Puts(limit + 1, limit + 1);
      }
      for (Edge edge : point.step.edges()) {
        Optional<Map<Place, Integer>> gone = goOn(point, edge, rounds, limit);
        if (gone.isPresent()) {
          Point next = new Point(graph.step(edge.target()), gone.get());
          boolean isInVain = edge instanceof Edge.Thrown && isPut(point.step);
          int all = isInVain ? sofar : Math.min(after.all, limit + 1);
          if (all > before.getOrDefault(next, UNKNOWN)) {
            before.put(next, all);
            work.add(next);
          }
        }
      }
    }
    return most;
  }

  /** Whether the step puts one element, or throws. */
  private boolean isPut(Step step) {
    return step.event() instanceof Event.Call call && fillers.isPut(call);
  }

  /** The rounds after the edge; nothing where the loop has ended. */
  private static Optional<Map<Place, Integer>> goOn(
      Point point, Edge edge, Rounds rounds, int limit) {
    Map<Place, Integer> gone = new HashMap<>(point.rounds);
    gone.keySet().removeIf(counter -> rounds.restarts(point.step, counter));
    if (edge instanceof Edge.When when && when.value()) {
      Rounds.Loop loop = rounds.whileTrue(when.condition()).orElse(null);
      if (loop != null && loop.rounds() <= limit) {
        return gone.merge(loop.counter(), 1, Integer::sum) > loop.rounds()
            ? Optional.empty()
            : Optional.of(Map.copyOf(gone));
      }
    }
    return Optional.of(Map.copyOf(gone));
  }

  private Puts after(Scope scope, Step step, int before, Creation creation, int limit) {
    if (step.event().equals(creation.call)) {
      return Puts.NONE;
    }
    Puts more = own(scope, step, creation, limit);
    for (Closure closure : given(scope, step)) {
      Puts inside = puts(scope, closure, creation, limit);
      more = more.and(isRunAgain(scope, step, closure) ? inside.again(limit) : inside);
    }
    return more.after(before);
  }

  /** What the step puts into the queue, or the code that it gives the queue to. */
  private Puts own(Scope scope, Step step, Creation creation, int limit) {
    if (!(step.event() instanceof Event.Call call)) {
      return Puts.NONE;
    }
    if (fillers.isPut(call) && isMade(scope, call.receiver(), creation)) {
      return new Puts(1, blocks.of(call.method()).isPresent() ? 1 : 0);
    }
    boolean isFilled = fillers.mayFill(call, place -> isMade(scope, place, creation));
    return new Puts(isFilled ? limit + 1 : 0, 0);
  }

  /**
   * Whether the closure may be called again and again: a listener is, a task and a stage are not.
   */
  private boolean isRunAgain(Scope scope, Step step, Closure closure) {
    boolean isTask = isTask(closure);
    if (!(step.event() instanceof Event.Call call)) {
      return !isTask;
    }
    CallModel model = summaries.model(call.method());
    List<Slot> slots = slots(scope, call, closure);
    boolean isRepeated =
        model.all(TaskEffect.Repeat.class).anyMatch(r -> slots.contains(r.closure()))
            || model.all(ResourceEffect.Visit.class).anyMatch(v -> slots.contains(v.closure()));
    boolean isStage =
        model.all(ResourceEffect.Deliver.class).anyMatch(d -> slots.contains(d.closure()))
            || model.all(ResourceEffect.Take.class).anyMatch(t -> slots.contains(t.value()));
    return isRepeated || !(isTask || isStage);
  }

  private static List<Slot> slots(Scope scope, Event.Call call, Closure closure) {
    return IntStream.range(0, call.arguments().size())
        .filter(i -> closures(scope, call.arguments().get(i)).contains(closure))
        .mapToObj(Slot::argument)
        .toList();
  }

  private boolean isTask(Closure closure) {
    return closure.functionalMethod() != null
        ? isTask(closure.functionalMethod())
        : closure.bodies().stream().anyMatch(unit -> isTask(unit.ref()));
  }

  private boolean isTask(MethodRef method) {
    return summaries.model(method).has(TaskEffect.Task.class);
  }

  private static List<Closure> closures(Scope scope, Place place) {
    return scope.owning(place).body().definitions().closures(place);
  }

  /** The functions that the step hands to a call, or makes for something else; new instances. */
  private static List<Closure> given(Scope scope, Step step) {
    if (step.event() instanceof Event.Call call) {
      return Places.read(call).stream()
          .flatMap(place -> closures(scope, place).stream())
          .filter(closure -> closure.functionalMethod() != null)
          .toList();
    }
    return step.event() instanceof Event.Capture capture && !isCalledWith(scope, capture.closure())
        ? List.of(capture.closure())
        : List.of();
  }

  private static boolean isCalledWith(Scope scope, Closure closure) {
    return scope.body().graph().steps().stream()
        .anyMatch(s -> s.event() instanceof Event.Call && given(scope, s).contains(closure));
  }

  private Puts puts(Scope scope, Closure closure, Creation creation, int limit) {
    Puts sum = Puts.NONE;
    for (MethodUnit unit : closure.bodies()) {
      sum =
          summaries
              .body(unit)
              .map(body -> puts(new Scope(body, Optional.of(scope)), creation, limit))
              .map(sum::and)
              .orElse(sum);
    }
    return sum;
  }

  private boolean isMade(Scope scope, Place place, Creation creation) {
    Creation other = creation(scope, place, new HashSet<>());
    return other != null && other.call.equals(creation.call);
  }

  /** The one constructor call whose value the place has, if there is just one. */
  private @Nullable Creation creation(Scope from, Place place, Set<Place> seen) {
    Scope scope = from.owning(place);
    List<Step> steps = scope.definitions(place);
    if (steps.size() != 1 || scope.isParameter(place) || !seen.add(place)) {
      return null;
    }
    Event event = steps.get(0).event();
    if (event instanceof Event.Assign assign) {
      return creation(scope, assign.from(), seen);
    }
    return event instanceof Event.Call call && call.dispatch() == Event.Dispatch.NEW
        ? new Creation(scope, call)
        : null;
  }
}
