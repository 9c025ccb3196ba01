package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a body that returns with a lock held hands it to its caller by contract (spec 2.4): it
 * does so on every return, and somebody else has the means to release it.
 */
final class HandOver {
  private final Summaries summaries;

  HandOver(Summaries summaries) {
    this.summaries = summaries;
  }

  boolean isHandedOver(Site site, Verdict verdict) {
    boolean isContract = verdict.isHeldOnEveryReturn() || verdict.isTellingResult();
    if (!isContract || verdict.isEscaped() || verdict.isReleasedInPart()) {
      return false;
    }
    for (AccessPath name : verdict.heldNames()) {
      if (isCallers(site.body(), name) || isReleasedElsewhere(site, name)) {
        return true;
      }
    }
    return false;
  }

  /** The caller can name it by itself: a parameter, the result, the receiver. */
  private static boolean isCallers(Body body, AccessPath name) {
    return body.definitions().isParameter(name.root())
        || name.root().equals(AccessPath.RESULT)
        || (name.root() instanceof Place.This && name.isPlace());
  }

  private boolean isReleasedElsewhere(Site site, AccessPath name) {
    if (isHandedOut(name)) {
      return true;
    }
    ClassUnit owner = site.body().unit().owner();
    for (MethodUnit unit : Nest.methods(owner)) {
      if (unit == site.body().unit()) {
        continue;
      }
      AccessPath inside = Nest.nameIn(name, owner, unit);
      CalleeEffect effect = summaries.effect(unit, Map.of(inside, Role.SELF), site.obligation());
      boolean isGivenAway = effect.escaped() && !Signals.isInherited(summaries, site);
      boolean releases = effect.released() || isGivenAway || releasesAlike(unit, name, site);
      if (releases && !takesItself(unit, inside, site)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what the unit releases may be what it acquired by itself. */
  private boolean takesItself(MethodUnit unit, AccessPath name, Site site) {
    return summaries.body(unit).stream()
        .flatMap(body -> summaries.sites(body).stream())
        .filter(
            other -> other.pattern() == site.pattern() && other.start() instanceof Start.AtSteps)
        .filter(other -> !isCallOf(other, site.body().unit()))
        .flatMap(other -> ((Start.AtSteps) other.start()).names().values().stream())
        .flatMap(names -> names.keySet().stream())
        .anyMatch(other -> other.equals(name) || alike(other, name));
  }

  /** A method that takes the lock by calling the one that hands it over is its caller. */
  private boolean isCallOf(Site other, MethodUnit unit) {
    return other.step() != null
        && other.step().event() instanceof Event.Call call
        && summaries.targets(call).contains(unit);
  }

  private static boolean alike(AccessPath a, AccessPath b) {
    boolean isKeyed = !b.selectors().stream().allMatch(Selector.Field.class::isInstance);
    return isKeyed && shape(a).equals(shape(b));
  }

  /** A field that others can reach without the class's help. */
  private boolean isHandedOut(AccessPath name) {
    if (name.selectors().isEmpty() || !(name.selectors().get(0) instanceof Selector.Field field)) {
      return false;
    }
    FieldRef ref = field.field();
    return summaries
        .program()
        .classNamed(ref.owner())
        .flatMap(c -> c.fields().stream().filter(f -> f.ref().equals(ref)).findFirst())
        .map(f -> !f.isPrivate())
        .orElse(true);
  }

  /** A release of the lock that is found in the same manner, whatever the key: striped locks. */
  private boolean releasesAlike(MethodUnit unit, AccessPath name, Site site) {
    if (name.selectors().stream().allMatch(Selector.Field.class::isInstance)
        || !summaries.mayRelease(unit, site.obligation().type())) {
      return false;
    }
    Body body = summaries.body(unit).orElse(null);
    return body != null
        && body.graph().steps().stream().anyMatch(s -> releases(body, s, shape(name), site));
  }

  private boolean releases(Body body, Step step, List<Object> shape, Site site) {
    if (!(step.event() instanceof Event.Call call) || call.receiver() == null) {
      return false;
    }
    boolean isRelease =
        summaries
            .model(call.method())
            .all(Effect.Release.class)
            .anyMatch(
                r ->
                    r.on().equals(Slot.RECEIVER)
                        && (r.only().isEmpty() || r.only().get() == site.pattern()));
    Set<AccessPath> names = body.definitions().names(call.receiver(), true);
    return isRelease && names.stream().anyMatch(n -> shape(n).equals(shape));
  }

  private static List<Object> shape(AccessPath name) {
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
}
