package io.github.leakproof.core.flow;

import io.github.leakproof.core.pattern.PathKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The control flow of one body. Step 0 is the entry; there is one normal and one exceptional exit.
 * {@code finally} blocks are copied for each way of leaving them, so one source position may have
 * several steps.
 *
 * @param parameters the body's own parameters in order, without receiver
 * @param steps all steps, each at the index of its id
 */
public record FlowGraph(List<Place.Local> parameters, List<Step> steps) {

  /** The entry's id. */
  public static final int ENTRY = 0;

  public FlowGraph {
    parameters = List.copyOf(parameters);
    steps = List.copyOf(steps);
  }

  /** The step of that id. */
  public Step step(int id) {
    return steps.get(id);
  }

  /**
   * The ids of the steps that are reached from some steps by one edge or more; a step of {@code
   * from} is among them only where a way comes back to it.
   *
   * @param isOpen whether a way may take that edge of that step
   */
  public BitSet reached(Collection<Step> from, BiPredicate<Step, Edge> isOpen) {
    BitSet seen = new BitSet(steps.size());
    Deque<Step> work = new ArrayDeque<>(from);
    while (!work.isEmpty()) {
      Step step = work.remove();
      for (Edge edge : step.edges()) {
        if (!seen.get(edge.target()) && isOpen.test(step, edge)) {
          seen.set(edge.target());
          work.add(step(edge.target()));
        }
      }
    }
    return seen;
  }

  /** The ids of some steps and of those {@link #reached} from them: the reflexive closure. */
  public BitSet closure(Collection<Step> from, BiPredicate<Step, Edge> isOpen) {
    BitSet seen = reached(from, isOpen);
    from.forEach(step -> seen.set(step.id()));
    return seen;
  }

  /** Collects steps and edges in any order; a step's edges may be added before their targets. */
  public static final class Builder {
    private final List<Place.Local> parameters = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();

    private record Draft(Event event, List<Edge> edges, int line, @Nullable Object origin) {}

    /** Starts a graph; its entry exists already. */
    public Builder() {
      add(new Event.Nop(), 0, null);
    }

    /** Adds the next parameter. */
    public void parameter(Place.Local parameter) {
      parameters.add(parameter);
    }

    /** Adds a step and returns its id. */
    public int add(Event event, int line, @Nullable Object origin) {
      drafts.add(new Draft(event, new ArrayList<>(), line, origin));
      return drafts.size() - 1;
    }

    /** Adds an exit step and returns its id. */
    public int exit(PathKind kind) {
      return add(new Event.Exit(kind), 0, null);
    }

    /** Adds an edge that leaves the step {@code from}. */
    public void edge(int from, Edge edge) {
      drafts.get(from).edges().add(edge);
    }

    /** The graph. */
    public FlowGraph build() {
      List<Step> steps = new ArrayList<>(drafts.size());
      for (Draft draft : drafts) {
        steps.add(new Step(steps.size(), draft.event, draft.edges, draft.line, draft.origin));
      }
      return new FlowGraph(parameters, steps);
    }
  }
}
