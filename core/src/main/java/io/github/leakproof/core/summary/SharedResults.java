package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether bodies return what somebody else has too: the value of a field, an element of what they
 * were given, or what they have handed on before they return it.
 */
final class SharedResults {
  private final Summaries summaries;
  private final Pattern pattern;
  private final Map<MethodUnit, Boolean> known = new HashMap<>();

  SharedResults(Summaries summaries, Pattern pattern) {
    this.summaries = summaries;
    this.pattern = pattern;
  }

  boolean isShared(MethodUnit unit) {
    Boolean answer = known.putIfAbsent(unit, false);
    if (answer == null) {
      answer = summaries.body(unit).filter(this::returnsShared).isPresent();
      known.put(unit, answer);
    }
    return answer;
  }

  private boolean returnsShared(Body body) {
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Return result
          && result.value() != null
          && (isShared(body, result.value(), new HashSet<>())
              || isHandedOn(body, result.value()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isShared(Body body, Place place, Set<Place> seen) {
    return seen.add(place)
        && body.definitions().of(place).stream().anyMatch(s -> isShared(body, s.event(), seen));
  }

  private boolean isShared(Body body, Event event, Set<Place> seen) {
    if (event instanceof Event.Load) {
      return true;
    } else if (event instanceof Event.Assign assign) {
      return isShared(body, assign.from(), seen);
    } else if (event instanceof Event.ArrayLoad load) {
      return isSharedHolder(body, load.array(), seen);
    } else if (event instanceof Event.Call call) {
      CallModel model = summaries.model(call.method());
      Place receiver = call.receiver();
      if (receiver != null && model.has(ResourceEffect.Extract.class)) {
        return isSharedHolder(body, receiver, seen);
      } else if (receiver != null && isLinked(model)) {
        return isShared(body, receiver, seen);
      }
      return summaries.targets(call).stream().anyMatch(this::isShared);
    }
    return false;
  }

  private boolean isSharedHolder(Body body, Place holder, Set<Place> seen) {
    return body.definitions().isParameter(holder) || isShared(body, holder, seen);
  }

  private static boolean isLinked(CallModel model) {
    return model.has(FlowEffect.Stable.class) || model.linksReceiver();
  }

  private boolean isHandedOn(Body body, Place result) {
    Optional<Map<Integer, Map<AccessPath, Role>>> origins =
        WaitedOrigins.of(summaries, body, result, pattern);
    if (origins.isEmpty()) {
      return false;
    }
    Obligation obligation =
        new Obligation(
            pattern,
            Obligation.Kind.VALUE,
            body.unit().ref().returnType(),
            1,
            false,
            Causes.of(pattern, summaries.settings()));
    Verdict verdict =
        Explorer.follow(
            body,
            summaries,
            obligation,
            new Start.AtSteps(
                Map.of(), new Outcome.Returned(), Optional.empty(), Map.of(), origins.get()));
    return verdict.isEscaped() || !verdict.stored().isEmpty();
  }
}
