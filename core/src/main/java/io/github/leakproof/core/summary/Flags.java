package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Condition;
import io.github.leakproof.core.walk.Selector;
import java.util.HashMap;
import java.util.Map;

/**
 * Flags that let a body run once, {@code if (closed) return; closed = true;}: whoever enters it
 * with something to release enters it for the first time.
 */
final class Flags {
  private Flags() {}

  /** What the flags of {@code this} that the body sets to one constant are when it is entered. */
  static Map<Condition, Boolean> at(Body body) {
    Map<Condition, Boolean> before = new HashMap<>();
    Map<Condition, Boolean> undecided = new HashMap<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Store store && store.base() instanceof Place.This) {
        AccessPath flag =
            AccessPath.of(store.base()).then(new Selector.Field(store.field())).orElseThrow();
        Condition condition = new Condition.IsTrue(flag);
        if (!(body.definitions().constant(store.from()) instanceof Boolean set)
            || Boolean.valueOf(set).equals(before.put(condition, !set))) {
          undecided.put(condition, true);
        }
      }
    }
    before.keySet().removeAll(undecided.keySet());
    return before;
  }
}
