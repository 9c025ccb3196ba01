package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sites at parameters. A method reference has none to point at: its one call stands for it. */
final class ParameterSites {
  private ParameterSites() {}

  static Site of(Summaries summaries, Body body, Effect.Acquire acquire, int parameter) {
    Place.Local place = body.graph().parameters().get(parameter);
    Obligation obligation =
        new Obligation(
            acquire.pattern(),
            Obligation.Kind.VALUE,
            Set.of(),
            1,
            false,
            Causes.of(Obligation.Kind.VALUE, summaries.settings()));
    @Nullable Object origin = body.unit().parameterOrigin(parameter);
    Optional<Step> call =
        body.graph().steps().stream().filter(s -> s.event() instanceof Event.Call).findFirst();
    boolean isReference = origin == null && call.isPresent();
    return new Site(
        body,
        acquire,
        Obligation.Kind.VALUE,
        new Start.AtEntry(Map.of(AccessPath.of(place), Role.SELF), Map.of()),
        obligation,
        null,
        isReference ? call.get().line() : body.unit().parameterLine(parameter),
        isReference ? call.get().origin() : origin,
        place.name());
  }
}
