package io.github.leakproof.core.rule.resource;

import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.catalogue.Traits;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.ClassUnit.FieldUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import io.github.leakproof.core.walk.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Resources that a body puts into a field (spec 1.3): somebody in the class must release the field
 * or hand it out, and a new value must not replace one that is still to be released.
 */
final class FieldRule {
  private final Summaries summaries;
  private final FieldUses uses;
  private final Overwrites overwrites;

  FieldRule(Summaries summaries) {
    this.summaries = summaries;
    this.uses = new FieldUses(summaries);
    this.overwrites = new Overwrites(summaries);
  }

  /**
   * Judges what a site stores.
   *
   * @param method the method that the site is written in, be it in a closure of it
   */
  Optional<Finding> check(Site site, Verdict verdict, MethodUnit method) {
    if (isPerCall(site)) {
      return Optional.empty();
    }
    return verdict.stored().entrySet().stream()
        .flatMap(stored -> kept(site, stored).stream())
        .filter(kept -> isOwned(kept.field()))
        .flatMap(kept -> check(site, verdict, method, kept).stream())
        .findFirst();
  }

  /** Whether only what its method does not hand on owes a release. */
  private boolean isPerCall(Site site) {
    String type = site.obligation().type();
    return summaries
            .catalogue()
            .resource(TypeRef.of(type), summaries.hierarchy())
            .filter(ResourceType::perCall)
            .isPresent()
        && !summaries.hierarchy().isSubtype(type, "java.lang.AutoCloseable");
  }

  /** Whether code that its method hands on goes on with what is to be made per call only. */
  boolean isLentOn(Site site) {
    return isPerCall(site) && new LentOn(site).isPresent();
  }

  /**
   * Judges what a factory of a class makes and returns in a field of an object of that class:
   * nobody else can release what it keeps for itself.
   */
  Optional<Finding> checkReturned(Site site, Verdict verdict) {
    return verdict.returned().stream()
        .map(selectors -> new AccessPath(new Place.This(), selectors))
        .flatMap(path -> keptByItsClass(site, path).stream())
        .flatMap(kept -> check(site, kept).stream())
        .findFirst();
  }

  private Optional<StoredResource> keptByItsClass(Site site, AccessPath path) {
    return path.ownField()
        .flatMap(field -> summaries.program().classNamed(field.owner()))
        .filter(keeper -> isWithin(site.body().unit().owner(), keeper))
        .flatMap(keeper -> StoredResource.of(summaries.program(), keeper, path, Role.SELF));
  }

  private static boolean isWithin(ClassUnit unit, ClassUnit keeper) {
    return unit.equals(keeper) || unit.outer().filter(o -> isWithin(o, keeper)).isPresent();
  }

  /** Judges what a site makes for a field's object to keep. */
  Optional<Finding> check(Site site, StoredResource kept) {
    return isOwned(kept.field()) && !isPerCall(site) && uses.isLeft(kept, site.obligation())
        ? Optional.of(ResourceFindings.unreleasedField(site, kept.field()))
        : Optional.empty();
  }

  /**
   * Whether the site takes the one thing that an object in a field has, or makes something of it
   * once for all, and the class ends that object: the stream of a connection, a statement of its
   * constructor.
   */
  boolean endsWithItsOrigin(Site site) {
    return (summaries.isStable(site) || site.body().unit().kind().isMaking())
        && isOriginReleased(site);
  }

  /** Whether what it comes from lies in a field, and the class releases that with all its parts. */
  private boolean isOriginReleased(Site site) {
    return Stream.concat(site.parents().stream(), storedParents(site))
        .flatMap(parent -> kept(site, Map.entry(parent, Role.PARENT)).stream())
        .anyMatch(kept -> !uses.fate(kept, site.obligation()).releasing().isEmpty());
  }

  /** The fields of its object that the body itself puts what it comes from into. */
  private static Stream<AccessPath> storedParents(Site site) {
    return site.body().graph().steps().stream()
        .flatMap(
            step ->
                step.event() instanceof Event.Store store
                        && store.base() instanceof Place.This
                        && site.parents().contains(AccessPath.of(store.from()))
                    ? AccessPath.of(store.base()).then(new Selector.Field(store.field())).stream()
                    : Stream.empty());
  }

  private Optional<StoredResource> kept(Site site, Map.Entry<AccessPath, Role> stored) {
    return StoredResource.of(
        summaries.program(), site.body().unit().owner(), stored.getKey(), stored.getValue());
  }

  private Optional<Finding> check(
      Site site, Verdict verdict, MethodUnit method, StoredResource kept) {
    FieldFate fate = uses.fate(site, method, verdict, kept);
    if (fate.handedOut()) {
      return Optional.empty();
    } else if (fate.isLeft()) {
      return isOriginReleased(site)
          ? Optional.empty()
          : Optional.of(ResourceFindings.unreleasedField(site, kept.field()));
    }
    return kept.role() != Role.HOLDER
            && !OwnLocks.isOfLock(summaries, site, method)
            && overwrites.check(site, verdict, method, kept, fate.releasing())
        ? Optional.of(ResourceFindings.overwrittenField(site, kept.field()))
        : Optional.empty();
  }

  /** A static field, or one of the constants of an enumeration. */
  private boolean livesWithItsClass(FieldUnit field) {
    return field.isStatic()
        || summaries.hierarchy().isSubtype(field.ref().owner(), "java.lang.Enum");
  }

  /** Whether nobody but the class itself can release what lies in the field. */
  private boolean isOwned(FieldUnit field) {
    Traits traits = summaries.catalogue().traits();
    return field.isPrivate()
        && (!livesWithItsClass(field) || summaries.settings().staticResources())
        && field.annotations().stream().noneMatch(traits.managedFieldAnnotations()::contains);
  }
}
