package io.github.leakproof.javac.lower;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Edge.Cause;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.PathKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Steps whose edges lead to keys, until all keys are known. A key without steps of its own leads
 * where it forwards to.
 *
 * @param <K> what names a place in the code
 */
final class Drafts<K> {

  /** An edge to the first step of a key. */
  sealed interface Way<K> {
    K to();

    record Normal<K>(K to) implements Way<K> {
      @Override
      public boolean equals(Object other) {
        return other instanceof Normal<?> that && to.equals(that.to);
      }

      @Override
      public int hashCode() {
        return to.hashCode();
      }
    }

    record When<K>(K to, Place condition, boolean value) implements Way<K> {
      @Override
      public boolean equals(Object other) {
        return other instanceof When<?> that
            && value == that.value
            && to.equals(that.to)
            && condition.equals(that.condition);
      }

      @Override
      public int hashCode() {
        return 31 * (31 * to.hashCode() + condition.hashCode()) + Boolean.hashCode(value);
      }
    }

    record Thrown<K>(K to, String type, Cause cause) implements Way<K> {
      @Override
      public boolean equals(Object other) {
        return other instanceof Thrown<?> that
            && cause == that.cause
            && to.equals(that.to)
            && type.equals(that.type);
      }

      @Override
      public int hashCode() {
        return 31 * (31 * to.hashCode() + type.hashCode()) + cause.hashCode();
      }
    }
  }

  private record Draft<K>(Event event, int line, @Nullable Object origin, Set<Way<K>> ways) {}

  private final List<Draft<K>> steps = new ArrayList<>();
  private final Map<K, Integer> heads = new HashMap<>();
  private final Map<K, K> forwards = new HashMap<>();
  private final Map<Integer, Integer> fallThrough = new HashMap<>();

  /** The number of steps so far. */
  int size() {
    return steps.size();
  }

  /** Adds a step and returns its number. */
  int add(Event event, int line, @Nullable Object origin) {
    steps.add(new Draft<>(event, line, origin, new LinkedHashSet<>(4)));
    return steps.size() - 1;
  }

  /** Says that the key's code begins with that step. */
  void head(K key, int step) {
    heads.put(key, step);
  }

  /**
   * Says that the key has no code and goes on elsewhere.
   *
   * @return whether it could be said; a loop needs a step somewhere
   */
  boolean forward(K key, K target) {
    boolean possible = !key.equals(target) && !forwards.containsKey(target);
    if (possible) {
      forwards.put(key, target);
    }
    return possible;
  }

  /** Lets one step follow another. */
  void follow(int step, int next) {
    fallThrough.put(step, next);
  }

  /** Adds an edge; of several unchecked exceptions with one handler the first stands for all. */
  void way(int step, Way<K> way) {
    Set<Way<K>> ways = steps.get(step).ways();
    if (!isUnchecked(way)
        || ways.stream().noneMatch(w -> isUnchecked(w) && w.to().equals(way.to()))) {
      ways.add(way);
    }
  }

  private static boolean isUnchecked(Way<?> way) {
    return way instanceof Way.Thrown<?> thrown && thrown.cause == Cause.RUNTIME;
  }

  /**
   * The graph that begins at {@code entry}.
   *
   * @param epilogue what happens before the normal exit
   */
  FlowGraph build(
      List<Place.Local> parameters, K entry, K normalExit, K thrownExit, List<Event> epilogue) {
    FlowGraph.Builder builder = new FlowGraph.Builder();
    parameters.forEach(builder::parameter);
    for (Draft<K> step : steps) {
      builder.add(step.event, step.line, step.origin);
    }
    int normal = builder.exit(PathKind.NORMAL);
    int thrown = builder.exit(PathKind.THROWN);
    for (Event event : epilogue) {
      int step = builder.add(event, 0, null);
      builder.edge(step, new Edge.Normal(normal));
      normal = step;
    }
    Map<K, Integer> exits = Map.of(normalExit, normal, thrownExit, thrown);
    builder.edge(FlowGraph.ENTRY, new Edge.Normal(resolve(entry, exits)));
    for (int i = 0; i < steps.size(); i++) {
      if (fallThrough.containsKey(i)) {
        builder.edge(i + 1, new Edge.Normal(fallThrough.get(i) + 1));
      }
      for (Way<K> way : steps.get(i).ways) {
        builder.edge(i + 1, edge(way, resolve(way.to(), exits)));
      }
    }
    return builder.build();
  }

  private static <K> Edge edge(Way<K> way, int target) {
    if (way instanceof Way.When<K> when) {
      return new Edge.When(target, when.condition, when.value);
    }
    return way instanceof Way.Thrown<K> thrown
        ? new Edge.Thrown(target, thrown.type, thrown.cause)
        : new Edge.Normal(target);
  }

  private int resolve(K key, Map<K, Integer> exits) {
    K at = key;
    while (forwards.containsKey(at)) {
      at = forwards.get(at);
    }
    Integer exit = exits.get(at);
    return exit != null ? exit : heads.get(at) + 1;
  }
}
