package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Final fields that keep what another field leads to: after {@code this.read = rw.readLock()} the
 * field {@code read} is another name of {@code rw.readLock()}, and after {@code this.guard = new
 * Guard(lock)} what the guard keeps of its argument is another name of {@code lock}.
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
    Set<Selector> constant = constant(unit);
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

  /** The fields that keep for good what they are given. */
  private static Set<Selector> constant(ClassUnit unit) {
    return unit.fields().stream()
        .filter(f -> f.isFinal())
        .map(f -> new Selector.Field(f.ref()))
        .collect(Collectors.toSet());
  }

  private void find(Body body, Set<Selector> constant, List<Alias> into) {
    Map<AccessPath, Selector> kept = new HashMap<>();
    Map<Selector, Event.Call> made = new LinkedHashMap<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Store store
          && store.base() instanceof Place.This
          && constant.contains(new Selector.Field(store.field()))) {
        Selector field = new Selector.Field(store.field());
        paths(body, store.from(), kept)
            .filter(path -> path.size() > 1)
            .forEach(path -> into.add(new Alias(List.of(field), path)));
        kept.put(AccessPath.of(store.from()), field);
        if (body.definitions().source(store.from()) instanceof Event.Call call
            && call.dispatch() == Event.Dispatch.NEW) {
          made.put(field, call);
        }
      }
    }
    made.forEach((field, call) -> findWithin(field, call, a -> paths(body, a, kept), into));
  }

  /** What the new object in the field keeps of what it is given. */
  private void findWithin(
      Selector field,
      Event.Call making,
      Function<Place, Stream<List<Selector>>> paths,
      List<Alias> into) {
    for (MethodUnit constructor : summaries.targets(making)) {
      Set<Selector> constant = constant(constructor.owner());
      Optional<Body> body = constant.isEmpty() ? Optional.empty() : summaries.body(constructor);
      List<Place.Local> parameters = body.map(b -> b.graph().parameters()).orElse(List.of());
      for (int i = 0; i < Math.min(parameters.size(), making.arguments().size()); i++) {
        Place argument = making.arguments().get(i);
        Map<AccessPath, Role> given = Map.of(AccessPath.of(parameters.get(i)), Role.SELF);
        for (AccessPath kept : ConstructorFields.of(body.get(), given).keySet()) {
          if (constant.contains(kept.selectors().get(0))) {
            List<Selector> within = concat(field, kept.selectors());
            paths.apply(argument).forEach(path -> into.add(new Alias(within, path)));
          }
        }
      }
    }
  }

  /** The ways from this object to the value, over a field that is known by then. */
  private static Stream<List<Selector>> paths(
      Body body, Place value, Map<AccessPath, Selector> kept) {
    return body.definitions().names(value, true).stream()
        .flatMap(
            name -> {
              if (name.root() instanceof Place.This) {
                return Stream.of(name.selectors());
              }
              Selector field = kept.get(AccessPath.of(name.root()));
              return field == null ? Stream.empty() : Stream.of(concat(field, name.selectors()));
            });
  }

  private static List<Selector> concat(Selector first, List<Selector> rest) {
    List<Selector> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}
