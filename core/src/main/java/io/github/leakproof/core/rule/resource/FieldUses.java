package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the code that can name a field does to the resource in it. */
public final class FieldUses {
  private final Summaries summaries;

  public FieldUses(Summaries summaries) {
    this.summaries = summaries;
  }

  /**
   * A search for who answers for a resource.
   *
   * @param isAnyEnough whether it ends with the first who does; likely ones are asked first then
   * @param seen the fields that it has come by
   */
  private record Search(Obligation obligation, boolean isAnyEnough, Set<FieldRef> seen) {
    static Search of(StoredResource kept, Obligation obligation, boolean isAnyEnough) {
      return new Search(obligation, isAnyEnough, new HashSet<>(Set.of(kept.field().ref())));
    }

    Collection<MethodUnit> order(Set<MethodUnit> code) {
      if (!isAnyEnough) {
        return code;
      }
      Set<MethodUnit> ordered = new LinkedHashSet<>(code);
      ordered.removeIf(unit -> unit.mentions().releasing().isEmpty());
      ordered.addAll(code);
      return ordered;
    }

    boolean isOver(FieldFate fate) {
      return fate.handedOut() || (isAnyEnough && !fate.isLeft());
    }
  }

  /**
   * What becomes of what a site stores. Of what is stored once, while its object is made, the first
   * who answers for it is told; of what a method stores, all who release it.
   *
   * @param method the method that the site is written in
   * @param verdict how the walk from the site ended
   */
  FieldFate fate(Site site, MethodUnit method, Verdict verdict, StoredResource kept) {
    boolean isAnyEnough = method.kind() != MethodUnit.Kind.METHOD;
    Search search = Search.of(kept, site.obligation(), isAnyEnough);
    FieldFate later = afterStores(site, method, verdict, search);
    return search.isOver(later) ? later : later.and(fate(kept, search));
  }

  /** Whether nobody answers for what lies in a field, wherever it came from. */
  public boolean isLeft(StoredResource kept, Obligation obligation) {
    return fate(kept, Search.of(kept, obligation, true)).isLeft();
  }

  /** What becomes of what lies in a field, wherever it came from. */
  FieldFate fate(StoredResource kept, Obligation obligation) {
    return fate(kept, Search.of(kept, obligation, false));
  }

  /**
   * Whether code that can name the field releases what lies in it, whoever else has that. It may
   * stand in a class below the field's.
   */
  public boolean isReleased(StoredResource kept, Obligation obligation) {
    return isReleased(kept.code().stream(), kept, obligation)
        || (!kept.field().isStatic() && isReleased(below(kept, obligation), kept, obligation));
  }

  private boolean isReleased(Stream<MethodUnit> code, StoredResource kept, Obligation obligation) {
    return code.filter(unit -> !unit.kind().isMaking() && !isQuery(unit))
        .anyMatch(unit -> releases(unit, kept, obligation));
  }

  /** The code of all classes that may be the keeper, as far as it may release anything like it. */
  private Stream<MethodUnit> below(StoredResource kept, Obligation obligation) {
    return summaries.program().methods().stream()
        .filter(unit -> !names(unit, kept).isEmpty())
        .filter(unit -> summaries.mayRelease(unit, obligation.type()));
  }

  private boolean releases(MethodUnit unit, StoredResource kept, Obligation obligation) {
    Map<AccessPath, Role> names = names(unit, kept);
    return !names.isEmpty() && summaries.effect(unit, names, obligation).released();
  }

  private FieldFate fate(StoredResource kept, Search search) {
    FieldFate fate = FieldFate.LEFT_ALONE;
    for (MethodUnit unit : search.order(kept.code())) {
      fate = fate.and(entered(unit, kept, search));
      if (search.isOver(fate)) {
        return fate;
      }
    }
    return fate.isLeft() && !kept.field().isStatic() ? elsewhere(kept, search) : fate;
  }

  /** What a body does to the resource of its own instance, or of one around it. */
  private FieldFate entered(MethodUnit unit, StoredResource kept, Search search) {
    Obligation obligation = search.obligation();
    Map<AccessPath, Role> names = names(unit, kept);
    if (names.isEmpty()) {
      return FieldFate.LEFT_ALONE;
    }
    CalleeEffect effect =
        summaries.effect(unit, names, unit.kind().isMaking() ? quiet(obligation) : obligation);
    if (effect.escaped()
        || !effect.handedTo().isEmpty()
        || isGivenBack(effect.returned(), unit, search)) {
      return FieldFate.HANDED_OUT;
    }
    FieldFate fate =
        effect.released() && !isQuery(unit) ? FieldFate.releasedBy(unit) : FieldFate.LEFT_ALONE;
    return fate.and(stored(effect.stored(), unit.owner(), search));
  }

  /**
   * Whether who calls the body can get at what its result leads to in these ways, or at somebody
   * who releases it.
   */
  private boolean isGivenBack(Set<List<Selector>> ways, MethodUnit unit, Search search) {
    return unit.flags().contains(MethodUnit.Flag.PRIVATE)
        ? ways.stream().anyMatch(way -> isReleasedInField(way, search.obligation()))
        : ways.stream().anyMatch(way -> !isLeftInField(way, unit, search));
  }

  /** Whether the way leads into a field of an object that releases what lies there. */
  private boolean isReleasedInField(List<Selector> way, Obligation obligation) {
    return !way.isEmpty()
        && way.get(0) instanceof Selector.Field first
        && summaries
            .program()
            .classNamed(first.field().owner())
            .flatMap(owner -> inField(owner, way))
            .filter(k -> isReleased(k.code().stream(), k, obligation))
            .isPresent();
  }

  private Optional<StoredResource> inField(ClassUnit owner, List<Selector> way) {
    return StoredResource.of(
        summaries.program(), owner, new AccessPath(new Place.This(), way), Role.SELF);
  }

  /**
   * Whether the way leads into a private field of the body's own nest, where nobody answers for the
   * resource: a builder's product has it then, and cannot end it.
   */
  private boolean isLeftInField(List<Selector> way, MethodUnit unit, Search search) {
    if (way.isEmpty() || !(way.get(0) instanceof Selector.Field first)) {
      return false;
    }
    return summaries
        .program()
        .classNamed(first.field().owner())
        .filter(owner -> Nest.top(owner).equals(Nest.top(unit.owner())))
        .flatMap(owner -> inField(owner, way))
        .filter(k -> k.field().isPrivate() && !k.field().isStatic())
        .filter(k -> !search.seen().add(k.field().ref()) || fate(k, search).isLeft())
        .isPresent();
  }

  /** What becomes of it in other fields. */
  private FieldFate stored(Map<AccessPath, Role> stored, ClassUnit owner, Search search) {
    FieldFate fate = FieldFate.LEFT_ALONE;
    for (Map.Entry<AccessPath, Role> place : stored.entrySet()) {
      Optional<StoredResource> there =
          StoredResource.of(summaries.program(), owner, place.getKey(), place.getValue())
              .filter(k -> k.field().isPrivate() && !k.field().isStatic());
      if (there.isEmpty()) {
        return FieldFate.HANDED_OUT;
      }
      if (search.seen().add(there.get().field().ref())) {
        fate = fate.and(fate(there.get(), search));
      }
    }
    return fate;
  }

  /** How a body names the resource where it is entered. */
  private Map<AccessPath, Role> names(MethodUnit unit, StoredResource kept) {
    Map<AccessPath, Role> names = new HashMap<>();
    if (kept.path().root() instanceof Place.Type) {
      return Map.of(kept.path(), kept.role());
    }
    if (isSameObject(unit.owner(), kept)) {
      names.put(kept.path(), kept.role());
    }
    Optional<ClassUnit> around = unit.owner().outer();
    while (around.isPresent()) {
      if (isSameObject(around.get(), kept)) {
        names.put(kept.path().from(new Place.Outer(around.get().name())), kept.role());
      }
      around = around.get().outer();
    }
    return names;
  }

  /** Whether an instance of the class may be the keeper itself. */
  private boolean isSameObject(ClassUnit unit, StoredResource kept) {
    String keeper = kept.keeper().name();
    return summaries.hierarchy().isSubtype(unit.name(), kept.declaring().name())
        && (summaries.hierarchy().isSubtype(unit.name(), keeper)
            || summaries.hierarchy().isSubtype(keeper, unit.name()));
  }

  /** What becomes of it in the body that stores it, from the store on. */
  private FieldFate afterStores(Site site, MethodUnit method, Verdict verdict, Search search) {
    Obligation quiet = quiet(search.obligation());
    return Stores.of(site, verdict)
        .map(start -> met(site.body(), method, quiet, start, search))
        .filter(fate -> !fate.isLeft())
        .or(
            () ->
                Stores.intoCollections(summaries, site, verdict)
                    .filter(start -> isGivenBack(site.body(), quiet, start))
                    .map(start -> FieldFate.HANDED_OUT))
        .orElse(FieldFate.LEFT_ALONE);
  }

  /** Whether who calls the body gets what it holds from these steps on. */
  private boolean isGivenBack(Body body, Obligation obligation, Start.AtSteps start) {
    return !body.unit().flags().contains(MethodUnit.Flag.PRIVATE)
        && !Explorer.follow(body, summaries, obligation, start).returned().isEmpty();
  }

  /** What is done to the resource by way of other objects' fields. */
  private FieldFate elsewhere(StoredResource kept, Search search) {
    FieldFate fate = FieldFate.LEFT_ALONE;
    for (MethodUnit unit : kept.code()) {
      Body body = summaries.body(unit).orElse(null);
      for (Scope scope : body == null ? List.<Scope>of() : Scope.all(summaries, body)) {
        for (Step step : scope.body().graph().steps()) {
          Map<AccessPath, Role> names = read(scope.body(), step, kept);
          if (!names.isEmpty()) {
            Start.AtSteps start =
                new Start.AtSteps(Map.of(step.id(), names), new Outcome.Returned());
            fate = fate.and(met(scope.body(), unit, search.obligation(), start, search));
          }
        }
      }
    }
    return fate;
  }

  /** The names of what a step reads from the field, where it does that of another object. */
  private static Map<AccessPath, Role> read(Body body, Step step, StoredResource kept) {
    if (!(step.event() instanceof Event.Load load)
        || !load.field().equals(kept.field().ref())
        || load.base() instanceof Place.This
        || load.base() instanceof Place.Outer) {
      return Map.of();
    }
    Map<AccessPath, Role> names = new HashMap<>();
    List<Selector> path = kept.path().selectors();
    AccessPath.of(load.to())
        .thenAll(path.subList(1, path.size()))
        .ifPresent(n -> names.put(n, kept.role()));
    for (AccessPath base : body.definitions().names(load.base(), false)) {
      base.thenAll(path).ifPresent(n -> names.put(n, kept.role()));
    }
    return names;
  }

  /** What a body does to the resource from these steps on. */
  private FieldFate met(
      Body body, MethodUnit method, Obligation obligation, Start.AtSteps start, Search search) {
    Verdict verdict = Explorer.follow(body, summaries, obligation, start);
    MethodUnit unit = body.unit();
    if (verdict.isExhausted()
        || verdict.isEscaped()
        || isGivenBack(verdict.returned(), unit, search)) {
      return FieldFate.HANDED_OUT;
    }
    FieldFate fate =
        verdict.isReleased() && !isQuery(method)
            ? FieldFate.releasedBy(method)
            : FieldFate.LEFT_ALONE;
    return fate.and(stored(verdict.stored(), unit.owner(), search));
  }

  /** A release on the way out of a failed creation is no release of what was created. */
  private static Obligation quiet(Obligation obligation) {
    return new Obligation(
        obligation.pattern(),
        obligation.kind(),
        obligation.type(),
        obligation.permits(),
        obligation.mayBeAbsent(),
        Set.of());
  }

  /** A method that only asks is no place where a reader looks for a release. */
  private boolean isQuery(MethodUnit unit) {
    return unit.ref().returnType().equals("boolean")
        && summaries.catalogue().traits().queryPrefixes().stream()
            .anyMatch(unit.ref().name()::startsWith);
  }
}
