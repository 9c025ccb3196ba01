package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Selector;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Methods that look up what a collection of their own object keeps: after {@code lockFor(key)}
 * there is {@code locks.get(key)}.
 */
final class Lookups {
  private static final int DEPTH = 3;

  private final Summaries summaries;

  Lookups(Summaries summaries) {
    this.summaries = summaries;
  }

  /** The names, of whatever key, that lead to the same without such a method of the class. */
  Set<AccessPath> of(ClassUnit owner, AccessPath name) {
    Set<AccessPath> found = new HashSet<>();
    List<Selector> selectors = name.selectors();
    if (name.root() instanceof Place.This
        && !selectors.isEmpty()
        && selectors.get(0) instanceof Selector.Call call) {
      List<Selector> rest = selectors.subList(1, selectors.size());
      owner.methods().stream()
          .filter(method -> method.name().equals(call.name()))
          .filter(method -> method.ref().arity() == call.arguments().size())
          .flatMap(method -> elements(method).stream())
          .filter(path -> isOwn(owner, path))
          .forEach(path -> path.thenAll(rest).ifPresent(found::add));
    }
    return found;
  }

  /** How the method's own object leads to what it returns. */
  private Set<AccessPath> elements(MethodUnit method) {
    Set<AccessPath> found = new HashSet<>();
    summaries
        .body(method)
        .ifPresent(body -> Returns.values(body).forEach(v -> collect(body, v, DEPTH, found)));
    return found;
  }

  private static void collect(Body body, Place value, int depth, Set<AccessPath> into) {
    for (AccessPath name : body.definitions().names(value, true)) {
      if (name.root() instanceof Place.This && isElement(name)) {
        into.add(name.ofAnyKeys());
      }
    }
    List<Step> steps = body.definitions().of(value);
    for (Step step : depth > 0 && steps.size() > 1 ? steps : List.<Step>of()) {
      if (step.event() instanceof Event.Assign assign) {
        collect(body, assign.from(), depth - 1, into);
      }
    }
  }

  /** Whether it goes over a private field: of others nobody knows who else looks there. */
  private static boolean isOwn(ClassUnit owner, AccessPath name) {
    return name.selectors().get(0) instanceof Selector.Field field
        && owner.fields().stream().anyMatch(f -> f.isPrivate() && f.ref().equals(field.field()));
  }

  /** Whether the name goes over an element of something. */
  private static boolean isElement(AccessPath name) {
    return name.selectors().size() > 1 && !name.ofAnyKeys().equals(name);
  }
}
