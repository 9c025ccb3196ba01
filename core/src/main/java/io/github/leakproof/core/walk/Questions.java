package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calls that ask something: whether the resource is released already (spec 1.1), whether a value is
 * null, whether something has been done before.
 */
final class Questions {
  private static final int DEPTH = 12;

  private final Definitions definitions;
  private final Callees callees;
  private final Obligation obligation;
  private final Nullness nullness;
  private final FirstRun firstRun;

  Questions(
      Body body, Callees callees, Obligation obligation, Nullness nullness, FirstRun firstRun) {
    this.definitions = body.definitions();
    this.callees = callees;
    this.obligation = obligation;
    this.nullness = nullness;
    this.firstRun = firstRun;
  }

  /** A question whose answer is a number: something or nothing. */
  boolean isCount(Event.Call call) {
    return callees.model(call.method()).has(ResourceEffect.Query.class);
  }

  /** The state after the call's answer turned out to be {@code value}. */
  Optional<State> assume(State state, Event.Call call, boolean value) {
    CallModel model = callees.model(call.method());
    Optional<FlowEffect.NullTest> nullTest = model.first(FlowEffect.NullTest.class);
    if (nullTest.isPresent()) {
      Place tested = Places.operand(call, nullTest.get().value());
      return tested == null
          ? Optional.of(state)
          : nullness.assume(state, tested, value == nullTest.get().nullWhen());
    }
    Boolean first = firstRun.truth(state, call);
    if (first != null && first != value) {
      return Optional.empty();
    }
    Optional<ResourceEffect.Query> query = model.first(ResourceEffect.Query.class);
    Place asked = query.map(q -> Places.operand(call, q.on())).orElse(null);
    if (query.isPresent() && asked != null) {
      boolean saysReleased = value == query.get().releasedWhen();
      return answered(state, about(asked, query.get()), saysReleased);
    } else if (obligation.isHold()) {
      return callees
          .answer(call)
          .map(a -> answered(state, about(call, a), value == a.releasedWhen()))
          .orElse(Optional.of(state));
    }
    return Optional.of(state);
  }

  /** The state after what has these names has answered whether it is released. */
  private Optional<State> answered(State state, Set<AccessPath> about, boolean saysReleased) {
    boolean isContrary =
        about.stream().anyMatch(state.aliases()::containsKey)
            ? saysReleased == state.isFollowed()
            : !saysReleased && state.isFollowed() && isOtherHalf(state, about);
    return isContrary ? Optional.empty() : Optional.of(state);
  }

  /** The names of what the question is about. */
  private Set<AccessPath> about(Place asked, ResourceEffect.Query query) {
    return definitions.asked(whole(asked, DEPTH), query, obligation.isOfThread());
  }

  /** What the place is part of: {@code file} of {@code file.getChannel()}. */
  private Place whole(Place part, int depth) {
    if (depth == 0 || !(definitions.only(part).orElse(null) instanceof Event.Call getter)) {
      return part;
    }
    return callees
        .model(getter.method())
        .all(ResourceEffect.Link.class)
        .filter(link -> link.kind() == ResourceEffect.LinkKind.DERIVED)
        .map(link -> Places.operand(getter, link.from()))
        .filter(from -> from != null)
        .findFirst()
        .map(from -> whole(from, depth - 1))
        .orElse(part);
  }

  /** The same for a question that the callee asks. */
  private Set<AccessPath> about(Event.Call call, Answer answer) {
    return answer.about().stream()
        .flatMap(name -> Names.toCaller(name, call).stream())
        .flatMap(name -> definitions.names(name, true).stream())
        .collect(Collectors.toSet());
  }

  /** Whether that is the lock's other half, which a thread that has the one need not ask for. */
  private boolean isOtherHalf(State state, Set<AccessPath> about) {
    return obligation.isHold()
        && about.stream()
            .anyMatch(name -> state.aliases().keySet().stream().anyMatch(name::isOtherHalf));
  }
}
