package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.flow.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a walk begins to hold its resource. */
public sealed interface Start {

  /** What is known at the body's entry. */
  Map<Condition, Boolean> facts();

  /**
   * The body is entered with the resource in hand: a parameter, or a field of {@code this}.
   *
   * @param names its names
   * @param facts what else is known at the entry
   * @param instance the class of {@code this}, where that is known better than by the body
   */
  record AtEntry(
      Map<AccessPath, Role> names, Map<Condition, Boolean> facts, Optional<String> instance)
      implements Start {
    public AtEntry {
      names = Map.copyOf(names);
      facts = Map.copyOf(facts);
    }

    /** The same for any instance that has the body. */
    public AtEntry(Map<AccessPath, Role> names, Map<Condition, Boolean> facts) {
      this(names, facts, Optional.empty());
    }
  }

  /** The names by which other calls may name the resource before it is acquired. */
  default Map<AccessPath, Role> lastingNames() {
    Map<AccessPath, Role> all = new HashMap<>();
    if (this instanceof AtSteps at) {
      at.names().values().forEach(all::putAll);
      all.keySet().removeIf(name -> name.root() instanceof Place.Temp);
    }
    return all;
  }

  /**
   * A step acquires it. The walk begins at the body's entry all the same, so that what is known
   * when the step is reached counts.
   *
   * @param names for each copy of the step ({@code finally} blocks are copied), the names of what
   *     it acquires
   * @param when under which outcome of a call it is acquired; of a handler, which exception it must
   *     have caught
   * @param choice with which argument of the call only, if with one
   * @param facts what else is known at the entry
   * @param origins the steps that make what the acquire concerns, where that is followed from its
   *     making on: what has been handed on before belongs to somebody else
   */
  record AtSteps(
      Map<Integer, Map<AccessPath, Role>> names,
      Outcome when,
      Optional<Choice> choice,
      Map<Condition, Boolean> facts,
      Map<Integer, Map<AccessPath, Role>> origins)
      implements Start {
    public AtSteps {
      names = Map.copyOf(names);
      facts = Map.copyOf(facts);
      origins = Map.copyOf(origins);
    }

    /** A start with nothing known at the entry, where the acquire makes what it acquires. */
    public AtSteps(Map<Integer, Map<AccessPath, Role>> names, Outcome when) {
      this(names, when, Optional.empty(), Map.of(), Map.of());
    }

    /** The same with this known at the entry. */
    public AtSteps knowing(Map<Condition, Boolean> known) {
      return new AtSteps(names, when, choice, known, origins);
    }
  }
}
