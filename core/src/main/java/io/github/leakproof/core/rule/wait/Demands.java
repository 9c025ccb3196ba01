package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.Body;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What calls demand of the code before them: they return only where an argument is true. */
final class Demands {
  private static final int DEPTH = 3;

  /** In place of a parameter: what cannot be met, so that the call never returns. */
  private static final int ANYTHING = -1;

  private final Summaries summaries;
  private final Map<Demand, Boolean> known = new HashMap<>();
  private int depth;

  Demands(Summaries summaries) {
    this.summaries = summaries;
  }

  private record Demand(MethodUnit unit, int parameter) {}

  /** The arguments that are true once the call has returned. */
  List<Place> of(Event.Call call) {
    List<String> types = call.method().parameterTypes();
    return IntStream.range(0, types.size())
        .filter(i -> types.get(i).equals("boolean") && demands(call, i))
        .mapToObj(call.arguments()::get)
        .toList();
  }

  private boolean demands(Event.Call call, int parameter) {
    List<MethodUnit> units = bodies(call.method());
    return !units.isEmpty()
        && units.stream().allMatch(unit -> demands(new Demand(unit, parameter)));
  }

  private List<MethodUnit> bodies(MethodRef method) {
    List<MethodUnit> own = summaries.program().targets(method);
    return own.isEmpty()
        ? summaries.program().libraries().flatMap(l -> l.method(method)).stream().toList()
        : own;
  }

  private boolean demands(Demand demand) {
    Boolean answer = known.get(demand);
    if (answer != null || depth == DEPTH) {
      return answer != null && answer;
    }
    depth++;
    boolean isDemanded =
        summaries
            .body(demand.unit)
            .filter(b -> neverReturnsUnless(b, demand.parameter))
            .isPresent();
    depth--;
    known.put(demand, isDemanded);
    return isDemanded;
  }

  private boolean neverReturnsUnless(Body body, int index) {
    Place parameter = index == ANYTHING ? null : body.graph().parameters().get(index);
    Step entry = body.graph().step(FlowGraph.ENTRY);
    return (parameter == null || body.definitions().of(parameter).isEmpty())
        && body.graph().reached(List.of(entry), (s, e) -> isOpen(body, s, e, parameter)).stream()
            .mapToObj(body.graph()::step)
            .noneMatch(s -> s.event() instanceof Event.Exit exit && exit.kind() == PathKind.NORMAL);
  }

  /** Whether the edge may be taken where the parameter is false. */
  private boolean isOpen(Body body, Step step, Edge edge, @Nullable Place parameter) {
    if (edge instanceof Edge.When when) {
      Boolean isSame = isSame(body, when.condition(), parameter);
      if (isSame != null && isSame == when.value()) {
        return false;
      }
    }
    return edge instanceof Edge.Thrown
        || !(step.event() instanceof Event.Call call)
        || mayReturn(body, call, parameter);
  }

  /** Whether the call may return where the parameter is false. */
  private boolean mayReturn(Body body, Event.Call call, @Nullable Place parameter) {
    return !summaries.model(call.method()).has(FlowEffect.NeverReturns.class)
        && !demands(call, ANYTHING)
        && of(call).stream().noneMatch(p -> Boolean.TRUE.equals(isSame(body, p, parameter)));
  }

  /** Whether the place is true where the parameter is, or is its contrary; null if neither. */
  private static @Nullable Boolean isSame(Body body, Place place, @Nullable Place parameter) {
    if (place.equals(parameter)) {
      return true;
    }
    Event event = body.definitions().only(place).orElse(null);
    if (event instanceof Event.Assign assign) {
      return isSame(body, assign.from(), parameter);
    }
    if (!(event instanceof Event.Test test) || test.operator() != Event.Operator.NOT) {
      return null;
    }
    Boolean isSame = isSame(body, test.left(), parameter);
    return isSame == null ? null : !isSame;
  }
}
