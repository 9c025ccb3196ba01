package io.github.leakproof.core.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a flow graph.
 *
 * @param id its index in {@link FlowGraph#steps()}
 * @param event what it does
 * @param edges where it leads
 * @param line 1-based source line, 0 where unknown; for a call the line of its argument list's
 *     opening parenthesis, for {@code new} the line of that word
 * @param origin the host's handle (a tree path or an instruction), for reports and fixes
 */
public record Step(int id, Event event, List<Edge> edges, int line, @Nullable Object origin) {
  public Step {
    edges = List.copyOf(edges);
  }

  /** A step is itself only: no other of its graph or of another does the same at the same place. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return id;
  }

  @Override
  public String toString() {
    return id + "@" + line + " " + event + " -> " + edges;
  }
}
