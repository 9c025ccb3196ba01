package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.ResourceEffect.LinkKind;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the walk's start tells of later calls: conversions that change nothing, ways back from what
 * was acquired from the resource ({@code statement.getConnection()} is the connection that made the
 * statement), and the class of the instance.
 */
final class StartFacts {
  private static final int DEPTH = 4;

  private final Body body;
  private final Definitions definitions;
  private final Callees callees;
  private final Obligation obligation;
  private final Set<AccessPath> made = new HashSet<>();
  private final Set<String> releases = new HashSet<>();
  private final Optional<String> instance;

  StartFacts(Body body, Callees callees, Obligation obligation, Start start) {
    this.body = body;
    this.definitions = body.definitions();
    this.callees = callees;
    this.obligation = obligation;
    this.instance = start instanceof Start.AtEntry at ? at.instance() : Optional.empty();
    if (start instanceof Start.AtSteps at) {
      for (int step : at.names().keySet()) {
        if (body.graph().step(step).event() instanceof Event.Call call) {
          callees
              .model(call.method())
              .all(ResourceEffect.Acquire.class)
              .filter(a -> a.pattern() == obligation.pattern())
              .forEach(a -> releases.add(a.release().template()));
        }
      }
      at.names().values().forEach(names -> made.addAll(names.keySet()));
      made.removeIf(name -> !name.isPlace());
    }
  }

  /** Whether the call's result is the resource itself, which its receiver was acquired from. */
  boolean isWayBack(Event.Call call) {
    return !obligation.isHold()
        && call.receiver() != null
        && isDerived(call)
        && parent(call.receiver(), DEPTH)
            .filter(parent -> isOfType(parent, call.type().name()))
            .filter(this::isMade)
            .isPresent();
  }

  /** The call as the instance makes it that the body is known to run on. */
  Event.Call onInstance(Event.Call call) {
    return call.on(instance);
  }

  /** Whether the call yields the resource itself, because of how that was acquired. */
  boolean isSame(CallModel model, Slot value) {
    return model
        .all(ResourceEffect.Same.class)
        .anyMatch(
            same ->
                same.value().equals(value)
                    && !releases.isEmpty()
                    && releases.stream().allMatch(r -> r.contains(same.released() + "(")));
  }

  /**
   * Whether the release is meant for what was acquired so; what the body makes another of, or asks
   * the kind of, may be anything.
   */
  boolean isMeant(ResourceEffect.Release release, Event.Call call, State state) {
    Place released = Places.operand(call, release.on());
    return release.as().isEmpty()
        || released == null
        || state.role(released).orElse(null) != Role.SELF
        || releases.stream().allMatch(r -> r.contains(release.as().get() + "("))
        || isOfAnyKind();
  }

  private boolean isOfAnyKind() {
    return body.graph().steps().stream()
        .anyMatch(step -> step.event() instanceof Event.Call call && isAboutKind(call));
  }

  private boolean isAboutKind(Event.Call call) {
    CallModel model = callees.model(call.method());
    return model.all(ResourceEffect.Query.class).anyMatch(query -> query.on().isArgument())
        || model.all(ResourceEffect.Link.class).anyMatch(link -> link.kind() == LinkKind.CONVERTED);
  }

  private boolean isMade(Place parent) {
    return definitions.names(origin(parent, DEPTH), false).stream().anyMatch(made::contains);
  }

  /** What the place leads back to, where it is such a way. */
  private Place origin(Place place, int depth) {
    return depth > 0 && definitions.source(place) instanceof Event.Call call && isDerived(call)
        ? parent(call.receiver(), depth).map(p -> origin(p, depth - 1)).orElse(place)
        : place;
  }

  /** What the value in the place was acquired from. */
  private Optional<Place> parent(Place place, int depth) {
    if (depth == 0
        || !(definitions.source(place) instanceof Event.Call call)
        || call.receiver() == null) {
      return Optional.empty();
    }
    if (isDerived(call)) {
      return parent(call.receiver(), depth - 1).flatMap(p -> parent(p, depth - 1));
    }
    boolean acquires =
        callees
            .model(call.method())
            .all(ResourceEffect.Acquire.class)
            .anyMatch(a -> a.on().equals(Slot.RESULT) && a.pattern() == obligation.pattern());
    return acquires ? Optional.of(call.receiver()) : Optional.empty();
  }

  private boolean isDerived(Event.Call call) {
    return call.receiver() != null
        && callees
            .model(call.method())
            .all(ResourceEffect.Link.class)
            .anyMatch(l -> l.kind() == LinkKind.DERIVED && l.from().equals(Slot.RECEIVER));
  }

  private boolean isOfType(Place place, String type) {
    String own =
        place instanceof Place.Local local
            ? local.type().name()
            : definitions.source(place) instanceof Event.Call call ? call.type().name() : "";
    return callees.hierarchy().isSubtype(own, type) || callees.hierarchy().isSubtype(type, own);
  }
}
