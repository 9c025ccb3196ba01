package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Selector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

  /** Whether the unit, or a closure of it, releases a lock that is found in the same manner. */
  boolean release(MethodUnit unit, AccessPath name, Site site) {
    return summaries.mayRelease(unit, site.obligation().type())
        && summaries.body(unit).stream()
            .flatMap(this::withClosures)
            .anyMatch(body -> releases(body, name, site));
  }

  private Stream<Body> withClosures(Body body) {
    return Stream.concat(
        Stream.of(body), body.closures().flatMap(unit -> summaries.body(unit).stream()));
  }

  private boolean releases(Body body, AccessPath name, Site site) {
    return body.graph().steps().stream()
        .map(Step::event)
        .filter(Event.Call.class::isInstance)
        .flatMap(call -> released(summaries, body, (Event.Call) call, r -> isOf(r, site)).stream())
        .anyMatch(released -> isFoundAlike(body, released, name));
  }

  private static boolean isOf(ResourceEffect.Release release, Site site) {
    return release.only().isEmpty() || release.only().get() == site.pattern();
  }

  /** Whether both are found in the same manner, or in the same fields of what was looked up. */
  private static boolean isFoundAlike(Body body, AccessPath released, AccessPath name) {
    List<Object> fields = afterLookup(name);
    boolean isLookedUp =
        of(released).size() > afterLookup(released).size() || isGiven(body, released);
    return of(released).equals(of(name))
        || (!fields.isEmpty() && isLookedUp && fields.equals(afterLookup(released)));
  }

  /** Whether the closure is called with what holds it: {@code compute(key, (k, held) -> ...)}. */
  private static boolean isGiven(Body body, AccessPath name) {
    return body.unit().kind() == MethodUnit.Kind.CLOSURE
        && body.definitions().isParameter(name.root());
  }

  /** The fields that lead to the lock from what a key, an index or a getter yields. */
  private static List<Object> afterLookup(AccessPath name) {
    List<Object> shape = of(name);
    int start = shape.size();
    while (start > 0 && shape.get(start - 1) instanceof FieldRef) {
      start--;
    }
    return shape.subList(start, shape.size());
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
