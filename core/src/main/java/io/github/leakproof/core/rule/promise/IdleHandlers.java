package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Logging;
import io.github.leakproof.core.walk.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Handlers that do nothing but log. Any other one may lead to another method of the same object
 * being called: it closes the channel whose end that one is told of, or counts the attempt that has
 * failed.
 */
final class IdleHandlers {
  private static final int DEPTH = 4;

  private final Summaries summaries;

  IdleHandlers(Summaries summaries) {
    this.summaries = summaries;
  }

  /**
   * Whether the body is such a handler.
   *
   * @param instance the class of its object, where that is known
   */
  boolean isOne(Body body, Optional<String> instance) {
    return isIdle(body, instance, DEPTH);
  }

  private boolean isIdle(Body body, Optional<String> instance, int depth) {
    Logging logging = Logging.of(body, summaries);
    return body.graph().steps().stream()
        .map(Step::event)
        .allMatch(
            event ->
                !(event instanceof Event.Store)
                    && (!(event instanceof Event.Call call)
                        || logging.serves(call)
                        || isIdle(call.on(instance), instance, depth)));
  }

  /**
   * Whether a handler has decided, by the last condition on its way to that end, to do something
   * else: it changes what its object has.
   */
  boolean takesNote(Body body, Node exit) {
    for (Node node = exit;
        node != null && !(node.via() instanceof Edge.When);
        node = node.parent()) {
      if (isNote(body, node.step().event())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a handler changes what its object has. */
  boolean takesNote(Body body) {
    return body.graph().steps().stream().anyMatch(step -> isNote(body, step.event()));
  }

  private boolean isNote(Body body, @Nullable Event event) {
    return isOwn(body, event) && !Logging.of(body, summaries).serves(event);
  }

  /** Whether something is done to a part of the body's object. */
  private static boolean isOwn(Body body, @Nullable Event event) {
    if (event instanceof Event.Store store) {
      return store.base() instanceof Place.This;
    }
    return event instanceof Event.Call call
        && call.receiver() != null
        && body.definitions().names(call.receiver(), false).stream()
            .anyMatch(name -> name.root() instanceof Place.This && !name.isPlace());
  }

  private boolean isIdle(Event.Call call, Optional<String> instance, int depth) {
    List<MethodUnit> targets = summaries.targets(call);
    if (targets.isEmpty()) {
      return summaries.borrowsByDefault(call.method())
          && !summaries.model(call.method()).has(ResourceEffect.Release.class);
    }
    Optional<String> next = call.receiver() instanceof Place.This ? instance : Optional.empty();
    return depth > 0
        && targets.stream()
            .map(summaries::body)
            .flatMap(Optional::stream)
            .allMatch(body -> isIdle(body, next, depth - 1));
  }
}
