package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What accesses of arrays do to the state of a walk: the array keeps what is put into it, and the
 * element has a name of its own where the index has one.
 */
final class ArrayElements {
  private final Definitions definitions;
  private final Obligation obligation;
  private final Holding holding;
  private final Keeping keeping;

  ArrayElements(Body body, Obligation obligation, Holding holding, Keeping keeping) {
    this.definitions = body.definitions();
    this.obligation = obligation;
    this.holding = holding;
    this.keeping = keeping;
  }

  /** {@code to = array[index]}. */
  State load(Event.ArrayLoad event, State state) {
    State next = state.kill(event.to());
    Optional<Object> index = definitions.key(event.index());
    if (index.isPresent()) {
      next = state.read(event.to(), event.array(), new Selector.Index(index.get()));
    }
    if (definitions.constant(event.index()) != null) {
      return next;
    }
    next = anyOf(event, state, next);
    return state.role(event.array()).orElse(null) == Role.HOLDER
        ? next.alias(AccessPath.of(event.to()), Role.HOLDER)
        : next;
  }

  /** What lies in an element with a name may be what an unknown index leads to. */
  private static State anyOf(Event.ArrayLoad event, State state, State loaded) {
    State next = loaded;
    for (Map.Entry<AccessPath, Role> alias : state.aliases(event.array()).entrySet()) {
      List<Selector> selectors = alias.getKey().selectors();
      if (selectors.size() > 1 && selectors.get(0) instanceof Selector.Index) {
        Optional<AccessPath> name =
            AccessPath.of(event.to()).thenAll(selectors.subList(1, selectors.size()));
        next = name.isPresent() ? next.alias(name.get(), alias.getValue()) : next;
      }
    }
    return next;
  }

  /** {@code array[index] = from}. */
  Optional<State> store(Step step, Event.ArrayStore event, State state) {
    if (obligation.isHold()) {
      return Optional.of(state);
    }
    Optional<Object> index = definitions.key(event.index());
    State next = state;
    for (AccessPath base : definitions.names(event.array(), false)) {
      Optional<AccessPath> path = index.flatMap(i -> base.then(new Selector.Index(i)));
      next = path.isPresent() ? next.forget(path.get()) : next;
    }
    return kept(step, event.array(), index, event.from(), next);
  }

  /** {@code to = new T[]{elements}}. */
  Optional<State> make(Step step, Event.NewArray event, State state) {
    State next = state.kill(event.to());
    List<Place> elements = event.elements();
    if (obligation.isHold()) {
      boolean holds = elements.stream().anyMatch(e -> holding.isResource(state, e));
      return Optional.of(holds ? next.alias(AccessPath.of(event.to()), Role.HOLDER) : next);
    }
    Optional<State> made = Optional.of(next);
    for (int i = 0; i < elements.size() && made.isPresent(); i++) {
      made = kept(step, event.to(), Optional.of(i), elements.get(i), made.get());
    }
    return made;
  }

  /** The array keeps the value, at the index if that is known. */
  private Optional<State> kept(
      Step step, Place array, Optional<Object> index, Place value, State state) {
    if (!state.isFollowed()) {
      return Optional.of(state);
    }
    Optional<AccessPath> element =
        index.flatMap(i -> AccessPath.of(array).then(new Selector.Index(i)));
    if (obligation.pattern().endsWithParent() && state.isParent(value)) {
      return keeping.into(step, array, state);
    }
    Optional<Role> role = state.role(value);
    if (role.isEmpty()) {
      State led = element.isPresent() ? leading(value, element.get(), state) : state;
      return leads(value, state) && keeping.isOfOthers(array)
          ? keeping.into(step, array, led)
          : Optional.of(led);
    }
    return keeping
        .into(step, array, state)
        .map(s -> element.isPresent() ? s.alias(element.get(), role.get()) : s);
  }

  /** Whether the value has the resource in a field. */
  private static boolean leads(Place value, State state) {
    return state.aliases(value).values().stream().anyMatch(role -> role != Role.PARENT);
  }

  /** What is in a field of the value is behind the element too. */
  private static State leading(Place value, AccessPath element, State state) {
    State next = state;
    for (Map.Entry<AccessPath, Role> alias : state.aliases(value).entrySet()) {
      Optional<AccessPath> name = element.thenAll(alias.getKey().selectors());
      next = name.isPresent() ? next.alias(name.get(), alias.getValue()) : next;
    }
    return next;
  }
}
