package io.github.leakproof.core.rule;

import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.stream.Stream;

/** Code that is told of a failure: it has a parameter for what was thrown. */
public final class FailureHandlers {
  private static final String FAILURE = "java.lang.Throwable";

  private FailureHandlers() {}

  /** Whether the body is told of a failure. */
  public static boolean isOne(Summaries summaries, Body body) {
    return failures(summaries, body).findAny().isPresent();
  }

  /** The parameters in which the body is told of a failure. */
  public static Stream<Place.Local> failures(Summaries summaries, Body body) {
    return body.graph().parameters().stream().filter(p -> isFailure(summaries, p));
  }

  /** Whether one of the closure's bodies is told of a failure. */
  public static boolean isOne(Summaries summaries, Closure closure) {
    return closure.bodies().stream()
        .flatMap(unit -> summaries.body(unit).stream())
        .anyMatch(body -> isOne(summaries, body));
  }

  private static boolean isFailure(Summaries summaries, Place.Local parameter) {
    return summaries.hierarchy().isSubtype(parameter.type().name(), FAILURE);
  }
}
