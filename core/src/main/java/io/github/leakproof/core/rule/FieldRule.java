package io.github.leakproof.core.rule;

import io.github.leakproof.core.catalogue.Traits;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.ClassUnit.FieldUnit;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resources that a body puts into a field (spec 1.3): somebody in the class must release the field
 * or hand it out, and a new value must not replace one that is still to be released.
 */
final class FieldRule {
  private final Summaries summaries;
  private final Overwrites overwrites;

  FieldRule(Summaries summaries) {
    this.summaries = summaries;
    this.overwrites = new Overwrites(summaries);
  }

  /**
   * Judges what a site stores.
   *
   * @param method the method that the site is written in, be it in a closure of it
   */
  Optional<Finding> check(Site site, Verdict verdict, MethodUnit method) {
    for (Map.Entry<AccessPath, Role> stored : verdict.stored().entrySet()) {
      Optional<FieldUnit> field = field(stored.getKey());
      if (field.isPresent() && isOwn(stored.getKey(), field.get())) {
        Optional<Finding> finding =
            check(site, verdict, method, field.get(), stored.getKey(), stored.getValue());
        if (finding.isPresent()) {
          return finding;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Finding> check(
      Site site, Verdict verdict, MethodUnit method, FieldUnit field, AccessPath path, Role role) {
    Traits traits = summaries.catalogue().traits();
    if (!field.isPrivate()
        || field.annotations().stream().anyMatch(traits.managedFieldAnnotations()::contains)) {
      return Optional.empty();
    }
    ClassUnit owner = site.body().unit().owner();
    List<MethodUnit> releasing = new ArrayList<>();
    for (MethodUnit unit : Nest.methods(owner)) {
      AccessPath name = Nest.nameIn(path, owner, unit);
      CalleeEffect effect = summaries.effect(unit, Map.of(name, role), site.obligation());
      if (isHandedOut(effect, unit)) {
        return Optional.empty();
      }
      if (effect.released() && !isQuery(unit)) {
        releasing.add(unit);
      }
    }
    if (releasing.isEmpty()) {
      return Optional.of(Findings.unreleasedField(site, field));
    }
    return role == Role.HOLDER || OwnLocks.isOfLock(summaries, site, method)
        ? Optional.empty()
        : overwrites.check(site, verdict, method, path, releasing)
            ? Optional.of(Findings.overwrittenField(site, field))
            : Optional.empty();
  }

  /** Whether the body gives the field's value to somebody else. */
  private static boolean isHandedOut(CalleeEffect effect, MethodUnit unit) {
    return effect.escaped()
        || !effect.stored().isEmpty()
        || (!effect.returned().isEmpty() && !unit.flags().contains(MethodUnit.Flag.PRIVATE));
  }

  /** A method that only asks is no place where a reader looks for a release. */
  private boolean isQuery(MethodUnit unit) {
    return unit.ref().returnType().equals("boolean")
        && summaries.catalogue().traits().queryPrefixes().stream()
            .anyMatch(unit.ref().name()::startsWith);
  }

  private boolean isOwn(AccessPath path, FieldUnit field) {
    return field.isStatic()
        ? summaries.settings().staticResources()
        : path.root() instanceof Place.This || path.root() instanceof Place.Outer;
  }

  private Optional<FieldUnit> field(AccessPath path) {
    if (path.isPlace() || !(path.selectors().get(0) instanceof Selector.Field selector)) {
      return Optional.empty();
    }
    FieldRef ref = selector.field();
    return summaries
        .program()
        .classNamed(ref.owner())
        .flatMap(c -> c.fields().stream().filter(f -> f.ref().equals(ref)).findFirst());
  }
}
