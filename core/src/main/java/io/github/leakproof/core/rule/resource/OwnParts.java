package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;

/**
 * What an object takes of itself from its superclass ({@code super.getContent()}): it is part of
 * the object and closed with it, so that whoever has the object answers for it.
 */
final class OwnParts {
  private static final String CLOSEABLE = "java.lang.AutoCloseable";

  private OwnParts() {}

  /** Whether the site does so, in a class whose objects are closed. */
  static boolean isOfSuperclass(Summaries summaries, Site site) {
    String own = site.body().unit().owner().name();
    return site.step() != null
        && site.step().event() instanceof Event.Call call
        && call.dispatch() == Event.Dispatch.EXACT
        && call.receiver() instanceof Place.This
        && !call.method().owner().equals(own)
        && summaries.model(call.method()).has(ResourceEffect.Link.class)
        && summaries.hierarchy().isSubtype(own, CLOSEABLE);
  }
}
