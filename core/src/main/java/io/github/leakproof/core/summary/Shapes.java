package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Selector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Locks that are found in the same manner, whatever the object or the key they are found with. */
final class Shapes {
  private final Summaries summaries;

  Shapes(Summaries summaries) {
    this.summaries = summaries;
  }

  /** How a lock is reached from where its name starts: fields, getters, any element. */
  static List<Object> of(AccessPath name) {
    List<Object> shape = new ArrayList<>();
    for (Selector selector : name.selectors()) {
      if (selector instanceof Selector.Field field) {
        shape.add(field.field());
      } else if (selector instanceof Selector.Call call) {
        shape.add(call.name());
      } else {
        shape.add(Selector.Index.class);
      }
    }
    return shape;
  }

  /** Whether the unit itself releases a lock that is found in the same manner. */
  boolean release(MethodUnit unit, AccessPath name, Site site) {
    if (!summaries.mayRelease(unit, site.obligation().type())) {
      return false;
    }
    Body body = summaries.body(unit).orElse(null);
    return body != null
        && body.graph().steps().stream().anyMatch(s -> releases(body, s, of(name), site));
  }

  private boolean releases(Body body, Step step, List<Object> shape, Site site) {
    return step.event() instanceof Event.Call call
        && released(
                summaries, body, call, r -> r.only().isEmpty() || r.only().get() == site.pattern())
            .stream()
            .anyMatch(n -> of(n).equals(shape));
  }

  /** The names of the receiver that the call itself releases, in one of the wanted ways. */
  static Set<AccessPath> released(
      Summaries summaries, Body body, Event.Call call, Predicate<ResourceEffect.Release> wanted) {
    boolean isRelease =
        call.receiver() != null
            && summaries
                .model(call.method())
                .all(ResourceEffect.Release.class)
                .anyMatch(r -> r.on().equals(Slot.RECEIVER) && wanted.test(r));
    return isRelease
        ? new HashSet<>(body.definitions().names(call.receiver(), true))
        : new HashSet<>();
  }
}
