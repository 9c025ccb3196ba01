package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.Traits;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.symbol.Hierarchy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a body does for its log alone. Logging libraries keep to themselves what fails in them.
 *
 * @param body the body
 * @param traits which libraries they are
 * @param hierarchy which classes extend theirs
 */
public record Logging(Body body, Traits traits, Hierarchy hierarchy) {
  /** What compilers join strings with (JLS 15.18.1). */
  private static final Set<String> TEXTS =
      Set.of("java.lang.String", "java.lang.StringBuilder", "java.lang.StringBuffer");

  /** What the body does, as far as callees are known. */
  public static Logging of(Body body, Callees callees) {
    return new Logging(body, callees.catalogue().traits(), callees.hierarchy());
  }

  /** The same for whatever is called for the sake of a message. */
  public boolean serves(@Nullable Event event) {
    return concerns(event)
        || (event instanceof Event.Call call
            && call.result() != null
            && serves(body.definitions().onlyReader(call.result()).orElse(null)));
  }

  /** Whether the event logs something, or joins the text that another one logs. */
  public boolean concerns(@Nullable Event event) {
    if (event instanceof Event.Compute text) {
      return concerns(body.definitions().onlyReader(text.to()).orElse(null));
    }
    return event instanceof Event.Call call && (isLogging(call) || isJoining(call));
  }

  private boolean isLogging(Event.Call call) {
    return hierarchy.supertypes(call.method().owner()).stream().anyMatch(traits::isLogging);
  }

  private boolean isJoining(Event.Call call) {
    return call.result() != null
        && TEXTS.contains(call.method().owner())
        && concerns(body.definitions().onlyReader(call.result()).orElse(null));
  }
}
