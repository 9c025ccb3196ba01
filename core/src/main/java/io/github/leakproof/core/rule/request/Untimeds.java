package io.github.leakproof.core.rule.request;

import io.github.leakproof.core.catalogue.CallModel;
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
 * Values without a timeout: those of which every origin is known, is made without one, and is given
 * none on its way.
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

  /**
   * What is asked of one value.
   *
   * @param seen what was visited
   * @param found the creations that were found
   * @param entries the calls whose results were looked for in these bodies
   */
  private record Question(
      Set<Object> seen, List<Creation> found, Map<Body, Callers.Call> entries) {}

  /**
   * Where the values that the place may have are made, if all of them are made without a timeout
   * and nobody gives them one; else nothing.
   */
  List<Creation> creations(Scope scope, Place place) {
    Question question = new Question(new HashSet<>(), new ArrayList<>(), new HashMap<>());
    return agree(scope, place, question) ? List.copyOf(question.found) : List.of();
  }

  /** Whether what the call makes is given no timeout later on. */
  boolean staysUntimed(Scope scope, Event.Call call, Untimed made) {
    if (!isUntimed(scope, call, made)) {
      return false;
    }
    Place root = call.receiver() == null ? call.result() : limits.chainStart(scope, call);
    Limits.Fate fate = root == null ? Limits.Fate.FREE : limits.fate(scope, root);
    return fate != Limits.Fate.LIMITED
        && (fate == Limits.Fate.FREE || !made.settable())
        && !timedCalls.concern(scope, call);
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

  private boolean agree(Scope from, Place place, Question question) {
    Scope around = from.isUnknown(place) ? from.enclosed(summaries) : from;
    Scope scope = around.owning(place);
    if (!question.seen.add(new Visit(scope.body(), place))) {
      return true;
    }
    if (limits.fate(scope, place) != Limits.Fate.FREE) {
      return false;
    }
    List<Step> steps = scope.definitions(place);
    if (scope.isParameter(place)) {
      return (isReturned(scope, place, question) || callersAgree(scope, place, question))
          && steps.stream().allMatch(step -> agree(scope, step, question));
    }
    return !steps.isEmpty() && steps.stream().allMatch(step -> agree(scope, step, question));
  }

  private boolean agree(Scope scope, Step step, Question question) {
    Event event = step.event();
    if (event instanceof Event.Assign assign) {
      return agree(scope, assign.from(), question);
    } else if (event instanceof Event.Literal literal) {
      return literal.value() == null;
    } else if (event instanceof Event.Load load) {
      return agree(load.field(), question);
    }
    return event instanceof Event.Call call && agree(scope, step, call, question);
  }

  private boolean agree(Scope scope, Step step, Event.Call call, Question question) {
    CallModel model = summaries.model(call.method());
    Optional<Untimed> made = model.first(Untimed.class);
    if (made.isPresent()) {
      question.found.add(new Creation(scope, step, call));
      return isUntimed(scope, call, made.get());
    }
    if (limitsResult(call)) {
      return false;
    }
    if (isStubFactory(call)) {
      question.found.add(new Creation(scope, step, call));
      return true;
    }
    List<Place> sources = limits.sources(call);
    if (!sources.isEmpty()) {
      return sources.stream().allMatch(source -> agree(scope, source, question));
    }
    List<MethodUnit> targets = summaries.program().targets(call.method());
    return !targets.isEmpty()
        && call.dispatch() != Event.Dispatch.NEW
        && targets.stream()
            .allMatch(unit -> resultsAgree(new Callers.Call(scope, step, call), unit, question));
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

  private boolean resultsAgree(Callers.Call call, MethodUnit unit, Question question) {
    if (!question.seen.add(unit)) {
      return true;
    }
    Body body = summaries.body(unit).orElse(null);
    if (body == null) {
      return false;
    }
    question.entries.put(body, call);
    Scope scope = new Scope(body, Optional.empty());
    return body.graph().steps().stream()
        .allMatch(
            s ->
                !(s.event() instanceof Event.Return result)
                    || (result.value() != null && agree(scope, result.value(), question)));
  }

  /** Whether a helper that returns what it is given is given what is as asked for. */
  private boolean isReturned(Scope scope, Place parameter, Question question) {
    Callers.Call entry = question.entries.get(scope.body());
    int index = scope.body().graph().parameters().indexOf(parameter);
    int before = question.found.size();
    return entry != null
        && index >= 0
        && agree(entry.scope(), entry.call().arguments().get(index), question)
        && question.found.size() > before;
  }

  /** Whether all that a private method is given for the parameter is as asked for. */
  private boolean callersAgree(Scope scope, Place parameter, Question question) {
    MethodUnit unit = scope.body().unit();
    boolean isSeen =
        unit.flags().contains(MethodUnit.Flag.PRIVATE) && unit.kind() == MethodUnit.Kind.METHOD;
    int index = scope.body().graph().parameters().indexOf(parameter);
    if (!isSeen || index < 0) {
      return false;
    }
    int before = question.found.size();
    for (Callers.Call each : callers.of(unit)) {
      if (!agree(each.scope(), each.call().arguments().get(index), question)) {
        return false;
      }
    }
    return question.found.size() > before;
  }

  /** Whether each value of a private or final field is as asked for. */
  private boolean agree(FieldRef field, Question question) {
    if (!question.seen.add(field)) {
      return true;
    }
    ClassUnit owner = summaries.program().classNamed(field.owner()).orElse(null);
    if (owner == null || !isOwn(owner, field)) {
      return false;
    }
    List<Callers.Store> stores = callers.stores(owner, field);
    return !stores.isEmpty()
        && stores.stream().allMatch(store -> agree(store.scope(), store.from(), question));
  }

  /** Whether nobody outside the nest gives the field another value. */
  static boolean isOwn(ClassUnit owner, FieldRef field) {
    return owner.fields().stream()
        .anyMatch(f -> f.ref().equals(field) && (f.isPrivate() || f.isFinal()));
  }
}
