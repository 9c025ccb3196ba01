package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Selector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Final fields that keep what another field leads to: after {@code this.read = rw.readLock()} the
 * field {@code read} is another name of {@code rw.readLock()}.
 */
final class FieldAliases {
  private final Summaries summaries;
  private final Map<String, List<Alias>> known = new HashMap<>();

  /** Two ways, from the same object, to the same value. */
  private record Alias(List<Selector> field, List<Selector> path) {}

  FieldAliases(Summaries summaries) {
    this.summaries = summaries;
  }

  /** The names, and those that follow from them. */
  Set<AccessPath> close(Set<AccessPath> names) {
    Set<AccessPath> all = new HashSet<>(names);
    for (AccessPath name : names) {
      for (Selector selector : name.selectors()) {
        if (selector instanceof Selector.Field field) {
          for (Alias alias : of(field.field().owner())) {
            exchange(name, alias.field, alias.path).ifPresent(all::add);
            exchange(name, alias.path, alias.field).ifPresent(all::add);
          }
        }
      }
    }
    return all;
  }

  private static Optional<AccessPath> exchange(
      AccessPath name, List<Selector> from, List<Selector> to) {
    int at = Collections.indexOfSubList(name.selectors(), from);
    if (at < 0) {
      return Optional.empty();
    }
    List<Selector> selectors = new ArrayList<>(name.selectors().subList(0, at));
    selectors.addAll(to);
    selectors.addAll(name.selectors().subList(at + from.size(), name.selectors().size()));
    return AccessPath.of(name.root()).thenAll(selectors);
  }

  private List<Alias> of(String className) {
    List<Alias> aliases = known.get(className);
    if (aliases == null) {
      aliases = summaries.program().classNamed(className).map(this::find).orElse(List.of());
      known.put(className, aliases);
    }
    return aliases;
  }

  private List<Alias> find(ClassUnit unit) {
    Set<FieldRef> constant = new HashSet<>();
    unit.fields().stream().filter(f -> f.isFinal()).forEach(f -> constant.add(f.ref()));
    List<Alias> aliases = new ArrayList<>();
    if (constant.size() < 2) {
      return aliases;
    }
    for (MethodUnit method : unit.methods()) {
      if (method.kind().isMaking()) {
        summaries.body(method).ifPresent(body -> find(body, constant, aliases));
      }
    }
    return aliases;
  }

  private static void find(Body body, Set<FieldRef> constant, List<Alias> into) {
    Map<AccessPath, Selector> kept = new HashMap<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Store store
          && store.base() instanceof Place.This
          && constant.contains(store.field())) {
        Selector field = new Selector.Field(store.field());
        for (AccessPath name : body.definitions().names(store.from(), true)) {
          path(name, kept).ifPresent(path -> into.add(new Alias(List.of(field), path)));
        }
        kept.put(AccessPath.of(store.from()), field);
      }
    }
  }

  /** How to get to the value from this object, over another field. */
  private static Optional<List<Selector>> path(AccessPath name, Map<AccessPath, Selector> kept) {
    if (name.isPlace()) {
      return Optional.empty();
    }
    if (name.root() instanceof Place.This && name.selectors().size() > 1) {
      return Optional.of(name.selectors());
    }
    return Optional.ofNullable(kept.get(AccessPath.of(name.root())))
        .map(field -> concat(field, name.selectors()));
  }

  private static List<Selector> concat(Selector first, List<Selector> rest) {
    List<Selector> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}
