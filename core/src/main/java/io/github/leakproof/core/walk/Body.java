package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import org.jspecify.annotations.Nullable;

/** A lowered body and what is derived from it once for all walks. */
public final class Body {
  private final MethodUnit unit;
  private final FlowGraph graph;
  private final Definitions definitions;
  private @Nullable Liveness liveness;

  /** The body of {@code unit}, whose graph is {@code graph}. */
  public Body(MethodUnit unit, FlowGraph graph) {
    this.unit = unit;
    this.graph = graph;
    this.definitions = new Definitions(graph);
  }

  /** The declaration. */
  public MethodUnit unit() {
    return unit;
  }

  /** The control flow. */
  public FlowGraph graph() {
    return graph;
  }

  /** Where places get their values. */
  public Definitions definitions() {
    return definitions;
  }

  /** Which places still matter where. */
  Liveness liveness() {
    if (liveness == null) {
      liveness = new Liveness(graph);
    }
    return liveness;
  }
}
