package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.rule.Origins;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.Optional;

/** Executors that run a task before they return: those of libraries, and closures. */
final class DirectExecutors {
  private static final String EXECUTOR = "java.util.concurrent.Executor";

  private final Origins origins;

  DirectExecutors(Summaries summaries) {
    this.origins = new Origins(summaries, new Direct(summaries));
  }

  /** Whether each value that the place may have is such a one. */
  boolean isOne(Body body, Place place) {
    return origins.agree(new Scope(body, Optional.empty()), place);
  }

  private record Direct(Summaries summaries) implements Origins.Creation {
    @Override
    public boolean isMadeBy(Scope scope, Event.Call call) {
      return summaries.hierarchy().isSubtype(call.type().name(), EXECUTOR)
          && summaries.model(call.method()).has(ResourceEffect.Inert.class);
    }

    @Override
    public boolean isKnown(Scope scope, Place place) {
      return scope.body().definitions().closures(place).stream()
          .anyMatch(closure -> closure.functionalMethod() != null);
    }
  }
}
