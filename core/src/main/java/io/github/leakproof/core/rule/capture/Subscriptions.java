package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import org.jspecify.annotations.Nullable;

/** On which thread the links of a chain run: on the caller's, unless one of them moves it. */
final class Subscriptions {
  private static final int LENGTH = 40;

  private final Summaries summaries;

  Subscriptions(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether what the call is made on runs on another thread, or comes from elsewhere. */
  boolean isMoved(Body body, Event.Call call) {
    Place link = call.receiver();
    for (int i = 0; i < LENGTH && link != null; i++) {
      Event event = body.definitions().only(link).orElse(null);
      if (event instanceof Event.Assign assign) {
        link = assign.from();
      } else if (!(event instanceof Event.Call made)
          || !isOfOneLibrary(made)
          || moves(body, made)) {
        return true;
      } else {
        link = made.receiver();
      }
    }
    return false;
  }

  private boolean moves(Body body, Event.Call link) {
    return isMove(link)
        || Targets.closures(summaries, body, link).flatMap(Targets::calls).anyMatch(this::isMove);
  }

  private boolean isMove(Event.Call call) {
    return summaries.model(call.method()).has(TaskEffect.Move.class);
  }

  /** Whether the call leads from one link to the next, or makes the first one. */
  static boolean isOfOneLibrary(Event.Call call) {
    return packageOf(call.method().owner()).equals(packageOf(call.type().name()));
  }

  private static String packageOf(@Nullable String type) {
    return type == null ? "" : type.substring(0, Math.max(0, type.lastIndexOf('.')));
  }
}
