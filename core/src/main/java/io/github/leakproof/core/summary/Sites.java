package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Argument;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeAcquire;
import io.github.leakproof.core.walk.Choice;
import io.github.leakproof.core.walk.Condition;
import io.github.leakproof.core.walk.Definitions;
import io.github.leakproof.core.walk.Names;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.StableNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the calls of a body that acquire something, whether the catalogue or a summary says so. */
final class Sites {
  private final Summaries summaries;
  private final Body body;
  private final Definitions definitions;
  private final Provenance provenance;
  private final FieldAliases aliases;
  private final LockNames lockNames;
  private final Lineage lineage;
  private final FoundSites found;

  private Sites(Summaries summaries, Body body) {
    this.summaries = summaries;
    this.body = body;
    this.definitions = body.definitions();
    this.provenance = new Provenance(summaries, body);
    this.aliases = summaries.fieldAliases();
    this.lockNames = new LockNames(body, aliases, new Lookups(summaries));
    this.lineage = new Lineage(summaries, body);
    this.found = new FoundSites(summaries, body);
  }

  /** The sites in the order of their steps. */
  static List<Site> of(Summaries summaries, Body body) {
    Sites sites = new Sites(summaries, body);
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call && !call.implicit()) {
        sites.visit(step, call);
      }
    }
    return sites.found.all();
  }

  /** The site of a call that acquires for a reason which lies outside its body. */
  static List<Site> at(
      Summaries summaries,
      Body body,
      Step step,
      ResourceEffect.Acquire acquire,
      Optional<String> type) {
    Sites sites = new Sites(summaries, body);
    if (step.event() instanceof Event.Call call) {
      sites.stated(step, call, acquire, type.orElseGet(() -> sites.carries(call, acquire)));
    }
    return sites.found.all();
  }

  private void visit(Step step, Event.Call call) {
    CallModel model = summaries.model(call.method());
    List<ResourceEffect.Acquire> acquires = model.all(ResourceEffect.Acquire.class).toList();
    for (ResourceEffect.Acquire acquire : acquires) {
      if (provenance.applies(acquire, call) && !isExempted(acquire, call)) {
        stated(step, call, acquire);
      }
    }
    if (model.has(ResourceEffect.Yield.class)) {
      yielded(step, call);
    } else if (acquires.isEmpty() && !model.has(ResourceEffect.Link.class)) {
      List<MethodUnit> closures = madeHere(call);
      List<CalleeAcquire> inherited =
          closures.isEmpty() ? summaries.acquires(call) : acquiredBy(call, closures);
      boolean isOwn = !closures.isEmpty();
      if (inherited.isEmpty()) {
        inherited = new HandedBack(summaries).of(body, call);
      }
      for (CalleeAcquire acquire : inherited) {
        inherited(step, call, acquire, isOwn, part(acquire, inherited));
      }
    }
  }

  /** Whether an annotation of the compilation, or its code, says that the result owes nothing. */
  private boolean isExempted(ResourceEffect.Acquire acquire, Event.Call call) {
    return acquire.on().equals(Slot.RESULT)
        && summaries.isOwn(call.method())
        && (summaries.contract(call.method()).resultNotOwning() || isShared(acquire, call));
  }

  /** Whether the object implements the call itself, and hands out what it keeps. */
  private boolean isShared(ResourceEffect.Acquire acquire, Event.Call call) {
    List<MethodUnit> targets = summaries.targets(call);
    return acquire.pattern().isOfClosables()
        && call.receiver() instanceof Place.This
        && !targets.isEmpty()
        && targets.stream().allMatch(unit -> summaries.body(unit).isPresent())
        && summaries.acquires(call).isEmpty();
  }

  /** What the closures leave to who calls them: of a library's interface, only their results. */
  private List<CalleeAcquire> acquiredBy(Event.Call call, List<MethodUnit> closures) {
    boolean isOwn = summaries.isOwn(call.method());
    return summaries.acquires(call, closures).stream()
        .filter(acquired -> isOwn || acquired.isResult())
        .toList();
  }

  /** The closures of the body that the call runs. */
  private List<MethodUnit> madeHere(Event.Call call) {
    Place receiver = call.receiver();
    return receiver == null || definitions.isParameter(receiver)
        ? List.of()
        : definitions.closures(receiver).stream()
            .filter(closure -> closure.functionalMethod() != null)
            .flatMap(closure -> closure.bodies().stream())
            .toList();
  }

  /** Which of the things that a call acquires it is: under the same names it is the same. */
  private static int part(CalleeAcquire acquire, List<CalleeAcquire> all) {
    for (int i = 0; i < all.size(); i++) {
      CalleeAcquire one = all.get(i);
      if (one.names().equals(acquire.names()) && one.choice().equals(acquire.choice())) {
        return i;
      }
    }
    return all.size();
  }

  /** What a future yields is owned by whoever asks for it, unless others ask it as well. */
  private void yielded(Step step, Event.Call call) {
    summaries
        .catalogue()
        .resource(call.type(), summaries.hierarchy())
        .filter(ResourceType::delivered)
        .or(() -> new Stages(summaries).yielded(body, call.receiver()))
        .filter(type -> !isShared(call.receiver()) && !provenance.isOfBuffered(call.receiver()))
        .ifPresent(type -> stated(step, call, Acquisitions.acquire(type, Slot.RESULT)));
  }

  private boolean isShared(@Nullable Place future) {
    return future != null && new SharedFutures(summaries).contain(body, future);
  }

  private void stated(Step step, Event.Call call, ResourceEffect.Acquire acquire) {
    stated(step, call, acquire, carries(call, acquire));
  }

  private void stated(Step step, Event.Call call, ResourceEffect.Acquire acquire, String type) {
    Place carrier = operand(call, acquire.on());
    if (carrier == null) {
      return;
    }
    boolean isValue = acquire.on().equals(Slot.RESULT) || acquire.when() instanceof Outcome.Threw;
    Map<AccessPath, Role> names = new HashMap<>();
    if (acquire.on().equals(Slot.RESULT)) {
      names.put(
          AccessPath.of(carrier),
          summaries.model(call.method()).has(ResourceEffect.Several.class)
              ? Role.HOLDER
              : Role.SELF);
      StableNames.of(call, definitions, summaries).forEach(n -> names.put(n, Role.SELF));
      holders(call).forEach(n -> names.putIfAbsent(n, Role.HOLDER));
    } else if (isValue) {
      definitions.names(carrier, false).forEach(n -> names.put(n, Role.SELF));
    } else {
      lockNames.of(step, carrier).forEach(n -> names.put(n, Role.SELF));
      lockNames.holders(step, carrier).forEach(n -> names.putIfAbsent(n, Role.HOLDER));
    }
    if (isValue) {
      Set<AccessPath> parents = lineage.parents(call, acquire.pattern());
      parents.forEach(n -> names.putIfAbsent(n, Role.PARENT));
      if (acquire.pattern().endsWithParent()) {
        lineage.keepers(parents).forEach(n -> names.putIfAbsent(n, Role.HOLDER));
      }
    }
    Obligation.Kind kind = isValue ? Obligation.Kind.VALUE : Obligation.Kind.HOLD;
    found.add(step, call, acquire, FoundSites.Part.ALL, kind, type, names);
  }

  /** The names of what keeps the result of the call. */
  private Set<AccessPath> holders(Event.Call call) {
    Set<AccessPath> holders = new HashSet<>();
    summaries
        .model(call.method())
        .all(ResourceEffect.Keep.class)
        .filter(keep -> keep.value().equals(Slot.RESULT))
        .map(keep -> operand(call, keep.holder()))
        .filter(Objects::nonNull)
        .forEach(holder -> holders.addAll(definitions.names(holder, true)));
    return holders;
  }

  /** The type of the value that carries the obligation; a stamp stands for its lock. */
  private String carries(Event.Call call, ResourceEffect.Acquire acquire) {
    String result = call.type().name();
    boolean isObject = summaries.hierarchy().isSubtype(result, "java.lang.Object");
    if (acquire.on().isArgument()) {
      return call.method().parameterTypes().get(acquire.on().index());
    }
    return acquire.on().equals(Slot.RESULT) && isObject && !call.method().isConstructor()
        ? result
        : call.method().owner();
  }

  /** What the constructor's call makes: a new object, or its own part of the body's instance. */
  private static @Nullable Place object(Event.Call call) {
    return call.dispatch() == Event.Dispatch.NEW ? call.result() : call.receiver();
  }

  private static @Nullable Place operand(Event.Call call, Slot slot) {
    return slot.equals(Slot.RESULT)
        ? call.method().isConstructor() ? object(call) : call.result()
        : slot.equals(Slot.RECEIVER) ? call.receiver() : call.arguments().get(slot.index());
  }

  private void inherited(
      Step step, Event.Call call, CalleeAcquire acquired, boolean isOwn, int part) {
    Map<AccessPath, Role> names = new HashMap<>();
    boolean isHold = acquired.acquire().on().equals(Slot.RECEIVER);
    for (AccessPath name : acquired.names()) {
      // A closure of the body names what it captures alike.
      boolean isShared = isOwn && Argument.index(name.root()) < 0 && !isResult(name);
      Optional<AccessPath> here = isShared ? Optional.of(name) : inCaller(name, call);
      if (here.isEmpty()) {
        continue;
      }
      boolean isHandle = isHold && name.root().equals(AccessPath.RESULT);
      Role role =
          acquired.holders().contains(name)
              ? Role.HOLDER
              : name.isPlace() && !isHandle ? Role.SELF : Role.WRAPPER;
      named(here.get(), isHold, role, names);
    }
    if (isHold && names.values().stream().allMatch(Role.SELF::equals)) {
      lockNames.kept(Set.copyOf(names.keySet())).forEach(n -> names.putIfAbsent(n, Role.SELF));
    } else if (isHold) {
      aliases.close(names.keySet()).forEach(n -> names.putIfAbsent(n, Role.WRAPPER));
    }
    if (!names.isEmpty() && acquired.choice().stream().allMatch(c -> isPossible(c, call))) {
      for (AccessPath parent : acquired.parents()) {
        Names.toCaller(parent, call).ifPresent(n -> named(n, false, Role.PARENT, names));
      }
      lineage.parents(acquired, call).forEach(ancestor -> names.putIfAbsent(ancestor, Role.PARENT));
      found.add(
          step,
          call,
          acquired.acquire(),
          new FoundSites.Part(part, acquired.choice(), facts(acquired, call)),
          isHold ? Obligation.Kind.HOLD : Obligation.Kind.VALUE,
          acquired.type(),
          names);
    }
  }

  /** The body's name for what the callee names so: what is around the callee may be around both. */
  private Optional<AccessPath> inCaller(AccessPath name, Event.Call call) {
    if (!(name.root() instanceof Place.Outer outer)) {
      return Names.toCaller(name, call);
    }
    ClassUnit owner = body.unit().owner();
    return owner.name().equals(outer.className())
        ? Optional.of(name.from(new Place.This()))
        : Optional.of(name).filter(n -> Nest.isWithin(owner, outer.className()));
  }

  /** What is so where the callee acquires it, in the caller's names. */
  private static Map<Condition, Boolean> facts(CalleeAcquire acquired, Event.Call call) {
    Map<Condition, Boolean> facts = new HashMap<>();
    acquired
        .guard()
        .ifPresent(
            guard ->
                guard
                    .condition()
                    .rename(name -> Names.toCaller(name, call))
                    .ifPresent(condition -> facts.put(condition, guard.value())));
    return facts;
  }

  private static boolean isResult(AccessPath name) {
    return name.root().equals(AccessPath.RESULT);
  }

  private boolean isPossible(Choice choice, Event.Call call) {
    return definitions
        .constantOperand(call.arguments().get(choice.parameter()))
        .map(choice::isPossible)
        .orElse(true);
  }

  /** All names of what {@code name} names. */
  private void named(AccessPath name, boolean throughCalls, Role role, Map<AccessPath, Role> into) {
    definitions.names(name, throughCalls).forEach(n -> into.putIfAbsent(n, role));
  }
}
