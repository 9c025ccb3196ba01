package io.github.leakproof.core.rule.request;

import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.WaitEffect.Limit;
import io.github.leakproof.core.catalogue.WaitEffect.Untimed;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.Body;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values without a timeout: those that have an origin which is known, is made without one, and is
 * given none on its way from there.
 */
final class Untimeds {
  private final Summaries summaries;
  private final Callers callers;
  private final Limits limits;
  private final TimedCalls timedCalls;
  private final LocalSources local;

  Untimeds(Summaries summaries) {
    this.summaries = summaries;
    this.callers = new Callers(summaries);
    this.limits = new Limits(summaries, this, callers);
    this.timedCalls = new TimedCalls(summaries, limits);
    this.local = new LocalSources(summaries, callers);
  }

  /** The call that makes a value without a timeout. */
  record Creation(Scope scope, Step step, Event.Call call) {

    /** Whether both are written in the same top-level class. */
    boolean isInNestOf(Scope other) {
      return Nest.top(scope.body().unit().owner()).equals(Nest.top(other.body().unit().owner()));
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Creation that && step.equals(that.step) && call.equals(that.call);
    }

    @Override
    public int hashCode() {
      return step.id();
    }
  }

  private record Visit(Body body, Place place) {}

  /** Where a value is read. */
  private record Reading(Body body, Step step) {}

  /**
   * What is asked of one value.
   *
   * @param isOfMaker whether it is asked for the sake of whoever makes it, whatever others do
   * @param seen what was visited
   * @param found the creations that were found
   * @param entries the calls whose results were looked for in these bodies
   */
  private record Question(
      boolean isOfMaker, Set<Object> seen, List<Creation> found, Map<Body, Callers.Call> entries) {

    Question(boolean isOfMaker) {
      this(isOfMaker, new HashSet<>(), new ArrayList<>(), new HashMap<>());
    }
  }

  /**
   * Where those of the values that the place may have at a step are made, which are made without a
   * timeout and are given none before.
   */
  List<Creation> creations(Scope scope, Place place, Step at) {
    return creations(scope, place, at, new Question(false));
  }

  /**
   * The same for a finding at the creations: of what any caller in the nest makes and gives, and
   * has no timeout later on either, since what is asked for only leads to what waits.
   */
  List<Creation> creationsOfCallers(Scope scope, Place place, Step at) {
    return creations(scope, place, at, new Question(true));
  }

  private List<Creation> creations(Scope scope, Place place, Step at, Question question) {
    search(scope, place, new Reading(scope.body(), at), question);
    return List.copyOf(question.found);
  }

  /** Whether what the call makes is given no timeout later on. */
  boolean staysUntimed(Scope scope, Event.Call call, Untimed made) {
    if (!isUntimed(scope, call, made)) {
      return false;
    }
    Place root = call.receiver() == null ? call.result() : limits.chainStart(scope, call);
    Limits.Fate fate =
        root == null ? Limits.Fate.FREE : limits.fate(scope, root, Span.everywhere(scope.body()));
    return fate != Limits.Fate.LIMITED
        && (fate == Limits.Fate.FREE || !made.settable())
        && !timedCalls.concern(scope, call);
  }

  /** Whether the call makes a client that is told with each request how long to wait. */
  boolean isToldEachTime(Scope scope, Event.Call call) {
    return timedCalls.concern(scope, call);
  }

  /** Whether whoever configures another object has said what the call reads. */
  boolean isConfigured(Scope scope, Event.Call call) {
    return local.isConfigured(scope, call);
  }

  /**
   * The same of what a value is made from, unless the call that waits takes the value for more than
   * it was made as: a connection of any kind for one to a web server.
   */
  boolean isConfigured(Creation made, Event.Call waiting) {
    return waiting.method().owner().equals(made.call().type().name())
        && local.isConfigured(made.scope(), made.call());
  }

  private boolean isUntimed(Scope scope, Event.Call call, Untimed made) {
    return made.onlyIf().stream().allMatch(condition -> limits.holds(scope, condition, call))
        && !mayLimitItself(scope, call)
        && !local.isOnThisMachine(scope, call);
  }

  /** Whether it makes an object of a class that may set a timeout itself. */
  private boolean mayLimitItself(Scope scope, Event.Call call) {
    boolean isOfThisCompilation =
        summaries.program().classNamed(call.method().owner()).isPresent()
            || (call.result() != null
                && !scope.body().definitions().closures(call.result()).isEmpty());
    return call.dispatch() == Event.Dispatch.NEW && isOfThisCompilation && !makesPlainStub(call);
  }

  /** Whether it makes a stub, and the stub's constructor leaves deadlines to others. */
  private boolean makesPlainStub(Event.Call call) {
    return isStub(call)
        && summaries.program().targets(call.method()).stream()
            .flatMap(unit -> summaries.body(unit).stream())
            .flatMap(body -> body.graph().steps().stream())
            .noneMatch(step -> step.event() instanceof Event.Call c && limitsResult(c));
  }

  private boolean limitsResult(Event.Call call) {
    return summaries
        .model(call.method())
        .all(Limit.class)
        .anyMatch(limit -> limit.on().equals(Slot.RESULT));
  }

  private void search(Scope from, Place place, Reading at, Question question) {
    Scope around = from.isUnknown(place) ? from.enclosed(summaries) : from;
    Scope scope = around.owning(place);
    if (!question.seen.add(new Visit(scope.body(), place))) {
      return;
    }
    boolean isEnd = at.body == scope.body() && !question.isOfMaker;
    Optional<Step> end = isEnd ? Optional.of(at.step) : Optional.empty();
    if (scope.isParameter(place) && isFree(scope, place, Optional.empty(), end)) {
      searchCallers(scope, place, question);
    }
    for (Step step : scope.definitions(place)) {
      if (isFree(scope, place, Optional.of(step), end)) {
        search(scope, step, question);
      }
    }
  }

  /** Whether what the place gets at one step has no timeout yet where it is read at another. */
  private boolean isFree(Scope scope, Place place, Optional<Step> start, Optional<Step> end) {
    return limits.fate(scope, place, new Span(scope.body(), start, end)) == Limits.Fate.FREE;
  }

  private void search(Scope scope, Step step, Question question) {
    Event event = step.event();
    if (event instanceof Event.Assign assign) {
      search(scope, assign.from(), new Reading(scope.body(), step), question);
    } else if (event instanceof Event.Load load) {
      search(load.field(), question);
    } else if (event instanceof Event.Call call) {
      search(scope, step, call, question);
    }
  }

  private void search(Scope scope, Step step, Event.Call call, Question question) {
    Optional<Untimed> made = summaries.model(call.method()).first(Untimed.class);
    if (made.isPresent()) {
      if (isUntimed(scope, call, made.get())) {
        question.found.add(new Creation(scope, step, call));
      }
    } else if (isStubFactory(call)) {
      question.found.add(new Creation(scope, step, call));
    } else if (!limitsResult(call)) {
      searchSources(scope, step, call, question);
    }
  }

  private void searchSources(Scope scope, Step step, Event.Call call, Question question) {
    List<Place> sources = limits.sources(call);
    for (Place source : sources) {
      search(scope, source, new Reading(scope.body(), step), question);
    }
    if (sources.isEmpty() && call.dispatch() != Event.Dispatch.NEW) {
      for (MethodUnit unit : targets(scope, call)) {
        searchResults(new Callers.Call(scope, step, call), unit, question);
      }
    }
  }

  /** The bodies that the call may reach: one, where its receiver is made here. */
  private List<MethodUnit> targets(Scope scope, Event.Call call) {
    return Optional.ofNullable(call.receiver())
        .flatMap(receiver -> scope.owning(receiver).body().definitions().created(receiver))
        .flatMap(type -> summaries.program().method(call.method().in(type)))
        .map(List::of)
        .orElseGet(() -> summaries.program().targets(call.method()));
  }

  /** Whether the call makes a generated stub: {@code OrdersGrpc.newBlockingStub(channel)}. */
  private boolean isStubFactory(Event.Call call) {
    return call.method().isStatic()
        && call.type().name().startsWith(call.method().owner() + "$")
        && isStub(call);
  }

  private boolean isStub(Event.Call maker) {
    return summaries.catalogue().mayOpenAny(maker.type().name(), summaries.hierarchy());
  }

  private void searchResults(Callers.Call call, MethodUnit unit, Question question) {
    Body body = summaries.body(unit).orElse(null);
    if (body == null || !question.seen.add(unit)) {
      return;
    }
    question.entries.put(body, call);
    Scope scope = new Scope(body, Optional.empty());
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Return result && result.value() != null) {
        search(scope, result.value(), new Reading(body, step), question);
      }
    }
  }

  /**
   * Looks at what is given for the parameter: to a helper, by the call whose result is looked for;
   * to a private method, or for the sake of the makers to any, by its callers. What an object keeps
   * is often read by a thread of its own, which waits on purpose.
   */
  private void searchCallers(Scope scope, Place parameter, Question question) {
    MethodUnit unit = scope.body().unit();
    int index = scope.body().graph().parameters().indexOf(parameter);
    Callers.Call entry = question.entries.get(scope.body());
    if (index >= 0 && entry != null) {
      search(entry, index, question);
    } else if (index >= 0 && unit.kind() == MethodUnit.Kind.METHOD && isAsked(unit, question)) {
      callers.of(unit).forEach(call -> search(call, index, question));
    }
  }

  private static boolean isAsked(MethodUnit unit, Question question) {
    return question.isOfMaker || unit.flags().contains(MethodUnit.Flag.PRIVATE);
  }

  private void search(Callers.Call call, int argument, Question question) {
    Reading at = new Reading(call.scope().body(), call.step());
    search(call.scope(), call.call().arguments().get(argument), at, question);
  }

  /** Looks at the values of a private or final field. */
  private void search(FieldRef field, Question question) {
    ClassUnit owner = summaries.program().classNamed(field.owner()).orElse(null);
    if (owner != null && isOwn(owner, field) && question.seen.add(field)) {
      for (Callers.Store store : callers.stores(owner, field)) {
        search(
            store.scope(), store.from(), new Reading(store.scope().body(), store.step()), question);
      }
    }
  }

  /** Whether nobody outside the nest gives the field another value. */
  static boolean isOwn(ClassUnit owner, FieldRef field) {
    return owner.fields().stream()
        .anyMatch(f -> f.ref().equals(field) && (f.isPrivate() || f.isFinal()));
  }
}
