package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import io.github.leakproof.core.walk.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Objects that acquire something while they are made, keep it to themselves and have one method to
 * end it: whoever makes such an object must call that ({@code new Session(dataSource)}). Those that
 * show themselves to others, or end it in a task of their own, answer for it by themselves.
 */
final class OwnedParts {
  private final Summaries summaries;
  private final HandOver handOver;
  private final Releasers releasers;

  OwnedParts(Summaries summaries, HandOver handOver, Releasers releasers) {
    this.summaries = summaries;
    this.handOver = handOver;
    this.releasers = releasers;
  }

  /**
   * What such an object keeps of what its constructor or initialiser acquires.
   *
   * @param name how the object names it
   * @param release how the object is told to end it
   */
  record Part(AccessPath name, ReleaseForm release) {}

  /** The part that the site makes. */
  Optional<Part> of(Site site, Verdict verdict) {
    MethodUnit unit = site.body().unit();
    boolean isMaking = unit.kind().isMaking();
    if (!isMaking
        || verdict.worst().isPresent()
        || verdict.isEscaped()
        || verdict.stored().size() != 1
        || isPerCall(site)) {
      return Optional.empty();
    }
    AccessPath name = verdict.stored().keySet().iterator().next();
    FieldRef field = name.ownField().orElse(null);
    if (field == null || !isKept(unit.owner(), field)) {
      return Optional.empty();
    }
    ReleaseForm release = releasers.of(site, Set.of(name));
    return release.equals(ReleaseForm.NONE)
            || endsItself(site, unit.owner(), name)
            || handOver.isReleasedByCallback(site, name)
            || isShown(site, unit.owner())
        ? Optional.empty()
        : Optional.of(new Part(name, release));
  }

  private boolean isPerCall(Site site) {
    return summaries
        .catalogue()
        .resource(TypeRef.of(site.obligation().type()), summaries.hierarchy())
        .filter(ResourceType::perCall)
        .isPresent();
  }

  /** Whether the field is the class's own secret. */
  private boolean isKept(ClassUnit owner, FieldRef field) {
    return owner.fields().stream()
            .anyMatch(f -> f.ref().equals(field) && f.isPrivate() && !f.isStatic())
        && Nest.methods(owner).stream()
            .filter(m -> !m.flags().contains(MethodUnit.Flag.PRIVATE) && m.mayAccess(field))
            .flatMap(m -> summaries.body(m).stream())
            .noneMatch(body -> returns(body, field));
  }

  private static boolean returns(Body body, FieldRef field) {
    Selector selector = new Selector.Field(field);
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Return result
                    && result.value() != null
                    && body.definitions().names(result.value(), false).stream()
                        .anyMatch(n -> n.selectors().contains(selector)));
  }

  /** Whether the object gives itself to others. */
  private boolean isShown(Site site, ClassUnit owner) {
    Obligation itself =
        new Obligation(
            site.pattern(),
            Obligation.Kind.VALUE,
            owner.name(),
            1,
            false,
            site.obligation().causes());
    Map<AccessPath, Role> names = Map.of(AccessPath.of(new Place.This()), Role.SELF);
    return owner.methods().stream()
        .filter(m -> m.kind() != MethodUnit.Kind.STATIC_INITIALIZER)
        .filter(m -> !m.flags().contains(MethodUnit.Flag.STATIC))
        .map(m -> summaries.effect(m, names, itself))
        .anyMatch(effect -> effect.escaped() || !effect.stored().isEmpty());
  }

  /** Whether a task of the object ends what it keeps. */
  private boolean endsItself(Site site, ClassUnit owner, AccessPath name) {
    return owner.methods().stream()
        .filter(m -> summaries.model(m.ref()).has(TaskEffect.Task.class))
        .anyMatch(m -> summaries.effect(m, Map.of(name, Role.SELF), site.obligation()).released());
  }
}
