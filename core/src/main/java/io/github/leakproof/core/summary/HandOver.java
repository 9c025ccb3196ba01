package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Mentions;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether a body that returns with a lock held hands it to its caller by contract (spec 2.4): it
 * does so on every return, and somebody else has the means to release it.
 */
final class HandOver {
  private static final int DEPTH = 8;

  private final Summaries summaries;
  private final Shapes shapes;
  private final GivenHolds given;
  private final KeptUntilDone keptUntilDone;

  HandOver(Summaries summaries) {
    this.summaries = summaries;
    this.shapes = new Shapes(summaries);
    this.given = new GivenHolds(summaries);
    this.keptUntilDone = new KeptUntilDone(summaries);
  }

  boolean isHandedOver(Site site, Verdict verdict) {
    boolean isContract =
        verdict.isHeldOnEveryReturn()
            || verdict.isTellingResult()
            || isTellingField(site)
            || keptUntilDone.isOne(site, verdict);
    if (!isContract
        || verdict.isNamelessOnSomeReturn()
        || verdict.isEscaped()
        || verdict.isReleasedInPart()
        || Operations.isOne(summaries, site, verdict)
        || Halves.isMixed(summaries, site, verdict)
        || Loops.areBalanced(summaries, site)) {
      return false;
    }
    if (isNothingElse(site.body())) {
      return true;
    }
    for (AccessPath name : verdict.heldNames()) {
      if (isCallers(site, name) || isReleasedElsewhere(site, name)) {
        return true;
      }
    }
    return false;
  }

  /** {@code lock::lock}: a closure that does nothing but take it does so for whoever runs it. */
  private static boolean isNothingElse(Body body) {
    return body.unit().kind() == MethodUnit.Kind.CLOSURE
        && body.graph().steps().stream().filter(s -> s.event() instanceof Event.Call).count() == 1;
  }

  /** Whether the resource is the body's own instance. */
  static boolean isOwnInstance(AccessPath name) {
    return name.root() instanceof Place.This && name.isPlace();
  }

  /** Whether the body keeps in a field whether it got the lock: whoever releases it looks there. */
  static boolean isTellingField(Site site) {
    if (site.step() == null
        || !(site.step().event() instanceof Event.Call call)
        || call.result() == null
        || site.acquire().when() instanceof Outcome.Returned) {
      return false;
    }
    return site.body().graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Store store
                    && isMadeOf(site.body(), store.from(), call.result(), DEPTH));
  }

  /** Whether the body's result is whether it got the lock. */
  private static boolean isToldByResult(Site site) {
    return site.step() != null
        && site.step().event() instanceof Event.Call call
        && call.result() != null
        && !(site.acquire().when() instanceof Outcome.Returned)
        && site.body().graph().steps().stream()
            .anyMatch(
                step ->
                    step.event() instanceof Event.Return result
                        && result.value() != null
                        && isMadeOf(site.body(), result.value(), call.result(), DEPTH));
  }

  private static boolean isMadeOf(Body body, Place value, Place result, int depth) {
    if (value.equals(result)) {
      return true;
    }
    if (depth == 0) {
      return false;
    }
    for (Step step : body.definitions().of(value)) {
      boolean isPart =
          step.event() instanceof Event.Assign assign
              ? isMadeOf(body, assign.from(), result, depth - 1)
              : step.event() instanceof Event.Test test
                  && test.operator() == Event.Operator.AND
                  && test.right() != null
                  && isMadeOf(body, test.right(), result, depth - 1);
      if (isPart) {
        return true;
      }
    }
    return false;
  }

  /** The caller can name it by itself: a parameter, the result, the receiver. */
  private boolean isCallers(Site site, AccessPath name) {
    Body body = site.body();
    return (body.definitions().isParameter(name.root())
            && (!name.isPlace() || isToldByResult(site) || isKnownToCallers(site)))
        || name.root().equals(AccessPath.RESULT)
        || isOwnInstance(name);
  }

  /** Whether somebody calls the body, or might call a sibling that releases such a parameter. */
  private boolean isKnownToCallers(Site site) {
    MethodUnit unit = site.body().unit();
    return summaries.isCalled(unit)
        || Nest.methods(unit.owner()).stream()
            .filter(other -> other != unit && summaries.mayRelease(other, site.obligation().type()))
            .flatMap(other -> summaries.body(other).stream())
            .anyMatch(other -> releasesParameter(other, site));
  }

  private boolean releasesParameter(Body body, Site site) {
    for (Place.Local parameter : body.graph().parameters()) {
      AccessPath name = AccessPath.of(parameter);
      boolean releases =
          body.graph().steps().stream()
              .anyMatch(
                  step ->
                      step.event() instanceof Event.Call call
                          && Halves.releasedHere(summaries, body, call).contains(name));
      if (releases && !takesItself(body.unit(), name, site)) {
        return true;
      }
    }
    return false;
  }

  /** Whether others have the means to release what is held under that name. */
  boolean isReleasedElsewhere(Site site, AccessPath name) {
    if (isHandedOut(name)) {
      return true;
    }
    ClassUnit owner = site.body().unit().owner();
    for (MethodUnit unit : likeliestFirst(Nest.methods(owner))) {
      if (unit == site.body().unit()) {
        continue;
      }
      AccessPath inside = Nest.nameIn(name, owner, unit);
      Role role = site.named(Role.HOLDER).contains(name) ? Role.HOLDER : Role.SELF;
      CalleeEffect effect = summaries.effect(unit, Map.of(inside, role), site.obligation());
      boolean isGivenAway = effect.escaped() && !Signals.isInherited(summaries, site);
      boolean releases =
          effect.released() || isGivenAway || (isKeyed(name) && shapes.release(unit, name, site));
      if ((releases && !takesItself(unit, inside, site)) || releasesAsCaller(unit, site)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the unit calls the site's body, and releases what it then holds. */
  private boolean releasesAsCaller(MethodUnit unit, Site site) {
    CallName name = site.body().unit().callName();
    return summaries.program().callers(name).contains(unit)
        && summaries.mayRelease(unit, site.obligation().type())
        && summaries.body(unit).stream()
            .flatMap(body -> summaries.sites(body).stream())
            .filter(other -> isCallOf(other, site.body().unit()))
            .anyMatch(other -> summaries.verdict(other).isReleased());
  }

  /**
   * Whether a callback or a task gives back what is held under that name and does not take it
   * itself: a class within the body's one, or a closure of a method that does not take it either.
   */
  boolean isReleasedByCallback(Site site, AccessPath name) {
    ClassUnit owner = site.body().unit().owner();
    List<MethodUnit> nest = Nest.methods(owner);
    boolean isMade = false;
    for (MethodUnit unit : nest) {
      if (isGuard(unit.owner()) || !summaries.mayRelease(unit, site.obligation().type())) {
        continue;
      }
      boolean isOfMember =
          Nest.isWithin(unit.owner(), owner.name()) && !Nest.isAnonymous(unit.owner());
      if (isOfMember && (givesBack(unit, name, site) || givesBackOfOther(unit, name, site))) {
        return true;
      }
      isMade |= !isOfMember;
    }
    return (isMade && nest.stream().anyMatch(maker -> makesWhatGivesBack(maker, name, site)))
        || given.isReleasedByMaker(name, owner, site.obligation());
  }

  /** Whether the method makes such a closure or anonymous object, and does not take it. */
  private boolean makesWhatGivesBack(MethodUnit maker, AccessPath name, Site site) {
    return summaries.body(maker).stream()
            .flatMap(Body::closures)
            .filter(closure -> closure != site.body().unit())
            .filter(closure -> summaries.mayRelease(closure, site.obligation().type()))
            .anyMatch(closure -> givesBack(closure, name, site))
        && !takesItself(maker, name, site);
  }

  private boolean givesBack(MethodUnit unit, AccessPath name, Site site) {
    AccessPath inside = Nest.nameIn(name, site.body().unit().owner(), unit);
    return summaries.effect(unit, Map.of(inside, Role.SELF), site.obligation()).released()
        && (releasesFirst(unit, inside, site) || !takesItself(unit, inside, site));
  }

  /**
   * Whether the body gives back what is held under that name as well, with another call: one that
   * comes by no acquire, as where commands or messages are told apart.
   */
  boolean isReleasedByOtherCall(Site site, AccessPath name) {
    return releasesFirst(site.body(), n -> n.equals(name) || alike(n, name), site);
  }

  /** Whether the unit may give back what it was entered with before it takes any by itself. */
  private boolean releasesFirst(MethodUnit unit, AccessPath name, Site site) {
    return summaries.body(unit).filter(body -> releasesFirst(body, name::equals, site)).isPresent();
  }

  private boolean releasesFirst(Body body, Predicate<AccessPath> isWanted, Site site) {
    BitSet own = new BitSet();
    summaries.sites(body).stream()
        .filter(taken -> taken.pattern() == site.pattern() && taken.step() != null)
        .forEach(taken -> own.set(taken.step().id()));
    return body
        .graph()
        .reached(
            List.of(body.graph().step(FlowGraph.ENTRY)), (step, edge) -> !own.get(edge.target()))
        .stream()
        .mapToObj(body.graph()::step)
        .anyMatch(
            step ->
                step.event() instanceof Event.Call call
                    && Halves.releasedHere(summaries, body, call).stream().anyMatch(isWanted));
  }

  /** The same through an object that it has at hand: {@code manager.permits.release()}. */
  private boolean givesBackOfOther(MethodUnit unit, AccessPath name, Site site) {
    List<Selector> selectors = name.selectors();
    return !selectors.isEmpty()
        && selectors.get(selectors.size() - 1) instanceof Selector.Field field
        && field.field().owner().equals(site.body().unit().owner().name())
        && summaries.body(unit).stream()
            .flatMap(body -> releasedBy(body).stream())
            .filter(released -> released.selectors().contains(field))
            .anyMatch(released -> !takesItself(unit, released, site));
  }

  private List<AccessPath> releasedBy(Body body) {
    List<AccessPath> released = new ArrayList<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call) {
        released.addAll(Halves.releasedHere(summaries, body, call));
      }
    }
    return released;
  }

  /**
   * Whether somebody who holds the class's object is to end it: it gives back nothing by itself.
   */
  private boolean isGuard(ClassUnit unit) {
    return summaries.hierarchy().isSubtype(unit.name(), "java.lang.AutoCloseable");
  }

  /** Those first that release something and acquire nothing. */
  private static List<MethodUnit> likeliestFirst(List<MethodUnit> units) {
    List<MethodUnit> likely = new ArrayList<>();
    List<MethodUnit> others = new ArrayList<>();
    for (MethodUnit unit : units) {
      Mentions mentions = unit.mentions();
      boolean isLikely = !mentions.releasing().isEmpty() && mentions.opening().isEmpty();
      (isLikely ? likely : others).add(unit);
    }
    likely.addAll(others);
    return likely;
  }

  /** Whether what the unit releases may be what it acquired by itself. */
  boolean takesItself(MethodUnit unit, AccessPath name, Site site) {
    return summaries.body(unit).stream()
        .flatMap(body -> summaries.sites(body).stream())
        .filter(
            other -> other.pattern() == site.pattern() && other.start() instanceof Start.AtSteps)
        .filter(other -> !isCallOf(other, site.body().unit()))
        .anyMatch(other -> takes(other, name));
  }

  /** Whether the site takes the lock, or its other half instead by mistake. */
  private boolean takes(Site other, AccessPath name) {
    Set<AccessPath> names =
        ((Start.AtSteps) other.start())
            .names().values().stream()
                .flatMap(n -> n.keySet().stream())
                .collect(Collectors.toSet());
    Set<AccessPath> wanted = summaries.fieldAliases().close(Set.of(name));
    return names.stream().anyMatch(n -> wanted.contains(n) || alike(n, name))
        || (names.stream().anyMatch(n -> wanted.stream().anyMatch(w -> n.isOtherHalf(w)))
            && Halves.isMixed(summaries, other, summaries.verdict(other)));
  }

  /** A method that takes the lock by calling the one that hands it over is its caller. */
  private boolean isCallOf(Site other, MethodUnit unit) {
    return other.step() != null
        && other.step().event() instanceof Event.Call call
        && (summaries.targets(call).contains(unit) || runs(other.body(), call, unit));
  }

  /** Whether the call runs a closure which its own body makes. */
  private static boolean runs(Body body, Event.Call call, MethodUnit closure) {
    return closure.kind() == MethodUnit.Kind.CLOSURE
        && call.receiver() != null
        && body.definitions().closures(call.receiver()).stream()
            .anyMatch(c -> c.bodies().contains(closure));
  }

  private static boolean alike(AccessPath a, AccessPath b) {
    return isKeyed(b) && Shapes.of(a).equals(Shapes.of(b));
  }

  /** Striped locks: which one it is depends on a key. */
  private static boolean isKeyed(AccessPath name) {
    return !name.selectors().stream().allMatch(Selector.Field.class::isInstance);
  }

  /** A field that others can reach without the class's help. */
  private boolean isHandedOut(AccessPath name) {
    if (name.selectors().isEmpty() || !(name.selectors().get(0) instanceof Selector.Field field)) {
      return false;
    }
    FieldRef ref = field.field();
    return summaries
        .program()
        .classNamed(ref.owner())
        .flatMap(c -> c.fields().stream().filter(f -> f.ref().equals(ref)).findFirst())
        .map(f -> !f.isPrivate())
        .orElse(true);
  }
}
