package io.github.leakproof.core.rule.request;

import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.Body;
import java.util.Optional;

/**
 * The steps of a body that may come between two of its steps.
 *
 * @param start where a value is made; empty for the body's entry
 * @param end where it is used; empty for any time
 */
record Span(Body body, Optional<Step> start, Optional<Step> end) {

  /** All steps of the body. */
  static Span everywhere(Body body) {
    return new Span(body, Optional.empty(), Optional.empty());
  }

  /** Whether the step may come between the two; when other bodies run nobody knows. */
  boolean covers(Body of, Step step) {
    return of != body
        || (start.stream().allMatch(first -> leads(first, step))
            && end.stream().allMatch(last -> leads(step, last)));
  }

  private boolean leads(Step from, Step to) {
    return from.equals(to) || body.after(from).get(to.id());
  }
}
