package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TypeConditions;
import io.github.leakproof.core.flow.Contract;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Call;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeAcquire;
import io.github.leakproof.core.walk.CalleeEffect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What bodies acquire for their callers: results they return, locks they leave held. */
final class Acquisitions {
  private static final int DEPTH = 8;
  private static final String BOOLEAN = "boolean";
  private static final String VOID = "void";
  private static final String STAMP = "long";

  /** Results that are no resource, nor a stamp that stands for one. */
  private static final Set<String> VALUELESS =
      Set.of(VOID, BOOLEAN, "byte", "short", "char", "int", "float", "double");

  private final Summaries summaries;
  private final PassedOn passedOn;
  private final OpenTypes openTypes;
  private final ImplementingClosures closures;
  private final Map<MethodUnit, @Nullable List<CalleeAcquire>> known = new HashMap<>();
  private final Set<CallName> holding = new HashSet<>();
  private final List<MethodUnit> answered = new ArrayList<>();
  private final Set<MethodUnit> presumed = new HashSet<>();
  private final Set<MethodUnit> refuted = new HashSet<>();
  private @Nullable HandOvers handOvers;
  private int depth;

  Acquisitions(Summaries summaries, HandOver handOver, ImplementingClosures closures) {
    this.closures = closures;
    this.summaries = summaries;
    this.passedOn = new PassedOn(summaries, handOver);
    this.openTypes = new OpenTypes(summaries, this, passedOn);
  }

  /** What a call leaves to its caller: what all its possible targets agree on. */
  List<CalleeAcquire> of(Call call, List<MethodUnit> possible) {
    return ofAnyType(call, possible).stream()
        .filter(
            acquired ->
                TypeConditions.meets(
                    acquired.acquire().types(), call.type(), summaries.hierarchy()))
        .toList();
  }

  /** The same, whatever the type that a generic callee leaves to its caller is here. */
  List<CalleeAcquire> ofAnyType(Call call, List<MethodUnit> possible) {
    List<MethodUnit> targets = possible.stream().filter(unit -> isMeant(unit, call)).toList();
    Contract contract = summaries.contract(call.method());
    List<CalleeAcquire> agreed = common(targets);
    if (contract.resultNotOwning()) {
      return agreed.stream().filter(a -> !a.acquire().on().equals(Slot.RESULT)).toList();
    }
    return agreed.isEmpty() && contract.resultOwning() ? annotated(call) : agreed;
  }

  /** What all targets leave to their caller, but for those that are under way or do nothing. */
  private List<CalleeAcquire> common(List<MethodUnit> targets) {
    Map<MethodUnit, List<CalleeAcquire>> each = new LinkedHashMap<>();
    for (MethodUnit target : targets) {
      if (targets.size() == 1 || !presumes(target)) {
        each.put(target, of(target));
      }
    }
    if (each.values().stream().allMatch(List::isEmpty)) {
      return List.of();
    }
    each.entrySet().removeIf(one -> one.getValue().isEmpty() && isIdle(one.getKey()));
    return each.values().stream().reduce(Acquisitions::common).orElse(List.of());
  }

  private static List<CalleeAcquire> common(List<CalleeAcquire> one, List<CalleeAcquire> other) {
    return one.stream()
        .flatMap(a -> other.stream().filter(b -> agree(a, b)).limit(1).map(b -> join(a, b)))
        .toList();
  }

  /** The same where closures are among the targets: nobody else can name what they hold. */
  List<CalleeAcquire> of(Call call, List<MethodUnit> targets, List<MethodUnit> closures) {
    List<MethodUnit> all = new ArrayList<>(targets);
    all.addAll(closures);
    return of(call, all).stream().filter(a -> a.acquire().on().equals(Slot.RESULT)).toList();
  }

  /**
   * Whether the caller can expect what the target returns. A generic method has overriders for all
   * kinds of arguments, of which the call means one.
   */
  private boolean isMeant(MethodUnit target, Call call) {
    String expected = call.type().name();
    String result = target.ref().returnType();
    return target.ref().isConstructor()
        || target.kind() == MethodUnit.Kind.CLOSURE
        || expected.equals(result)
        || (!expected.equals("java.lang.Object")
            && summaries.hierarchy().isSubtype(result, expected))
        || summaries.hierarchy().isSubtype(expected, result);
  }

  /** Whether the target does nothing, as where a lock is none: its siblings say what is meant. */
  private boolean isIdle(MethodUnit target) {
    return target.kind() == MethodUnit.Kind.METHOD
        && target.ref().returnType().equals(VOID)
        && summaries.body(target).filter(body -> !body.isEmpty()).isEmpty();
  }

  /**
   * Whether the target is one of several and under way itself, as a decorator is that calls what it
   * decorates: it is presumed to do what the others do, until it turns out that it does not.
   */
  private boolean presumes(MethodUnit target) {
    boolean isUnderWay = known.containsKey(target) && known.get(target) == null;
    if (!isUnderWay || refuted.contains(target)) {
      return false;
    }
    presumed.add(target);
    return true;
  }

  private static boolean agree(CalleeAcquire a, CalleeAcquire b) {
    return a.acquire().pattern() == b.acquire().pattern()
        && a.choice().equals(b.choice())
        && (a.names().equals(b.names()) || (isOwn(a) && isOwn(b)));
  }

  /** Whether each target holds something of its own: a field that only its class has. */
  private static boolean isOwn(CalleeAcquire acquired) {
    return acquired.acquire().on().equals(Slot.RECEIVER)
        && acquired.names().stream().allMatch(n -> n.root() instanceof Place.This);
  }

  /** What the call acquires whichever of the two is its target. */
  private static CalleeAcquire join(CalleeAcquire a, CalleeAcquire b) {
    Set<AccessPath> names = new HashSet<>(a.names());
    names.addAll(b.names());
    Set<AccessPath> parents = new HashSet<>(a.parents());
    parents.retainAll(b.parents());
    Set<AccessPath> holders = new HashSet<>(a.holders());
    holders.addAll(b.holders());
    Optional<CalleeEffect.Guard> guard = a.guard().equals(b.guard()) ? a.guard() : Optional.empty();
    return new CalleeAcquire(a.acquire(), a.type(), names, a.choice(), parents, holders, guard);
  }

  /** The annotation says that the result must be released; its type says by which check. */
  private List<CalleeAcquire> annotated(Call call) {
    Optional<ResourceType> type =
        summaries.catalogue().resource(call.type(), summaries.hierarchy());
    return type.map(
            t ->
                List.of(
                    new CalleeAcquire(
                        acquire(t, Slot.RESULT),
                        t.type().name(),
                        Set.of(AccessPath.of(AccessPath.RESULT)),
                        Optional.empty(),
                        Set.of())))
        .orElse(List.of());
  }

  static ResourceEffect.Acquire acquire(ResourceType type, Slot on) {
    return new ResourceEffect.Acquire(
        type.pattern(),
        on,
        new Outcome.Returned(),
        OptionalInt.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        type.release());
  }

  /** What the body leaves to its caller. */
  List<CalleeAcquire> of(MethodUnit unit) {
    if (known.containsKey(unit)) {
      List<CalleeAcquire> acquires = known.get(unit);
      return acquires == null ? List.of() : acquires;
    }
    if (depth >= DEPTH) {
      return List.of();
    }
    int first = answered.size();
    List<CalleeAcquire> acquires = answer(unit);
    if (presumed.remove(unit) && acquires.isEmpty() && refuted.add(unit)) {
      List<MethodUnit> since = answered.subList(first, answered.size());
      since.forEach(this::forget);
      since.clear();
      return answer(unit);
    }
    return acquires;
  }

  private List<CalleeAcquire> answer(MethodUnit unit) {
    known.put(unit, null);
    depth++;
    try {
      List<CalleeAcquire> acquires = new ArrayList<>();
      for (MethodUnit part : Making.bodies(unit)) {
        if (mayPassOn(part)) {
          summaries.body(part).map(this::walk).ifPresent(acquires::addAll);
        }
      }
      known.put(unit, acquires);
      answered.add(unit);
      return acquires;
    } finally {
      depth--;
    }
  }

  /**
   * Whether the body calls anything that acquires for it: told from its mentions, so that other
   * bodies are never lowered.
   */
  boolean mayAcquire(MethodUnit unit) {
    return !unit.mentions().opening().isEmpty() || handOvers().areCalledBy(unit);
  }

  /** Whether a body of the compilation may call the method. */
  boolean isCalled(MethodUnit unit) {
    return unit.kind() == MethodUnit.Kind.CLOSURE || handOvers().isCalled(unit);
  }

  /**
   * Whether callers can come by what the body acquires: it has a result that may be it, or the body
   * may leave a lock held.
   */
  private boolean mayPassOn(MethodUnit unit) {
    boolean mayReturn =
        unit.kind() != MethodUnit.Kind.METHOD || !VALUELESS.contains(unit.ref().returnType());
    for (MethodRef opening : unit.mentions().opening()) {
      if (mayReturn ? mayPassOn(opening) : mayHold(opening)) {
        return true;
      }
    }
    return handOvers().areCalledBy(unit)
        && (mayReturn || unit.callees().stream().anyMatch(c -> holding.contains(CallName.of(c))));
  }

  /** Whether what the call opens can be somebody else's to end: no failed wait, no promise. */
  private boolean mayPassOn(MethodRef method) {
    CallModel model = summaries.model(method);
    return model.has(ResourceEffect.Deliver.class)
        || model.has(ResourceEffect.Yield.class)
        || model.all(ResourceEffect.Acquire.class).anyMatch(Acquisitions::isPassable)
        || summaries.contract(method).resultOwning()
        || summaries.isFactory(method);
  }

  private boolean mayHold(MethodRef method) {
    return summaries
        .model(method)
        .all(ResourceEffect.Acquire.class)
        .filter(Acquisitions::isPassable)
        .anyMatch(a -> !a.on().equals(Slot.RESULT) || method.returnType().equals(STAMP));
  }

  private static boolean isPassable(ResourceEffect.Acquire acquire) {
    return !(acquire.when() instanceof Outcome.Threw);
  }

  private boolean acquires(MethodUnit unit) {
    List<CalleeAcquire> acquires = of(unit);
    if (acquires.stream().anyMatch(a -> !a.acquire().on().equals(Slot.RESULT))) {
      holding.add(unit.callName());
    }
    return !acquires.isEmpty();
  }

  /** What was said before may rest on callees that were not yet known to acquire. */
  private void forget(MethodUnit unit) {
    known.remove(unit);
    summaries.forget(unit);
  }

  private HandOvers handOvers() {
    if (handOvers == null) {
      handOvers = new HandOvers(summaries.program(), closures);
      handOvers.find(this::acquires, this::forget);
    }
    return handOvers;
  }

  private List<CalleeAcquire> walk(Body body) {
    List<CalleeAcquire> acquires = new ArrayList<>();
    for (Site site : summaries.sites(body)) {
      passedOn.of(site).forEach(acquires::add);
    }
    acquires.addAll(openTypes.passedOn(body));
    return acquires;
  }

  /** Whether the body returns nothing but its own receiver. */
  boolean returnsReceiver(MethodUnit unit) {
    return summaries
        .body(unit)
        .filter(
            body ->
                body.graph().steps().stream()
                    .map(Step::event)
                    .filter(Event.Return.class::isInstance)
                    .allMatch(e -> new Place.This().equals(((Event.Return) e).value())))
        .filter(body -> !unit.ref().returnType().equals(VOID))
        .isPresent();
  }
}
