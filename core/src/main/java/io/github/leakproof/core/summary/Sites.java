package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.Effect;
import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeAcquire;
import io.github.leakproof.core.walk.Definitions;
import io.github.leakproof.core.walk.Names;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import io.github.leakproof.core.walk.Start;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the calls of a body that acquire something, whether the catalogue or a summary says so. */
final class Sites {
  private final Summaries summaries;
  private final Body body;
  private final Definitions definitions;
  private final Provenance provenance;
  private final Map<Key, Found> found = new LinkedHashMap<>();

  /** Copies of the same call ({@code finally}) are one site. */
  private record Key(@Nullable Object origin, int line, String callee, Pattern pattern) {}

  private record Found(
      Effect.Acquire acquire,
      Obligation.Kind kind,
      String type,
      Step step,
      Event.Call call,
      Map<Integer, Map<AccessPath, Role>> names) {}

  private Sites(Summaries summaries, Body body) {
    this.summaries = summaries;
    this.body = body;
    this.definitions = body.definitions();
    this.provenance = new Provenance(summaries, body);
  }

  /** The sites in the order of their steps. */
  static List<Site> of(Summaries summaries, Body body) {
    Sites sites = new Sites(summaries, body);
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call && !call.implicit()) {
        sites.visit(step, call);
      }
    }
    return sites.found.values().stream().map(sites::site).toList();
  }

  private void visit(Step step, Event.Call call) {
    CallModel model = summaries.model(call.method());
    List<Effect.Acquire> acquires = model.all(Effect.Acquire.class).toList();
    for (Effect.Acquire acquire : acquires) {
      if (provenance.applies(acquire, call)) {
        stated(step, call, acquire);
      }
    }
    if (model.has(Effect.Yield.class)) {
      yielded(step, call);
    } else if (acquires.isEmpty() && !model.has(Effect.Link.class)) {
      for (CalleeAcquire acquire : summaries.acquires(call)) {
        inherited(step, call, acquire);
      }
    }
  }

  /** What a future yields is owned by whoever asks for it. */
  private void yielded(Step step, Event.Call call) {
    summaries
        .catalogue()
        .resource(call.type(), summaries.hierarchy())
        .filter(ResourceType::delivered)
        .ifPresent(type -> stated(step, call, Acquisitions.acquire(type, Slot.RESULT)));
  }

  private void stated(Step step, Event.Call call, Effect.Acquire acquire) {
    Place carrier =
        acquire.on().equals(Slot.RESULT)
            ? call.result()
            : acquire.on().equals(Slot.RECEIVER)
                ? call.receiver()
                : call.arguments().get(acquire.on().index());
    if (carrier == null) {
      return;
    }
    boolean isValue = acquire.on().equals(Slot.RESULT) || acquire.when() instanceof Outcome.Threw;
    Map<AccessPath, Role> names = new HashMap<>();
    if (acquire.on().equals(Slot.RESULT)) {
      names.put(
          AccessPath.of(carrier),
          summaries.model(call.method()).has(Effect.Several.class) ? Role.HOLDER : Role.SELF);
    } else {
      definitions.names(carrier, !isValue).forEach(n -> names.put(n, Role.SELF));
    }
    if (!isValue) {
      keptIn(carrier).forEach(n -> names.put(n, Role.SELF));
    }
    if (isValue) {
      parents(call, acquire).forEach(n -> names.putIfAbsent(n, Role.PARENT));
    }
    Obligation.Kind kind = isValue ? Obligation.Kind.VALUE : Obligation.Kind.HOLD;
    add(step, call, acquire, kind, call.method().owner(), names);
  }

  /** The fields that the body keeps the lock in, before or after: guards. */
  private Set<AccessPath> keptIn(Place lock) {
    Set<AccessPath> kept = new HashSet<>();
    Set<AccessPath> names = definitions.names(lock, true);
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Store store
          && names.contains(AccessPath.of(store.from()))) {
        AccessPath.of(store.base()).then(new Selector.Field(store.field())).ifPresent(kept::add);
      }
    }
    return kept;
  }

  private void inherited(Step step, Event.Call call, CalleeAcquire acquired) {
    Map<AccessPath, Role> names = new HashMap<>();
    boolean isHold = acquired.acquire().on().equals(Slot.RECEIVER);
    for (AccessPath name : acquired.names()) {
      Optional<AccessPath> here = Names.toCaller(name, call);
      if (here.isEmpty()) {
        continue;
      }
      boolean isHandle = isHold && name.root().equals(AccessPath.RESULT);
      Role role = name.isPlace() && !isHandle ? Role.SELF : Role.WRAPPER;
      for (AccessPath root : definitions.names(here.get().root(), isHold)) {
        root.thenAll(here.get().selectors()).ifPresent(n -> names.put(n, role));
      }
    }
    if (!names.isEmpty()) {
      add(
          step,
          call,
          acquired.acquire(),
          isHold ? Obligation.Kind.HOLD : Obligation.Kind.VALUE,
          acquired.type(),
          names);
    }
  }

  private void add(
      Step step,
      Event.Call call,
      Effect.Acquire acquire,
      Obligation.Kind kind,
      String type,
      Map<AccessPath, Role> names) {
    Key key = new Key(step.origin(), step.line(), call.method().name(), acquire.pattern());
    found
        .computeIfAbsent(key, k -> new Found(acquire, kind, type, step, call, new HashMap<>()))
        .names()
        .put(step.id(), names);
  }

  private Site site(Found one) {
    Effect.Acquire acquire = one.acquire;
    Obligation obligation =
        new Obligation(
            acquire.pattern(),
            one.kind,
            one.type,
            permits(one.call, acquire.amount()),
            !(acquire.when() instanceof Outcome.Returned),
            Causes.of(acquire.pattern(), summaries.settings()));
    return new Site(
        body,
        acquire,
        one.kind,
        new Start.AtSteps(one.names, acquire.when()),
        obligation,
        one.step,
        one.step.line(),
        one.step.origin(),
        text(one.call));
  }

  private static String text(Event.Call call) {
    String owner = call.method().owner();
    return call.dispatch() == Event.Dispatch.NEW
        ? "new " + owner.substring(Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$')) + 1)
        : call.method().name() + "()";
  }

  /** What the resource comes from: the receiver; of a future that is waited for, its executor. */
  private Set<AccessPath> parents(Event.Call call, Effect.Acquire acquire) {
    Place source =
        acquire.when() instanceof Outcome.Threw ? provenance.producer(call) : call.receiver();
    return source == null ? Set.of() : definitions.names(source, true);
  }

  private int permits(Event.Call call, OptionalInt amount) {
    if (amount.isEmpty()) {
      return 1;
    }
    return definitions.constant(call.arguments().get(amount.getAsInt())) instanceof Integer n
        ? n
        : 0;
  }
}
