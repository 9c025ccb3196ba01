package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.HashSet;
import java.util.Set;

/**
 * Variables of a body that hold code which can name a promise: {@code failed =
 * promise::completeExceptionally}, and what a helper makes of that. Whoever calls them may complete
 * it.
 */
final class CompletingCode {
  private CompletingCode() {}

  /** The places of the body that hold such code. */
  static Set<Place> in(Summaries summaries, Body body, Place promise) {
    Set<Place> code = new HashSet<>();
    int size;
    do {
      size = code.size();
      body.graph().steps().forEach(step -> add(summaries, step.event(), promise, code));
    } while (code.size() > size);
    return code;
  }

  private static void add(Summaries summaries, Event event, Place promise, Set<Place> code) {
    if (event instanceof Event.Capture capture) {
      Closure closure = capture.closure();
      if (closure.canName(promise) || code.stream().anyMatch(closure::canName)) {
        code.add(capture.to());
      }
    } else if (event instanceof Event.Assign assign && code.contains(assign.from())) {
      code.add(assign.to());
    } else if (event instanceof Event.Call call
        && call.result() != null
        && call.arguments().stream().anyMatch(code::contains)
        && summaries.hierarchy().isFunctional(call.type().name())) {
      code.add(call.result());
    }
  }
}
