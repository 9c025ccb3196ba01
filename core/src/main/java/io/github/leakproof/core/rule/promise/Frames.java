package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.walk.Body;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a search came into each body: by a call, or because the body's code is written in another.
 */
final class Frames {
  private final Map<Body, Entry> entries = new HashMap<>();
  private final Map<Body, Body> outer = new HashMap<>();

  /** A call in a body. */
  record Entry(Body body, Event.Call call) {}

  /** The callee is entered by that call; the first one counts. */
  void entered(Body callee, Body caller, Event.Call call) {
    entries.putIfAbsent(callee, new Entry(caller, call));
  }

  /** The inner body's code is made in the other body. */
  void within(Body inner, Body around) {
    outer.putIfAbsent(inner, around);
  }

  /** The call by which the body was entered. */
  Optional<Entry> entry(Body callee) {
    return Optional.ofNullable(entries.get(callee));
  }

  /** The body that makes the closure or object to which this one belongs. */
  Optional<Body> around(Body inner) {
    return Optional.ofNullable(outer.get(inner));
  }
}
