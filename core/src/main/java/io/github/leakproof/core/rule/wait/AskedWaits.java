package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Waits without a bound that the caller asks for: with another argument, the same method waits for
 * the same thing within a time.
 */
final class AskedWaits {
  private static final Set<String> TIMES =
      Set.of("java.util.concurrent.TimeUnit", "java.time.Duration");
  private static final int DEPTH = 4;

  private AskedWaits() {}

  /** Whether a parameter decides between the step's wait and a bounded one. */
  static boolean isAsked(Scope scope, Step step, Event.Call wait) {
    FlowGraph graph = scope.body().graph();
    List<Step> bounded = graph.steps().stream().filter(s -> isBounded(scope, s, wait)).toList();
    return !bounded.isEmpty()
        && graph.steps().stream().anyMatch(branch -> decides(scope, branch, step, bounded));
  }

  /** Whether the step is a wait for the same thing that ends in time. */
  private static boolean isBounded(Scope scope, Step step, Event.Call wait) {
    if (!(step.event() instanceof Event.Call call)) {
      return false;
    }
    MethodRef method = call.method();
    boolean isTimed =
        method.parameterTypes().stream().anyMatch(TIMES::contains)
            || (method.name().equals(wait.method().name())
                && method.arity() > wait.method().arity());
    return isTimed && Workers.haveOneReceiver(scope.body(), call, wait);
  }

  private static boolean decides(Scope scope, Step branch, Step wait, List<Step> bounded) {
    List<Edge.When> sides =
        branch.edges().stream()
            .filter(Edge.When.class::isInstance)
            .map(Edge.When.class::cast)
            .toList();
    if (sides.size() != 2 || !isCallers(scope, sides.get(0).condition(), DEPTH)) {
      return false;
    }
    FlowGraph graph = scope.body().graph();
    BitSet one = reached(graph, sides.get(0).target(), branch);
    BitSet other = reached(graph, sides.get(1).target(), branch);
    return are(wait, bounded, one, other) || are(wait, bounded, other, one);
  }

  private static boolean are(Step wait, List<Step> bounded, BitSet here, BitSet there) {
    return isOnly(wait, here, there) && bounded.stream().anyMatch(b -> isOnly(b, there, here));
  }

  private static boolean isOnly(Step step, BitSet here, BitSet there) {
    return here.get(step.id()) && !there.get(step.id());
  }

  private static BitSet reached(FlowGraph graph, int from, Step avoided) {
    return graph.closure(List.of(graph.step(from)), (step, edge) -> edge.target() != avoided.id());
  }

  /** Whether the value is, or is made of, what the caller gave. */
  private static boolean isCallers(Scope scope, Place value, int depth) {
    Scope owner = scope.owning(value);
    return owner.isParameter(value)
        || (depth > 0
            && owner.definitions(value).stream()
                .flatMap(step -> operands(step.event()))
                .anyMatch(operand -> isCallers(owner, operand, depth - 1)));
  }

  private static Stream<Place> operands(Event event) {
    if (event instanceof Event.Assign assign) {
      return Stream.of(assign.from());
    } else if (event instanceof Event.Test test) {
      return Stream.concat(Stream.of(test.left()), Stream.ofNullable(test.right()));
    } else if (event instanceof Event.Compute compute) {
      return compute.operands().stream();
    } else if (event instanceof Event.Call call) {
      return Stream.concat(Stream.ofNullable(call.receiver()), call.arguments().stream());
    }
    return Stream.empty();
  }
}
