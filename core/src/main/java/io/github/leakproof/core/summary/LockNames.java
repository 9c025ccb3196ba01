package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Definitions;
import io.github.leakproof.core.walk.Selector;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All names of a lock or semaphore at the call that acquires it. */
final class LockNames {
  private static final int DEPTH = 3;
  private static final int STEPS = 8;

  private final Body body;
  private final Definitions definitions;
  private final FieldAliases aliases;
  private final Lookups lookups;

  LockNames(Body body, FieldAliases aliases, Lookups lookups) {
    this.body = body;
    this.lookups = lookups;
    this.definitions = body.definitions();
    this.aliases = aliases;
  }

  /** The names of what {@code carrier} holds when the step acquires it. */
  Set<AccessPath> of(Step step, Place carrier) {
    Set<AccessPath> names = new HashSet<>();
    collect(carrier, body.after(step), DEPTH, names);
    return kept(names);
  }

  /** These names, and those that fields and collections give to the same lock. */
  Set<AccessPath> kept(Set<AccessPath> names) {
    Set<AccessPath> kept = new HashSet<>(names);
    kept.addAll(keptIn(names));
    names.forEach(name -> kept.addAll(lookups.of(body.unit().owner(), name)));
    return aliases.close(kept);
  }

  private void collect(Place place, BitSet after, int depth, Set<AccessPath> into) {
    for (AccessPath name : definitions.names(place, true)) {
      into.add(name);
      if (name.isPlace() && depth > 0) {
        merged(name.root(), after).forEach(from -> collect(from, after, depth - 1, into));
      }
    }
  }

  /** The values of which the place has one: the arms of a conditional, assigned for good. */
  private List<Place> merged(Place place, BitSet after) {
    List<Step> steps = definitions.of(place);
    boolean isChosen =
        steps.size() > 1
            && steps.stream()
                .allMatch(s -> s.event() instanceof Event.Assign && !after.get(s.id()));
    return isChosen
        ? steps.stream().map(s -> ((Event.Assign) s.event()).from()).toList()
        : List.of();
  }

  /** The fields that the body keeps the lock in, before or after: guards. */
  private Set<AccessPath> keptIn(Set<AccessPath> names) {
    Set<AccessPath> kept = new HashSet<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Store store
          && names.contains(AccessPath.of(store.from()))) {
        AccessPath.of(store.base()).then(new Selector.Field(store.field())).ifPresent(kept::add);
      }
    }
    return kept;
  }

  /**
   * The names of the array or collection whose elements, or locks of theirs, a loop takes one by
   * one; none where the step is in no loop, or the lock is none of them.
   */
  Set<AccessPath> holders(Step step, Place carrier) {
    if (!body.after(step).get(step.id())) {
      return Set.of();
    }
    Place place = carrier;
    boolean isElement = false;
    for (int i = 0; i < STEPS; i++) {
      Event event = definitions.only(place).orElse(null);
      if (event instanceof Event.Assign assign) {
        place = assign.from();
      } else if (event instanceof Event.Load load && !isElement) {
        place = load.base();
      } else if (event instanceof Event.ArrayLoad load) {
        isElement = definitions.constant(load.index()) == null;
        place = load.array();
      } else if (event instanceof Event.Call call
          && call.receiver() != null
          && definitions.looksUp(call)) {
        isElement = true;
        place = call.receiver();
      } else if (event instanceof Event.Call call
          && call.receiver() != null
          && !isElement
          && definitions.selector(call).isPresent()) {
        place = call.receiver();
      } else {
        break;
      }
    }
    return isElement ? definitions.names(place, false) : Set.of();
  }
}
