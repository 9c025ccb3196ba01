package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All fields in which a constructor keeps what it is given. A walk ends at the first of them: from
 * there on the new object answers for it, and may do so by any of the others.
 */
final class ConstructorFields {
  private ConstructorFields() {}

  /**
   * The names that lead from the new object to what the constructor is entered with.
   *
   * @param entries the constructor's own names of it
   */
  static Map<AccessPath, Role> of(Body body, Map<AccessPath, Role> entries) {
    if (!body.unit().ref().isConstructor()) {
      return Map.of();
    }
    Map<AccessPath, Role> fields = new HashMap<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Store store && store.base() instanceof Place.This) {
        Selector field = new Selector.Field(store.field());
        for (AccessPath kept : body.definitions().names(store.from(), false)) {
          entries.forEach(
              (name, role) -> within(field, kept, name).ifPresent(path -> fields.put(path, role)));
        }
      }
    }
    return fields;
  }

  /** How the field that keeps one of them leads to the other, if that does. */
  private static Optional<AccessPath> within(Selector field, AccessPath kept, AccessPath name) {
    return name.startsWith(kept)
        ? AccessPath.of(new Place.This())
            .then(field)
            .flatMap(path -> path.thenAll(name.beyond(kept)))
        : Optional.empty();
  }
}
