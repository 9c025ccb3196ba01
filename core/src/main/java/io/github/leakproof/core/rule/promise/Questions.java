package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.walk.Body;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What conditions ask. */
final class Questions {
  private static final int DEPTH = 4;

  private Questions() {}

  /** What the truth of a condition of the body is made of. */
  static Stream<Event> of(Body body, Place condition) {
    return of(body, condition, 0);
  }

  private static Stream<Event> of(Body body, @Nullable Place condition, int depth) {
    Event event = condition == null || depth > DEPTH ? null : body.definitions().source(condition);
    return event instanceof Event.Test test
        ? Stream.concat(of(body, test.left(), depth + 1), of(body, test.right(), depth + 1))
        : Stream.ofNullable(event);
  }
}
