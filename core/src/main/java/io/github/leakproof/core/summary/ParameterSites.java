package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Condition;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sites at parameters. A method reference has none to point at: its one call stands for it. */
final class ParameterSites {
  private ParameterSites() {}

  static Site of(Summaries summaries, Body body, ResourceEffect.Acquire acquire, int parameter) {
    return of(summaries, body, acquire, parameter, Map.of());
  }

  /** A stage passes a value or an exception: where there is the one, the other is null. */
  static Site delivered(
      Summaries summaries, Body body, ResourceEffect.Acquire acquire, int parameter) {
    Map<Condition, Boolean> facts = new HashMap<>();
    List<Place.Local> parameters = body.graph().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (i != parameter) {
        facts.put(new Condition.IsNull(AccessPath.of(parameters.get(i))), true);
      }
    }
    return of(summaries, body, acquire, parameter, facts);
  }

  private static Site of(
      Summaries summaries,
      Body body,
      ResourceEffect.Acquire acquire,
      int parameter,
      Map<Condition, Boolean> facts) {
    Place.Local place = body.graph().parameters().get(parameter);
    Obligation obligation =
        new Obligation(
            acquire.pattern(),
            Obligation.Kind.VALUE,
            place.type().name(),
            1,
            false,
            Causes.of(acquire.pattern(), summaries.settings()));
    @Nullable Object origin = body.unit().parameterOrigin(parameter);
    Optional<Step> call =
        body.graph().steps().stream().filter(s -> s.event() instanceof Event.Call).findFirst();
    boolean isReference = origin == null && call.isPresent();
    return new Site(
        body,
        acquire,
        Obligation.Kind.VALUE,
        new Start.AtEntry(Map.of(AccessPath.of(place), Role.SELF), facts),
        obligation,
        null,
        isReference ? call.get().line() : body.unit().parameterLine(parameter),
        isReference ? call.get().origin() : origin,
        place.name());
  }
}
