package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.Places;

/**
 * Resources that open nothing before somebody uses them, and that nobody can use: made for a side
 * effect, or only to be asked for their settings.
 */
final class IdleValues {
  private final Summaries summaries;

  IdleValues(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether what the site makes stays idle. A variable for it promises a use. */
  boolean isIdle(Site site) {
    return site.step() != null
        && site.step().event() instanceof Event.Call call
        && call.result() != null
        && isLazy(site.obligation().type())
        && site.body().graph().steps().stream()
            .allMatch(step -> isNoUse(step.event(), call.result()));
  }

  private boolean isLazy(String type) {
    return summaries
        .catalogue()
        .resource(TypeRef.of(type), summaries.hierarchy())
        .filter(ResourceType::lazy)
        .isPresent();
  }

  private boolean isNoUse(Event event, Place value) {
    return !Places.read(event).contains(value)
        || (event instanceof Event.Call call
            && value.equals(call.receiver())
            && !call.arguments().contains(value)
            && summaries.model(call.method()).has(ResourceEffect.Inert.class)
            && !summaries.model(call.method()).has(ResourceEffect.Link.class));
  }
}
