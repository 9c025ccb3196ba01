package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Definitions;
import java.util.stream.Stream;

/** Closures that name what a site makes, and that the body returns or stores. */
final class LentOn {
  private final Site site;
  private final Definitions definitions;

  LentOn(Site site) {
    this.site = site;
    this.definitions = site.body().definitions();
  }

  /** Whether there is one. */
  boolean isPresent() {
    return site.body().graph().steps().stream()
        .flatMap(LentOn::handedOn)
        .flatMap(place -> definitions.closures(place).stream())
        .anyMatch(this::namesIt);
  }

  private static Stream<Place> handedOn(Step step) {
    if (step.event() instanceof Event.Return returned) {
      return Stream.ofNullable(returned.value());
    }
    return step.event() instanceof Event.Store store ? Stream.of(store.from()) : Stream.empty();
  }

  private boolean namesIt(Closure closure) {
    return closure.captured().stream()
        .flatMap(place -> definitions.names(place, false).stream())
        .anyMatch(name -> site.values().contains(name) || isMadeBySite(name));
  }

  private boolean isMadeBySite(AccessPath name) {
    return name.isPlace() && definitions.of(name.root()).contains(site.step());
  }
}
