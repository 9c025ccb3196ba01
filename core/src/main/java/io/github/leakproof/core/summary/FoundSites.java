package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Choice;
import io.github.leakproof.core.walk.Condition;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The sites of a body while they are found. */
final class FoundSites {
  private final Summaries summaries;
  private final Body body;
  private final Map<Key, Found> found = new LinkedHashMap<>();

  /** Copies of the same call ({@code finally}) are one site. */
  private record Key(@Nullable Object origin, int line, String callee, Pattern pattern, int part) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && line == that.line
          && part == that.part
          && pattern == that.pattern
          && callee.equals(that.callee)
          && Objects.equals(origin, that.origin);
    }

    @Override
    public int hashCode() {
      return 31 * line + callee.hashCode();
    }
  }

  /** One of several things that a call acquires, with which argument only, and where what holds. */
  record Part(int number, Optional<Choice> choice, Map<Condition, Boolean> facts) {
    static final Part ALL = new Part(0, Optional.empty(), Map.of());
  }

  private record Found(
      ResourceEffect.Acquire acquire,
      Obligation.Kind kind,
      String type,
      Step step,
      Event.Call call,
      Part part,
      Map<Integer, Map<AccessPath, Role>> names,
      Map<Integer, Map<AccessPath, Role>> origins) {

    static Found of(
        ResourceEffect.Acquire acquire,
        Obligation.Kind kind,
        String type,
        Step step,
        Event.Call call,
        Part part) {
      return new Found(acquire, kind, type, step, call, part, new HashMap<>(), new HashMap<>());
    }
  }

  FoundSites(Summaries summaries, Body body) {
    this.summaries = summaries;
    this.body = body;
  }

  /** The sites in the order in which they were found. */
  List<Site> all() {
    return found.values().stream().map(this::site).toList();
  }

  /** Enters a call that acquires; what a copy of it says is added to what is there. */
  void add(
      Step step,
      Event.Call call,
      ResourceEffect.Acquire acquire,
      Part part,
      Obligation.Kind kind,
      String type,
      Map<AccessPath, Role> names) {
    Key key =
        new Key(step.origin(), step.line(), call.method().name(), acquire.pattern(), part.number);
    Found one = found.computeIfAbsent(key, k -> Found.of(acquire, kind, type, step, call, part));
    one.names().put(step.id(), names);
    Place waited =
        acquire.when() instanceof Outcome.Threw ? Provenance.waited(acquire, call) : null;
    if (waited != null) {
      WaitedOrigins.of(summaries, body, waited, acquire.pattern()).ifPresent(one.origins()::putAll);
    }
  }

  private Site site(Found one) {
    ResourceEffect.Acquire acquire = one.acquire;
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
        new Start.AtSteps(one.names, acquire.when(), one.part.choice, one.part.facts, one.origins),
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

  private int permits(Event.Call call, OptionalInt amount) {
    if (amount.isEmpty()) {
      return 1;
    }
    return body.definitions().constant(call.arguments().get(amount.getAsInt())) instanceof Integer n
        ? n
        : 0;
  }
}
