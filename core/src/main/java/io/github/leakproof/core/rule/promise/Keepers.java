package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import java.util.HashSet;
import java.util.Set;

/** What keeps a promise beside its waiters: who completes it later has it from there. */
final class Keepers {
  private final Set<FieldRef> fields = new HashSet<>();
  private boolean isElsewhere;

  /** The event stores the promise. */
  void store(Event event) {
    if (event instanceof Event.Store store) {
      fields.add(store.field());
    } else {
      isElsewhere = true;
    }
  }

  /** A collection or reference that the body has there is given the promise. */
  void keep(Body body, Place holder) {
    if (body.definitions().only(holder).orElse(null) instanceof Event.Load load) {
      fields.add(load.field());
    } else {
      isElsewhere = true;
    }
  }

  boolean areAny() {
    return isElsewhere || !fields.isEmpty();
  }

  /** Whether the code may have the promise from there. */
  boolean mayServe(MethodUnit unit) {
    return isElsewhere || fields.stream().anyMatch(unit::mayAccess);
  }
}
