package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Selector;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The thread that runs the code: {@code Thread.currentThread()}. */
final class OwnThread {
  /** Its name. */
  static final AccessPath NAME =
      AccessPath.of(new Place.Type("java.lang.Thread"))
          .then(new Selector.Call("currentThread", List.of()))
          .orElseThrow();

  private OwnThread() {}

  /** Whether the place holds it. */
  static boolean is(Body body, @Nullable Place place) {
    return place != null && body.definitions().names(place, true).contains(NAME);
  }
}
