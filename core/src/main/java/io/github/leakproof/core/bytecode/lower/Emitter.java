package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Edge.Cause;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.PathKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Collects the steps of a body. Edges lead to keys until all steps are known. */
final class Emitter {
  private static final int NONE = -1;

  /**
   * Where a block begins.
   *
   * @param block number of its first instruction
   */
  record Key(int block, @Nullable Unwinding unwinding) {
    static final Key RETURNED = new Key(-1, null);
    static final Key THROWN = new Key(-2, null);
  }

  private record Way(int from, Key to, IntFunction<Edge> edge) {}

  private final FlowGraph.Builder graph = new FlowGraph.Builder();
  private final Map<Key, Integer> heads = new HashMap<>();
  private final List<Way> ways = new ArrayList<>();
  private final Set<List<Object>> seen = new HashSet<>();
  private final List<Integer> instructions = new ArrayList<>();
  private @Nullable Key begun;
  private int steps = 1;
  private int last = NONE;
  private int instruction;
  private int line;
  private @Nullable Instruction origin;

  Emitter() {
    instructions.add(NONE);
  }

  void parameter(Place.Local parameter) {
    graph.parameter(parameter);
  }

  int size() {
    return steps;
  }

  /** Begins a block. */
  void begin(Key key) {
    last = NONE;
    begun = key;
  }

  /** Says which instruction the next steps belong to. */
  void at(int number, int atLine, @Nullable Instruction from) {
    instruction = number;
    line = atLine;
    origin = from;
  }

  /** Adds a step after the last one. */
  int emit(Event event) {
    int step = graph.add(event, line, origin);
    steps++;
    instructions.add(instruction);
    if (begun != null) {
      heads.put(begun, step);
      begun = null;
    } else if (last != NONE) {
      graph.edge(last, new Edge.Normal(step));
    }
    last = step;
    return step;
  }

  /** The last step; added if the block has none yet. */
  private int last() {
    return begun == null ? last : emit(new Event.Nop());
  }

  /** The code goes on there. */
  void go(Key to) {
    ways.add(new Way(last(), to, Edge.Normal::new));
  }

  /** The code goes on there if the condition has that value. */
  void when(Key to, Place condition, boolean value) {
    ways.add(new Way(last(), to, target -> new Edge.When(target, condition, value)));
  }

  /** The next step is reached only if the condition has that value. */
  void unless(Place condition, boolean value) {
    int from = last();
    last = NONE;
    int step = emit(new Event.Nop());
    graph.edge(from, new Edge.When(step, condition, value));
  }

  /** Of several unchecked exceptions with one handler the first stands for all. */
  void thrown(int from, Key to, String type, Cause cause) {
    if (seen.add(List.of(from, to, cause == Cause.RUNTIME ? "" : type, cause))) {
      ways.add(new Way(from, to, target -> new Edge.Thrown(target, type, cause)));
    }
  }

  /** The instruction of each step. */
  List<Integer> instructions() {
    return instructions;
  }

  FlowGraph build(Key entry) {
    line = 0;
    origin = null;
    Map<Key, Integer> targets = new HashMap<>(heads);
    targets.put(Key.RETURNED, graph.exit(PathKind.NORMAL));
    targets.put(Key.THROWN, graph.exit(PathKind.THROWN));
    graph.edge(FlowGraph.ENTRY, new Edge.Normal(targets.get(entry)));
    for (Way way : ways) {
      graph.edge(way.from, way.edge.apply(targets.get(way.to)));
    }
    return graph.build();
  }
}
