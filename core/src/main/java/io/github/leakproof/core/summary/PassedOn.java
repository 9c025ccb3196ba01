package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ReleaseForm;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Call;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeAcquire;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Choice;
import io.github.leakproof.core.walk.Condition;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a body leaves to its caller of what one of its sites acquires. */
final class PassedOn {
  private static final String BOOLEAN = "boolean";
  private static final String VOID = "void";
  private static final String STAMP = "long";

  private final Summaries summaries;
  private final HandOver handOver;
  private final Releasers releasers;
  private final OwnedParts parts;

  PassedOn(Summaries summaries, HandOver handOver) {
    this.summaries = summaries;
    this.handOver = handOver;
    this.releasers = new Releasers(summaries, handOver);
    this.parts = new OwnedParts(summaries, handOver, releasers);
  }

  /** What the caller acquires with a call of the site's body. */
  List<CalleeAcquire> of(Site site) {
    if (site.acquire().when() instanceof Outcome.Threw) {
      return List.of();
    }
    Verdict verdict = summaries.verdict(site);
    Stream<Optional<CalleeAcquire>> acquired =
        site.isConstruction()
            ? Stream.of(constructed(site, verdict))
            : site.kind() == Obligation.Kind.HOLD
                ? Stream.of(held(site, verdict))
                : Stream.of(
                    returned(site, verdict, Verdict::returned, false),
                    returned(site, verdict, Verdict::returnedHolders, true),
                    wrapped(site, verdict),
                    kept(site, verdict),
                    owned(site, verdict));
    return acquired.flatMap(Optional::stream).toList();
  }

  /**
   * A constructor of a subclass makes the resource that its creator owns, or keeps it as a part.
   */
  private static Optional<CalleeAcquire> constructed(Site site, Verdict verdict) {
    return verdict.isHeldOnSomeReturn()
        ? Optional.of(fresh(site, ofInstance(site)))
        : Optional.empty();
  }

  private static Set<AccessPath> ofInstance(Site site) {
    Set<AccessPath> names = new HashSet<>(site.values());
    names.addAll(site.named(Role.WRAPPER));
    names.removeIf(name -> !(name.root() instanceof Place.This));
    return names;
  }

  private Optional<CalleeAcquire> owned(Site site, Verdict verdict) {
    return parts
        .of(site, verdict)
        .map(
            part ->
                new CalleeAcquire(
                    passedOn(site.acquire(), Slot.RESULT, new Outcome.Returned(), part.release()),
                    site.obligation().type(),
                    Set.of(part.name()),
                    Optional.empty(),
                    Set.of()));
  }

  /** {@code super(url.openStream())}: the new object wraps what its constructor acquires. */
  private static Optional<CalleeAcquire> wrapped(Site site, Verdict verdict) {
    AccessPath instance = AccessPath.of(new Place.This());
    return site.body().unit().ref().isConstructor() && verdict.stored().containsKey(instance)
        ? Optional.of(fresh(site, Set.of(instance)))
        : Optional.empty();
  }

  private static CalleeAcquire fresh(Site site, Set<AccessPath> names) {
    return new CalleeAcquire(
        passedOn(site.acquire(), Slot.RESULT, new Outcome.Returned(), site.acquire().release()),
        site.obligation().type(),
        names,
        Optional.empty(),
        Set.of());
  }

  /** What the caller gets as a result, or in a result that keeps it. */
  private Optional<CalleeAcquire> returned(
      Site site,
      Verdict verdict,
      Function<Verdict, Set<List<Selector>>> returned,
      boolean isInHolder) {
    Set<AccessPath> names = new HashSet<>();
    for (List<Selector> selectors : returned.apply(verdict)) {
      AccessPath.of(AccessPath.RESULT).thenAll(selectors).ifPresent(names::add);
    }
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Deciding deciding = deciding(site, verdict, when -> !returned.apply(when).isEmpty());
    ReleaseForm release = isInHolder ? ReleaseForm.NONE : Releasers.ofResult(site);
    return Optional.of(
        new CalleeAcquire(
            passedOn(site.acquire(), Slot.RESULT, new Outcome.Returned(), release),
            site.obligation().type(),
            names,
            deciding.choice(),
            outside(site, site.parents()),
            isInHolder ? names : Set.of(),
            deciding.guard()));
  }

  private static Set<AccessPath> outside(Site site, Set<AccessPath> names) {
    Set<AccessPath> outside = new HashSet<>();
    for (AccessPath name : names) {
      if (site.body().definitions().isBound(name.root()) || name.root() instanceof Place.Outer) {
        outside.add(name);
      }
      Effects.outside(site.body(), name).ifPresent(outside::add);
    }
    return outside;
  }

  /** A stamp that the body keeps in a field of its object, for a sibling to give back. */
  private Optional<CalleeAcquire> kept(Site site, Verdict verdict) {
    boolean isStamp =
        site.acquire().when() instanceof Outcome.Returned
            && site.step() != null
            && site.step().event() instanceof Call call
            && call.type().name().equals(STAMP);
    Set<AccessPath> names = verdict.stored().keySet();
    if (!isStamp
        || names.isEmpty()
        || verdict.worst().isPresent()
        || names.stream().anyMatch(n -> !handOver.isReleasedElsewhere(site, n))) {
      return Optional.empty();
    }
    return Optional.of(
        new CalleeAcquire(
            passedOn(
                site.acquire(), Slot.RECEIVER, new Outcome.Returned(), releasers.of(site, names)),
            site.obligation().type(),
            names,
            Optional.empty(),
            Set.of()));
  }

  private Optional<CalleeAcquire> held(Site site, Verdict verdict) {
    if (!handOver.isHandedOver(site, verdict)
        || Signals.isForeignPermit(summaries, site, verdict)
        || Signals.isOfElement(summaries, site)) {
      return Optional.empty();
    }
    Set<AccessPath> names = outside(site, verdict.heldNames());
    if (names.isEmpty() || isLeftToObject(site, verdict)) {
      return Optional.empty();
    }
    String type = site.body().unit().ref().returnType();
    boolean always =
        verdict.isHeldOnEveryReturn()
            && !verdict.isTellingAttempt(type.equals(BOOLEAN))
            && !isNothingWhereFailed(site, verdict)
            && (site.acquire().when() instanceof Outcome.Returned || !verdict.isTellingResult());
    Outcome when =
        always || type.equals(VOID)
            ? new Outcome.Returned()
            : type.equals(BOOLEAN) ? new Outcome.ReturnedTrue() : new Outcome.ReturnedSomething();
    Deciding deciding = deciding(site, verdict, Verdict::isHeldOnSomeReturn);
    return Optional.of(
        new CalleeAcquire(
            passedOn(site.acquire(), Slot.RECEIVER, when, releasers.of(site, verdict.heldNames())),
            site.obligation().type(),
            names,
            deciding.choice(),
            Set.of(),
            outside(site, verdict.heldHolders()),
            deciding.guard()));
  }

  /** Whether the body returns no object where the attempt has failed, and else what may be one. */
  private boolean isNothingWhereFailed(Site site, Verdict verdict) {
    return !(site.acquire().when() instanceof Outcome.Returned)
        && site.start() instanceof Start.AtSteps start
        && !verdict.isHeldWithoutResult()
        && summaries
            .hierarchy()
            .isSubtype(site.body().unit().ref().returnType(), "java.lang.Object")
        && Explorer.followFailure(site.body(), summaries, site.obligation(), start)
            .isFreeWithoutResult();
  }

  /**
   * Whether the body puts a guard of the lock into a field of its object, and a sibling ends that:
   * from then on that object answers for it, as the state of its fields demands.
   */
  private boolean isLeftToObject(Site site, Verdict verdict) {
    return verdict.heldNames().stream()
        .filter(name -> name.root() instanceof Place.This && isWithinGuard(site.body(), name))
        .anyMatch(name -> handOver.isReleasedElsewhere(site, name));
  }

  /** Whether the name leads through an object that the body itself stores in a field. */
  private boolean isWithinGuard(Body body, AccessPath name) {
    return name.selectors().size() > 1
        && name.selectors().get(0) instanceof Selector.Field outer
        && name.selectors().get(1) instanceof Selector.Field within
        && summaries.program().classNamed(within.field().owner()).isPresent()
        && body.graph().steps().stream()
            .anyMatch(
                step ->
                    step.event() instanceof Event.Store store
                        && store.base() instanceof Place.This
                        && store.field().equals(outer.field()));
  }

  /** The parameter that decides on its own whether the caller gets it; or the answer that does. */
  private record Deciding(Optional<Choice> choice, Optional<CalleeEffect.Guard> guard) {
    static final Deciding NOTHING = new Deciding(Optional.empty(), Optional.empty());
  }

  private Deciding deciding(Site site, Verdict verdict, Predicate<Verdict> isPassedOn) {
    if (!verdict.isPassedOnSomeReturn() || !(site.start() instanceof Start.AtSteps start)) {
      return Deciding.NOTHING;
    }
    Predicate<Map<Condition, Boolean>> acquires =
        facts ->
            isPassedOn.test(
                Explorer.follow(site.body(), summaries, site.obligation(), start.knowing(facts)));
    Optional<Choice> choice = new Choices(site.body()).deciding(acquires, acquires.negate());
    return new Deciding(
        choice,
        choice.isPresent() ? Optional.empty() : Guards.deciding(summaries, site.body(), acquires));
  }

  private static ResourceEffect.Acquire passedOn(
      ResourceEffect.Acquire acquire, Slot on, Outcome when, ReleaseForm release) {
    return new ResourceEffect.Acquire(
        acquire.pattern(),
        on,
        when,
        OptionalInt.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        release);
  }
}
