package io.github.leakproof.core.rule.handle;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.ClassUnit.FieldUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.rule.resource.FieldUses;
import io.github.leakproof.core.rule.resource.StoredResource;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Executors that classes make or end (spec 1.3). */
final class OwnRunners {
  private static final String EXECUTOR = "java.util.concurrent.Executor";

  private final Summaries summaries;
  private final Callers callers;
  private final FieldUses uses;
  private final Map<FieldRef, List<Callers.Store>> stores = new HashMap<>();

  OwnRunners(Summaries summaries) {
    this.summaries = summaries;
    this.callers = new Callers(summaries);
    this.uses = new FieldUses(summaries);
  }

  /** Who answers for what lies in a field. */
  enum Owner {
    /** Code that is seen. */
    SOMEBODY,
    /** Nobody that is seen. */
    NOBODY,
    /** Whoever puts it there. */
    ITS_CREATOR
  }

  /** A field that holds an executor. */
  record Field(Owner owner, boolean isStatic) {}

  /** Whether the call makes an executor. */
  boolean isMadeBy(Event.Call call) {
    return (call.dispatch() == Event.Dispatch.NEW
            && summaries.hierarchy().isSubtype(call.method().owner(), EXECUTOR))
        || summaries
            .model(call.method())
            .all(ResourceEffect.Acquire.class)
            .anyMatch(a -> a.pattern() == Pattern.EXECUTOR_NOT_SHUTDOWN);
  }

  /** Who answers for the executor that a field is read for. */
  Field field(Scope scope, Event.Load load) {
    boolean isStatic = load.base() instanceof Place.Type;
    ClassUnit declaring = summaries.program().classNamed(load.field().owner()).orElse(null);
    Optional<FieldUnit> unit =
        declaring == null
            ? Optional.empty()
            : declaring.fields().stream().filter(f -> f.ref().equals(load.field())).findFirst();
    if (unit.isEmpty()) {
      return new Field(isInherited(load) ? Owner.SOMEBODY : Owner.NOBODY, isStatic);
    }
    ClassUnit here = scope.body().unit().owner();
    if (isManaged(unit.get()) || isEnded(scope, load)) {
      return new Field(Owner.SOMEBODY, isStatic);
    }
    boolean isOwn =
        Nest.top(declaring).equals(Nest.top(here))
            || load.base() instanceof Place.This
            || load.base() instanceof Place.Outer;
    return new Field(isOwn ? Owner.ITS_CREATOR : Owner.NOBODY, isStatic);
  }

  /** Whether a library's class, which this one extends, answers for it. */
  private static boolean isInherited(Event.Load load) {
    return load.base() instanceof Place.This || load.base() instanceof Place.Outer;
  }

  private boolean isManaged(FieldUnit field) {
    Set<String> managed = summaries.catalogue().traits().managedFieldAnnotations();
    return field.annotations().stream().anyMatch(managed::contains);
  }

  private boolean isEnded(Scope scope, Event.Load load) {
    Obligation obligation = summaries.owed(Pattern.EXECUTOR_NOT_SHUTDOWN, load.type().name());
    for (AccessPath name : scope.body().definitions().names(load.to(), false)) {
      Optional<StoredResource> kept =
          StoredResource.of(summaries.program(), scope.body().unit().owner(), name, Role.SELF);
      if (kept.filter(k -> uses.isReleased(k, obligation)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** What the field's nest puts into it. */
  List<Callers.Store> stores(FieldRef field) {
    return stores.computeIfAbsent(field, this::find);
  }

  private List<Callers.Store> find(FieldRef field) {
    return summaries
        .program()
        .classNamed(field.owner())
        .map(owner -> callers.stores(owner, field))
        .orElse(List.of());
  }

  /** Whether nobody ends what the site puts into fields, nor gets it from there. */
  boolean areLeft(Site site, Verdict verdict) {
    return verdict.stored().entrySet().stream()
        .allMatch(
            stored ->
                StoredResource.of(
                        summaries.program(),
                        site.body().unit().owner(),
                        stored.getKey(),
                        stored.getValue())
                    .filter(kept -> kept.field().isPrivate())
                    .filter(kept -> uses.isLeft(kept, site.obligation()))
                    .isPresent());
  }
}
