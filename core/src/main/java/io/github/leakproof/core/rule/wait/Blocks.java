package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.Places;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls that wait without a bound, as one check sees them. */
final class Blocks {
  private final Summaries summaries;
  private final Pattern pattern;

  Blocks(Summaries summaries, Pattern pattern) {
    this.summaries = summaries;
    this.pattern = pattern;
  }

  /** A call that waits, in its scope. */
  record Block(Scope scope, Step step, Event.Call call, WaitEffect.Block effect) {}

  /** The waits of the scope's own body, each once. */
  List<Block> in(Scope scope) {
    List<Block> blocks = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Step step : scope.body().graph().steps()) {
      if (step.event() instanceof Event.Call call && !call.implicit()) {
        of(call.method())
            .filter(effect -> waits(scope, call, effect))
            .filter(effect -> seen.add(Arrays.asList(origin(step), waitedFor(scope, call, effect))))
            .ifPresent(effect -> blocks.add(new Block(scope, step, call, effect)));
      }
    }
    return blocks;
  }

  private static Object origin(Step step) {
    return step.origin() == null ? step : step.origin();
  }

  /** What tells the call from others in its line: {@code left.get() + right.get()}. */
  private static @Nullable Object waitedFor(Scope scope, Event.Call call, WaitEffect.Block effect) {
    Place value = Places.operand(call, effect.on());
    return value == null ? null : scope.body().definitions().operand(value).orElse(null);
  }

  private static boolean waits(Scope scope, Event.Call call, WaitEffect.Block effect) {
    return effect.onlyIf().stream().allMatch(c -> scope.body().definitions().holds(c, call));
  }

  /** How the method waits, if it does. */
  Optional<WaitEffect.Block> of(MethodRef method) {
    return summaries
        .model(method)
        .all(WaitEffect.Block.class)
        .filter(block -> block.pattern() == pattern)
        .findFirst();
  }

  /** Whether the call stands in a class that says itself what the called method does. */
  boolean isPartOfItself(Block block) {
    MethodUnit method = block.scope.outermost().body().unit();
    MethodRef called = block.call.method();
    return method.owner().methods().stream()
        .anyMatch(
            m ->
                m.ref().name().equals(called.name())
                    && m.ref().arity() == called.arity()
                    && of(m.ref()).isPresent());
  }
}
