package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Logging;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bodies that cannot throw: they do nothing but what a region between an acquire and its try may do
 * (spec 2.4), such as store their arguments, or catch whatever else they come by. Of a method that
 * does nothing yet nobody knows what it will do.
 */
final class Silence {
  private static final int DEPTH = 4;

  /** Longer bodies are taken to throw without a look at each step. */
  private static final int LONGEST = 200;

  private final Summaries summaries;
  private final Adapters adapters;
  private final Map<MethodUnit, Boolean> known = new HashMap<>();
  private int depth;

  Silence(Summaries summaries) {
    this.summaries = summaries;
    this.adapters = new Adapters(summaries);
  }

  /** Whether these bodies throw nothing but unchecked exceptions; false where there is none. */
  boolean throwNoneDeclared(List<MethodUnit> units) {
    return adapters.throwNone(units);
  }

  /** Whether none of these bodies throws; false where there is none. */
  boolean areSilent(List<MethodUnit> units) {
    return !units.isEmpty() && units.stream().allMatch(this::isSilent);
  }

  private boolean isSilent(MethodUnit unit) {
    Boolean answer = known.get(unit);
    if (answer != null) {
      return answer;
    }
    if (depth >= DEPTH) {
      return false;
    }
    known.put(unit, false);
    depth++;
    try {
      boolean isSilent = hasSilentBody(unit) && hasSilentInitializers(unit);
      known.put(unit, isSilent);
      return isSilent;
    } finally {
      depth--;
    }
  }

  private boolean hasSilentBody(MethodUnit unit) {
    return summaries
        .body(unit)
        .filter(body -> body.graph().steps().size() <= LONGEST && !isLeftByException(body))
        .filter(body -> unit.kind() != MethodUnit.Kind.METHOD || !body.isEmpty())
        .isPresent();
  }

  private boolean isLeftByException(Body body) {
    Logging logging = Logging.of(body, summaries);
    Step entry = body.graph().step(FlowGraph.ENTRY);
    BitSet reached =
        body.graph().reached(List.of(entry), (step, edge) -> mayGo(step, edge, logging));
    return reached.stream()
        .mapToObj(body.graph()::step)
        .anyMatch(s -> s.event() instanceof Event.Exit exit && exit.kind() != PathKind.NORMAL);
  }

  private boolean mayGo(Step step, Edge edge, Logging logging) {
    return !isOfNull(edge)
        && !(edge instanceof Edge.Thrown && (logging.concerns(step.event()) || isSilent(step)));
  }

  /** A constructor runs the initialisers of its class too. */
  private boolean hasSilentInitializers(MethodUnit unit) {
    return unit.kind() != MethodUnit.Kind.CONSTRUCTOR
        || unit.owner().methods().stream()
            .filter(other -> other.kind() == MethodUnit.Kind.INITIALIZER)
            .allMatch(this::isSilent);
  }

  /** What is read or called on is not expected to be null. */
  private static boolean isOfNull(Edge edge) {
    return edge instanceof Edge.Thrown thrown && thrown.cause() == Edge.Cause.NULL_CHECK;
  }

  private boolean isSilent(Step step) {
    return step.event() instanceof Event.Call call
        && (summaries.model(call.method()).has(FlowEffect.NoThrow.class)
            || summaries.isSilent(call));
  }
}
