package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.catalogue.Traits;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Places;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a creation outside constructors replaces a live value of its field (spec 1.3, 3). */
final class Overwrites {
  private final Summaries summaries;

  Overwrites(Summaries summaries) {
    this.summaries = summaries;
  }

  boolean check(
      Site site,
      Verdict verdict,
      MethodUnit method,
      StoredResource kept,
      List<MethodUnit> releasing) {
    if (method.kind() == MethodUnit.Kind.METHOD && replacesOwn(site, verdict)) {
      return !isExclusive(site);
    }
    Body body = site.body();
    Set<Integer> replacing = replacing(site, verdict);
    if (method.kind() != MethodUnit.Kind.METHOD || replacing.isEmpty() || isExclusive(site)) {
      return false;
    }
    FieldRef field = ((Event.Store) body.graph().step(replacing.iterator().next()).event()).field();
    Set<MethodUnit> creators = creators(kept, field);
    if (creators.stream().anyMatch(c -> c != method && isOfConstruction(c))) {
      return true;
    }
    if (creators.size() == 1 && isPaired(method, releasing)) {
      return false;
    }
    boolean isReleasedAtEnd = releasing.stream().anyMatch(this::isStop);
    if (isStart(method)) {
      return !isReleasedAtEnd;
    }
    if (creators.size() == 1 && releasing.contains(method) && !outlives(site, verdict)) {
      return false;
    }
    return creators.size() > 1 || !isReleasedAtEnd || isCalledByConstructor(method);
  }

  /**
   * Whether the method begins what another one ends that releases the value: their names say so
   * ({@code openFormat} and {@code closeFormat}), or whoever calls it in its class ends it as well.
   */
  private boolean isPaired(MethodUnit method, List<MethodUnit> releasing) {
    Traits traits = summaries.catalogue().traits();
    List<MethodUnit> callers = callers(method).toList();
    return releasing.stream()
        .filter(end -> end != method)
        .anyMatch(
            end ->
                traits.areStartAndStop(method.ref().name(), end.ref().name())
                    || (!callers.isEmpty()
                        && callers.stream().allMatch(caller -> calls(caller, end))));
  }

  /**
   * Whether the object has none any more where it can get one of what it has got them of before.
   */
  private boolean isExclusive(Site site) {
    return site.step() != null
        && site.step().event() instanceof Event.Call call
        && call.receiver() != null
        && site.body().definitions().names(call.receiver(), true).stream()
            .anyMatch(name -> name.root() instanceof Place.This)
        && summaries
            .catalogue()
            .resource(TypeRef.of(site.obligation().type()), summaries.hierarchy())
            .filter(ResourceType::exclusive)
            .isPresent();
  }

  /** Whether the body leaves the new value in the field. */
  private boolean outlives(Site site, Verdict verdict) {
    return Stores.of(site, verdict)
        .map(start -> Explorer.follow(site.body(), summaries, site.obligation(), start))
        .filter(later -> later.isReleased() && later.worst().isEmpty())
        .isEmpty();
  }

  /** Whether the body itself may have put the value there that the site's own replaces. */
  private boolean replacesOwn(Site site, Verdict verdict) {
    return summaries.sites(site.body()).stream()
        .filter(other -> other.pattern() == site.pattern())
        .flatMap(other -> replaced(other).stream())
        .anyMatch(verdict.storedAt()::containsKey);
  }

  /** The stores at which what the site has stored is still there. */
  private Set<Integer> replaced(Site site) {
    return Stores.of(site, summaries.verdict(site))
        .map(start -> Explorer.follow(site.body(), summaries, site.obligation(), start))
        .filter(later -> !later.isExhausted())
        .map(Verdict::overwrites)
        .orElse(Set.of());
  }

  /** The stores at which a value that is in the field when the body is entered is still there. */
  private Set<Integer> replacing(Site site, Verdict verdict) {
    Map<AccessPath, Role> names = new HashMap<>(verdict.stored());
    names.keySet().removeIf(name -> !Places.isPermanent(name.root()));
    Verdict old =
        Explorer.follow(
            site.body(), summaries, site.obligation(), new Start.AtEntry(names, Map.of()));
    Set<Integer> replacing = new LinkedHashSet<>(old.overwrites());
    replacing.retainAll(verdict.storedAt().keySet());
    return old.isExhausted() ? Set.of() : replacing;
  }

  /** The methods and initialisers that store something new in the field. */
  private Set<MethodUnit> creators(StoredResource kept, FieldRef field) {
    Set<MethodUnit> creators = new HashSet<>();
    for (MethodUnit unit : kept.code()) {
      summaries
          .body(unit)
          .filter(body -> body.graph().steps().stream().anyMatch(s -> creates(body, s, field)))
          .ifPresent(body -> creators.add(unit));
    }
    return creators;
  }

  /** Whether the body stores something there that it has neither been given nor found. */
  private static boolean creates(Body body, Step step, FieldRef field) {
    return step.event() instanceof Event.Store store
        && store.field().equals(field)
        && !body.definitions().isNullLiteral(store.from())
        && !body.definitions().isParameter(store.from())
        && !(body.definitions().only(Uses.origin(body, store.from())).orElse(null)
            instanceof Event.Load);
  }

  /** Whether each object is made with what the unit does. */
  private boolean isOfConstruction(MethodUnit unit) {
    return unit.kind() != MethodUnit.Kind.METHOD
        || callers(unit).anyMatch(m -> m.kind() != MethodUnit.Kind.METHOD);
  }

  /** Whether the method creates anew what it has created while the object was made. */
  private boolean isCalledByConstructor(MethodUnit method) {
    boolean isForConstructors =
        method.flags().contains(MethodUnit.Flag.PRIVATE)
            && callers(method).allMatch(m -> m.kind() != MethodUnit.Kind.METHOD);
    return isOfConstruction(method) && !isForConstructors;
  }

  private Stream<MethodUnit> callers(MethodUnit method) {
    return Nest.methods(method.owner()).stream().filter(caller -> calls(caller, method));
  }

  private boolean calls(MethodUnit caller, MethodUnit callee) {
    return caller.callees().stream()
        .filter(c -> c.name().equals(callee.name()))
        .anyMatch(c -> summaries.program().method(c).filter(callee::equals).isPresent());
  }

  private boolean isStart(MethodUnit method) {
    Traits traits = summaries.catalogue().traits();
    return traits.lifeCycleStart().contains(method.ref().name())
        || !Collections.disjoint(method.annotations(), traits.startAnnotations());
  }

  private boolean isStop(MethodUnit method) {
    return summaries.catalogue().traits().isStop(method.ref().name(), method.annotations());
  }
}
