package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Argument;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The lambdas and method references that implement interfaces of the compilation: what a virtual
 * call may run beside the methods of classes. Only what such a call passes, and what everybody can
 * name, is the same for the closure: its {@code this} is another one than the call's receiver.
 */
final class ImplementingClosures {
  private final Program program;
  private final Summaries summaries;
  private final Map<MethodRef, List<MethodUnit>> known = new HashMap<>();
  private final Map<MethodUnit, Map<Place, Set<AccessPath>>> bound = new HashMap<>();

  ImplementingClosures(Summaries summaries) {
    this.summaries = summaries;
    this.program = summaries.program();
  }

  /** The closures that a virtual call of the method may run. */
  List<MethodUnit> of(MethodRef method) {
    List<MethodUnit> closures = known.get(method);
    if (closures == null) {
      closures = find(method);
      known.put(method, closures);
    }
    return closures;
  }

  private List<MethodUnit> find(MethodRef method) {
    List<MethodUnit> found = new ArrayList<>();
    for (MethodUnit maker : program.closureMakers(method.owner())) {
      collect(
          maker,
          (implemented, unit) -> {
            if (isImplemented(implemented, method)) {
              found.add(unit);
            }
          });
    }
    return List.copyOf(found);
  }

  /** Those closures that may open something, with the method that each of them implements. */
  void opening(BiConsumer<MethodRef, MethodUnit> each) {
    for (MethodUnit maker : program.closureMakers("java.lang.Object")) {
      if (!maker.mentions().opening().isEmpty()) {
        collect(
            maker,
            (implemented, unit) -> {
              boolean isOwn = program.classNamed(implemented.owner()).isPresent();
              if (isOwn && !unit.mentions().opening().isEmpty()) {
                each.accept(implemented, unit);
              }
            });
      }
    }
  }

  private void collect(MethodUnit maker, BiConsumer<MethodRef, MethodUnit> each) {
    Body body = summaries.body(maker).orElse(null);
    for (Step step : body == null ? List.<Step>of() : body.graph().steps()) {
      if (step.event() instanceof Event.Capture capture) {
        Closure closure = capture.closure();
        MethodRef implemented = closure.functionalMethod();
        for (MethodUnit unit : implemented == null ? List.<MethodUnit>of() : closure.bodies()) {
          bound.put(unit, bound(body, closure));
          each.accept(implemented, unit);
          collect(unit, each);
        }
      }
    }
  }

  private static Map<Place, Set<AccessPath>> bound(Body maker, Closure closure) {
    Map<Place, Set<AccessPath>> names = new HashMap<>();
    for (Place place : closure.captured()) {
      if (place instanceof Place.Temp) {
        names.put(place, maker.definitions().names(place, true));
      }
    }
    return names;
  }

  private boolean isImplemented(MethodRef method, MethodRef called) {
    return CallName.of(method).equals(CallName.of(called))
        && program.hierarchy().isSubtype(method.owner(), called.owner());
  }

  /**
   * What the closure does.
   *
   * @param entries names of the resource as a method that is called would see it
   */
  CalleeEffect effect(MethodUnit closure, Map<AccessPath, Role> entries, Obligation obligation) {
    Map<AccessPath, Role> reached = new HashMap<>();
    entries.forEach(
        (name, role) ->
            inside(name, closure)
                .ifPresent(
                    inside -> {
                      reached.put(inside, role);
                      bound(inside, closure).forEach(n -> reached.put(n, role));
                    }));
    return outside(summaries.effect(closure, reached, obligation));
  }

  /** What the closure was made with is the same, under whatever name its maker had it from. */
  private Set<AccessPath> bound(AccessPath name, MethodUnit closure) {
    Set<AccessPath> found = new HashSet<>();
    bound
        .getOrDefault(closure, Map.of())
        .forEach(
            (place, names) -> {
              if (names.contains(name)) {
                found.add(AccessPath.of(place));
              }
            });
    return found;
  }

  private static Optional<AccessPath> inside(AccessPath name, MethodUnit closure) {
    Place root = name.root();
    if (root instanceof Place.Outer outer) {
      return Optional.of(
          outer.className().equals(closure.owner().name()) ? name.from(new Place.This()) : name);
    }
    return root instanceof Place.Type || Argument.index(root) >= 0
        ? Optional.of(name)
        : Optional.empty();
  }

  /** What callers are told: what the closure stores in its own {@code this}, they cannot name. */
  private static CalleeEffect outside(CalleeEffect effect) {
    return effect.stored().keySet().stream().anyMatch(n -> n.root() instanceof Place.This)
        ? CalleeEffect.UNKNOWN
        : effect;
  }
}
