package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the values of a place come from, told from every place where it gets one. */
public final class Origins {
  private final Summaries summaries;
  private final Callers callers;
  private final Creation wanted;

  /** What a creating call must be. */
  public interface Creation {

    /** Whether the call, in its scope, makes what is asked for. */
    boolean isMadeBy(Scope scope, Event.Call call);

    /** Whether each value of that static type is as asked for. */
    default boolean isSaidBy(TypeRef type) {
      return false;
    }

    /** Whether what the place holds is known to be as asked for. */
    default boolean isKnown(Scope scope, Place place) {
      return false;
    }

    /** The places whose values, if there are any and all are as asked for, make the call's so. */
    default List<Source> sources(Scope scope, Event.Call call) {
      return List.of();
    }
  }

  /** A place in its scope. */
  public record Source(Scope scope, Place place) {}

  public Origins(Summaries summaries, Creation wanted) {
    this.summaries = summaries;
    this.callers = new Callers(summaries);
    this.wanted = wanted;
  }

  private record Visit(Body body, Place place) {}

  /** Whether every value that the place may have is made as wanted, or null. */
  public boolean agree(Scope scope, Place place) {
    return agree(scope, place, new HashSet<>());
  }

  private boolean agree(Scope from, Place place, Set<Object> seen) {
    Scope scope = from.owning(place);
    if ((place instanceof Place.Local local && wanted.isSaidBy(local.type()))
        || !seen.add(new Visit(scope.body(), place))) {
      return true;
    }
    if (wanted.isKnown(scope, place)) {
      return true;
    }
    List<Step> steps = scope.definitions(place);
    if (steps.isEmpty() || scope.isParameter(place)) {
      return false;
    }
    return steps.stream().allMatch(step -> agree(scope, step.event(), seen));
  }

  private boolean agree(Scope scope, Event event, Set<Object> seen) {
    if (event instanceof Event.Assign assign) {
      return agree(scope, assign.from(), seen);
    } else if (event instanceof Event.Literal literal) {
      return literal.value() == null;
    } else if (event instanceof Event.Load load) {
      return wanted.isSaidBy(load.type()) || agree(load.field(), seen);
    } else if (event instanceof Event.NewArray array) {
      return !array.elements().isEmpty()
          && array.elements().stream().allMatch(element -> agree(scope, element, seen));
    } else if (event instanceof Event.ArrayLoad load) {
      return agree(scope, load.array(), seen);
    } else if (event instanceof Event.Call call) {
      return agree(scope, call, seen);
    }
    return false;
  }

  private boolean agree(Scope scope, Event.Call call, Set<Object> seen) {
    if (wanted.isSaidBy(call.type()) || wanted.isMadeBy(scope, call)) {
      return true;
    }
    List<Source> sources = wanted.sources(scope, call);
    if (!sources.isEmpty()) {
      return sources.stream().allMatch(s -> agree(s.scope(), s.place(), seen));
    }
    if (call.dispatch() == Event.Dispatch.NEW) {
      return false;
    }
    Optional<ResourceEffect.KeepResult> kept =
        summaries.model(call.method()).first(ResourceEffect.KeepResult.class);
    if (kept.isPresent()) {
      return isMadeForHolder(scope, call, kept.get(), seen);
    }
    List<MethodUnit> targets = summaries.program().targets(call.method());
    return !targets.isEmpty()
        && (!seen.add(call.method())
            || targets.stream().allMatch(unit -> returnsWanted(unit, seen)));
  }

  /** {@code map.computeIfAbsent(key, k -> new …)}: what nobody else has put into a field's map. */
  private boolean isMadeForHolder(
      Scope scope, Event.Call call, ResourceEffect.KeepResult kept, Set<Object> seen) {
    Place holder = Places.operand(call, kept.holder());
    Place code = Places.operand(call, kept.closure());
    if (holder == null || code == null || !isPrivateField(scope, holder)) {
      return false;
    }
    List<Closure> closures = scope.body().definitions().closures(code);
    return !closures.isEmpty()
        && closures.stream()
            .flatMap(closure -> closure.bodies().stream())
            .allMatch(unit -> returnsWanted(unit, seen));
  }

  private boolean isPrivateField(Scope scope, Place place) {
    return scope.body().definitions().only(place).orElse(null) instanceof Event.Load load
        && summaries.program().classNamed(load.field().owner()).stream()
            .flatMap(owner -> owner.fields().stream())
            .anyMatch(field -> field.ref().equals(load.field()) && field.isPrivate());
  }

  private boolean returnsWanted(MethodUnit unit, Set<Object> seen) {
    Body body = summaries.body(unit).orElse(null);
    if (body == null) {
      return false;
    }
    Scope scope = new Scope(body, Optional.empty());
    return body.graph().steps().stream().allMatch(s -> returnsWanted(scope, s, seen));
  }

  private boolean returnsWanted(Scope scope, Step step, Set<Object> seen) {
    if (!(step.event() instanceof Event.Return result)) {
      return true;
    }
    return result.value() != null && agree(scope, result.value(), seen);
  }

  /** Whether every assignment of the field creates what is wanted. */
  private boolean agree(FieldRef field, Set<Object> seen) {
    if (!seen.add(field)) {
      return true;
    }
    ClassUnit owner = summaries.program().classNamed(field.owner()).orElse(null);
    if (owner == null) {
      return false;
    }
    List<Callers.Store> stores = callers.stores(owner, field);
    return !stores.isEmpty()
        && stores.stream().allMatch(store -> agree(store.scope(), store.from(), seen))
        && callers.storesElsewhere(owner, field).stream()
            .allMatch(store -> agree(store.scope(), store.from(), seen));
  }
}
