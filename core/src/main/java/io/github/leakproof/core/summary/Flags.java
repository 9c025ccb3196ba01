package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Condition;
import io.github.leakproof.core.walk.Selector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Flags that let a body run once, {@code if (closed) return; closed = true;}: whoever enters it
 * with something to release enters it for the first time.
 */
final class Flags {
  private final Map<Condition, Boolean> before = new HashMap<>();
  private final Set<Condition> undecided = new HashSet<>();

  private Flags() {}

  /**
   * What the flags of {@code this} that the body, or a method of {@code this} that it calls, sets
   * to one constant are when it is entered.
   */
  static Map<Condition, Boolean> at(Summaries summaries, Body body) {
    Flags flags = new Flags();
    flags.addSetBy(body);
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call && call.receiver() instanceof Place.This) {
        summaries.targets(call).stream()
            .flatMap(target -> summaries.body(target).stream())
            .forEach(flags::addSetBy);
      }
    }
    flags.before.keySet().removeAll(flags.undecided);
    return flags.before;
  }

  private void addSetBy(Body body) {
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Store store && store.base() instanceof Place.This) {
        AccessPath flag =
            AccessPath.of(store.base()).then(new Selector.Field(store.field())).orElseThrow();
        Condition condition = new Condition.IsTrue(flag);
        if (!(body.definitions().constant(store.from()) instanceof Boolean set)
            || Boolean.valueOf(set).equals(before.put(condition, !set))) {
          undecided.add(condition);
        }
      }
    }
  }
}
