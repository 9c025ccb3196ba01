package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where a body puts what a site acquires into fields, as the start of a walk from there on. */
final class Stores {
  private Stores() {}

  /** The start at all these stores; empty where the resource gets into its field by a callee. */
  static Optional<Start.AtSteps> of(Site site, Verdict verdict) {
    Map<Integer, Map<AccessPath, Role>> starts = new HashMap<>();
    verdict
        .storedAt()
        .forEach(
            (id, names) -> {
              if (site.body().graph().step(id).event() instanceof Event.Store store) {
                starts.put(id, locals(names));
                starts.get(id).putAll(names(site.body(), store, verdict.stored()));
              }
            });
    return starts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Start.AtSteps(starts, new Outcome.Returned()));
  }

  /**
   * The start at all calls that put the resource, or what has it, into a collection that lies in a
   * field: the body may go on to hand it to its caller.
   */
  static Optional<Start.AtSteps> intoCollections(Summaries summaries, Site site, Verdict verdict) {
    Map<Integer, Map<AccessPath, Role>> starts = new HashMap<>();
    for (int id : verdict.storedAt().keySet()) {
      if (site.body().graph().step(id).event() instanceof Event.Call call) {
        Map<AccessPath, Role> names = new HashMap<>();
        summaries
            .model(call.method())
            .all(ResourceEffect.Keep.class)
            .map(keep -> Places.operand(call, keep.value()))
            .filter(Objects::nonNull)
            .flatMap(value -> site.body().definitions().names(value, false).stream())
            .forEach(name -> names.put(name, Role.WRAPPER));
        starts.put(id, names);
      }
    }
    starts.values().removeIf(Map::isEmpty);
    return starts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Start.AtSteps(starts, new Outcome.Returned()));
  }

  /** What the body calls the resource yet that it has put into a field. */
  private static Map<AccessPath, Role> locals(Map<AccessPath, Role> names) {
    Map<AccessPath, Role> locals = new HashMap<>(names);
    locals.keySet().removeIf(name -> !(name.root() instanceof Place.Local));
    return locals;
  }

  /** What the resource is called once it is stored: by its field, and by where it came from. */
  private static Map<AccessPath, Role> names(
      Body body, Event.Store store, Map<AccessPath, Role> stored) {
    Map<AccessPath, Role> names = new HashMap<>();
    for (AccessPath base : body.definitions().names(store.base(), false)) {
      AccessPath field = base.then(new Selector.Field(store.field())).orElse(null);
      if (field != null) {
        stored.forEach(
            (path, role) -> {
              if (path.startsWith(field)) {
                names.put(path, role);
                List<Selector> rest = path.beyond(field);
                body.definitions()
                    .names(store.from(), false)
                    .forEach(from -> from.thenAll(rest).ifPresent(n -> names.put(n, role)));
              }
            });
      }
    }
    return names;
  }
}
