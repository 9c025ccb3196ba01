package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Call;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether what a library's body does on its own tells what a call of it does. */
final class Reliance {
  private final Summaries summaries;
  private final Effects effects;

  Reliance(Summaries summaries, Effects effects) {
    this.summaries = summaries;
    this.effects = effects;
  }

  /** Whether the call runs the body, rather than an override that it only stands in for. */
  boolean isWhatRuns(Call call, Body body) {
    return call.dispatch() != Event.Dispatch.VIRTUAL
        || (body.graph().steps().stream().anyMatch(Reliance::acts)
            && body.unit().owner().methods().stream()
                .noneMatch(m -> m.flags().contains(MethodUnit.Flag.ABSTRACT)));
  }

  private static boolean acts(Step step) {
    return step.event() instanceof Event.Call || step.event() instanceof Event.Store;
  }

  /**
   * Whether the effect is the callee's own: not that of others whom it hands the resource to, nor
   * one that depends on what its caller does not know.
   */
  boolean isReliable(CalleeEffect effect, Call call, Body body, Map<AccessPath, Role> entries) {
    boolean isByChance =
        effect.released()
            && effect.keptOnReturn()
            && effect.choice().isEmpty()
            && effect.guard().isEmpty();
    boolean isOfElements = entries.containsValue(Role.HOLDER) && !effect.released();
    boolean isStoredApart =
        !effect.stored().isEmpty()
            && !(call.method().isConstructor() && keepsItself(body) && isInItself(effect));
    return !effect.escaped()
        && effect.handedTo().isEmpty()
        && !isByChance
        && !isOfElements
        && !isStoredApart;
  }

  private static boolean isInItself(CalleeEffect effect) {
    return effect.stored().keySet().stream().allMatch(n -> n.root() instanceof Place.This);
  }

  /** Whether a constructor shows the new object to nobody else. */
  private static boolean keepsItself(Body body) {
    return body.graph().steps().stream().map(Step::event).noneMatch(Reliance::showsItself);
  }

  private static boolean showsItself(Event event) {
    return event instanceof Event.Capture
        || (event instanceof Call call && call.arguments().contains(new Place.This()))
        || (event instanceof Event.Store store && store.from() instanceof Place.This)
        || (event instanceof Event.ArrayStore store && store.from() instanceof Place.This);
  }

  /** Whether a method of each object that has the resource then is known to release it. */
  boolean isReleasable(CalleeEffect effect, Body body, Obligation obligation) {
    return effect.stored().entrySet().stream()
            .allMatch(e -> isReleased(e.getKey(), e.getValue(), body, obligation))
        && effect.returned().stream()
            .filter(selectors -> !selectors.isEmpty())
            .allMatch(
                s -> isReleased(new AccessPath(new Place.This(), s), Role.SELF, body, obligation));
  }

  private boolean isReleased(AccessPath name, Role role, Body body, Obligation obligation) {
    if (name.isPlace() || !(name.selectors().get(0) instanceof Selector.Field field)) {
      return false;
    }
    Set<String> classes = new HashSet<>(summaries.hierarchy().supertypes(field.field().owner()));
    if (body.unit().ref().isConstructor()) {
      classes.addAll(summaries.hierarchy().supertypes(body.unit().owner().name()));
    }
    return summaries.program().libraries().stream()
        .flatMap(libraries -> classes.stream().flatMap(c -> libraries.classNamed(c).stream()))
        .flatMap(owner -> owner.methods().stream())
        .filter(this::isEnd)
        .anyMatch(end -> effects.of(end, Map.of(name, role), obligation).released());
  }

  private boolean isEnd(MethodUnit unit) {
    return unit.kind() == MethodUnit.Kind.METHOD
        && summaries.catalogue().traits().lifeCycleStop().contains(unit.name());
  }

  /** Whether all that the body returns is what its calls have made, or nothing. */
  boolean isFresh(Body body) {
    return body.graph().steps().stream()
        .map(Step::event)
        .filter(Event.Return.class::isInstance)
        .map(e -> Optional.ofNullable(((Event.Return) e).value()))
        .flatMap(Optional::stream)
        .allMatch(value -> isFresh(body, value, new HashSet<>()));
  }

  private boolean isFresh(Body body, Place value, Set<Place> seen) {
    List<Step> made = body.definitions().of(value);
    return !seen.add(value)
        || (!body.definitions().isParameter(value)
            && !made.isEmpty()
            && made.stream().allMatch(step -> isFresh(body, step.event(), seen)));
  }

  private boolean isFresh(Body body, Event event, Set<Place> seen) {
    if (event instanceof Event.Assign assign) {
      return isFresh(body, assign.from(), seen);
    } else if (event instanceof Call call) {
      return call.dispatch() == Event.Dispatch.NEW || isOpening(call);
    }
    return event instanceof Event.Literal;
  }

  private boolean isOpening(Call call) {
    return summaries
            .model(call.method())
            .all(ResourceEffect.Acquire.class)
            .anyMatch(a -> a.on().equals(Slot.RESULT))
        || !summaries.acquires(call).isEmpty();
  }
}
