package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.Traits;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.symbol.Hierarchy;
import org.jspecify.annotations.Nullable;

/**
 * What a body does for its log alone. Logging libraries keep to themselves what fails in them.
 *
 * @param body the body
 * @param traits which libraries they are
 * @param hierarchy which classes extend theirs
 */
public record Logging(Body body, Traits traits, Hierarchy hierarchy) {

  /** The same for whatever is called for the sake of a message. */
  boolean serves(@Nullable Event event) {
    return concerns(event)
        || (event instanceof Event.Call call
            && call.result() != null
            && serves(body.definitions().onlyReader(call.result()).orElse(null)));
  }

  /** Whether the event logs something, or joins the text that another one logs. */
  public boolean concerns(@Nullable Event event) {
    return event instanceof Event.Compute text
        ? concerns(body.definitions().onlyReader(text.to()).orElse(null))
        : event instanceof Event.Call call
            && hierarchy.supertypes(call.method().owner()).stream().anyMatch(traits::isLogging);
  }
}
