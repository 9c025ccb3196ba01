package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which places can still be read, and which values can still decide a branch, at the start of each
 * step: the classic backward analysis, run once for each graph. Without it every dead temporary
 * would split states.
 */
final class Liveness {
  private final Map<Object, Integer> indices = new HashMap<>();
  private final Map<Place, List<Place>> rightSides = new HashMap<>();
  private final Definitions definitions;
  private final BitSet[] live;
  private final BitSet[] tested;
  private final BitSet beforeOwnCalls = new BitSet();
  private final Set<FieldRef> deciding = new HashSet<>();
  private final Set<Place> decidingArrays = new HashSet<>();

  Liveness(FlowGraph graph, Definitions definitions) {
    this.definitions = definitions;
    int size = graph.steps().size();
    live = new BitSet[size];
    tested = new BitSet[size];
    List<List<Integer>> predecessors = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      live[i] = new BitSet();
      tested[i] = new BitSet();
      predecessors.add(new ArrayList<>(2));
    }
    Deque<Integer> work = new ArrayDeque<>();
    for (Step step : graph.steps()) {
      work.push(step.id());
      step.edges().forEach(e -> predecessors.get(e.target()).add(step.id()));
      if (step.event() instanceof Event.Test test && isShortCircuit(test)) {
        rightSides.computeIfAbsent(test.left(), l -> new ArrayList<>(1)).add(test.right());
      }
    }
    graph.steps().forEach(this::addDeciding);
    BitSet queued = new BitSet(size);
    queued.set(0, size);
    while (!work.isEmpty()) {
      int id = work.pop();
      queued.clear(id);
      if (update(graph.step(id))) {
        for (int predecessor : predecessors.get(id)) {
          if (!queued.get(predecessor)) {
            queued.set(predecessor);
            work.push(predecessor);
          }
        }
      }
    }
  }

  /** Whether the right side is a value that is computed only where the left one asks for it. */
  private static boolean isShortCircuit(Event.Test test) {
    return (test.operator() == Event.Operator.AND || test.operator() == Event.Operator.OR)
        && test.right() instanceof Place.Temp;
  }

  /** Remembers the fields of the own instance, and the arrays, that decide a branch. */
  private void addDeciding(Step step) {
    if (step.event() instanceof Event.Test test) {
      Places.read(test).forEach(this::addDeciding);
    }
    for (Edge edge : step.edges()) {
      if (edge instanceof Edge.When when) {
        addDeciding(when.condition());
      }
    }
  }

  private void addDeciding(Place decided) {
    Event event = definitions.only(decided).orElse(null);
    if (event instanceof Event.Load load && load.base() instanceof Place.This) {
      deciding.add(load.field());
    } else if (event instanceof Event.ArrayLoad load && load.array() instanceof Place.Local) {
      decidingArrays.add(load.array());
    }
  }

  /**
   * Whether the condition is about a field that decides a branch here, and that a method of the own
   * instance may still ask as well.
   */
  boolean mayBeAsked(Condition condition, int step) {
    AccessPath path =
        condition instanceof Condition.IsTrue c
            ? c.path()
            : condition instanceof Condition.IsNull c ? c.path() : null;
    return path != null
        && path.ownField().filter(deciding::contains).isPresent()
        && beforeOwnCalls.get(step);
  }

  /** Whether the path can still be used from the start of the step on. */
  boolean isLive(AccessPath path, int step) {
    return Places.isPermanent(path.root()) || has(live[step], path.root());
  }

  /** Whether the condition can still decide a branch from the start of the step on. */
  boolean matters(Condition condition, int step) {
    if (condition instanceof Condition.IsTrue c) {
      return matters(c.path(), step);
    } else if (condition instanceof Condition.IsNull c) {
      return matters(c.path(), step);
    }
    Condition.Compares c = (Condition.Compares) condition;
    return matters(c.left(), step) && matters(c.right(), step);
  }

  /** Whether the variable can still decide a branch from the start of the step on. */
  boolean matters(Place place, int step) {
    return place.equals(AccessPath.RESULT) || has(tested[step], place);
  }

  private boolean matters(Object operand, int step) {
    if (Choice.isConstant(operand) || !(operand instanceof AccessPath path)) {
      return true;
    }
    if (path.isPlace()) {
      return matters(path.root(), step);
    }
    boolean isOfBody = path.root() instanceof Place.Temp || path.root() instanceof Place.Local;
    if (isOfBody && !has(live[step], path.root())) {
      return false;
    }
    for (Selector selector : path.selectors()) {
      if (selector instanceof Selector.Field field && !has(tested[step], field.field())) {
        return false;
      }
    }
    return true;
  }

  private boolean has(BitSet set, Object key) {
    Integer index = indices.get(key);
    return index != null && set.get(index);
  }

  private int index(Object key) {
    return indices.computeIfAbsent(key, k -> indices.size());
  }

  private boolean update(Step step) {
    BitSet newLive = new BitSet();
    BitSet newTested = new BitSet();
    boolean isBeforeOwnCall =
        step.event() instanceof Event.Call call && call.receiver() instanceof Place.This;
    for (Edge edge : step.edges()) {
      isBeforeOwnCall |= beforeOwnCalls.get(edge.target());
      newLive.or(live[edge.target()]);
      newTested.or(tested[edge.target()]);
    }
    for (Edge edge : step.edges()) {
      if (edge instanceof Edge.When when) {
        for (Place right : rightSides.getOrDefault(when.condition(), List.of())) {
          newLive.clear(index(right));
          newTested.clear(index(right));
        }
        newLive.set(index(when.condition()));
        newTested.set(index(when.condition()));
      }
    }
    Place to = Places.written(step.event());
    boolean toTested = false;
    if (to != null) {
      int index = index(to);
      toTested = newTested.get(index);
      newLive.set(index, step.event() instanceof Event.Capture); // an instance is there before
      newTested.clear(index);
    }
    for (Place place : Places.read(step.event())) {
      newLive.set(index(place));
    }
    addTests(step.event(), toTested, newTested);
    boolean changed =
        !newLive.equals(live[step.id()])
            || !newTested.equals(tested[step.id()])
            || isBeforeOwnCall != beforeOwnCalls.get(step.id());
    beforeOwnCalls.set(step.id(), isBeforeOwnCall);
    live[step.id()] = newLive;
    tested[step.id()] = newTested;
    return changed;
  }

  /** A test of a copy is a test of the variable that it was copied from. */
  private void addCopied(Place place, BitSet into) {
    into.set(index(place));
    for (AccessPath name : definitions.names(place, false)) {
      if (name.isPlace()) {
        into.set(index(name.root()));
      }
    }
  }

  private void addTests(Event event, boolean toTested, BitSet into) {
    if (event instanceof Event.Test || event instanceof Event.Return) {
      Places.read(event).forEach(p -> addCopied(p, into));
    } else if (event instanceof Event.Assign assign && toTested) {
      into.set(index(assign.from()));
    } else if (event instanceof Event.Compute sum && sum.isSum() && toTested) {
      into.set(index(sum.operands().get(0)));
    } else if (event instanceof Event.Load load && toTested) {
      FieldRef field = load.field();
      into.set(index(field));
      into.set(index(load.base()));
    } else if (event instanceof Event.Store store && has(into, store.field())) {
      into.set(index(store.from()));
    } else if (event instanceof Event.ArrayStore store && decidingArrays.contains(store.array())) {
      into.set(index(store.from()));
    } else if (event instanceof Event.Call call) {
      for (Place argument : Places.read(call)) {
        if (toTested || isOutcome(argument) || isFlag(argument)) {
          into.set(index(argument));
        } else if (definitions.source(argument) instanceof Event.Catch) {
          addCopied(argument, into);
        }
      }
    }
  }

  /** Whether it is a truth that a callee may ask for, or a number that another call has yielded. */
  private boolean isFlag(Place argument) {
    return argument instanceof Place.Local local
        && (local.type().name().equals("boolean")
            || (TypeRef.isPrimitive(local.type().name())
                && definitions.source(local) instanceof Event.Call));
  }

  /** Whether the place has the truth of a test. */
  private boolean isOutcome(Place place) {
    return definitions.of(place).stream().anyMatch(step -> step.event() instanceof Event.Test);
  }
}
