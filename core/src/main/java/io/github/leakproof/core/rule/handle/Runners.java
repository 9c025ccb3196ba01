package io.github.leakproof.core.rule.handle;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.ResourceEffect.LinkKind;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Site;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import io.github.leakproof.core.walk.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Whether code that is seen answers for the executor that runs a task, so that ending the executor
 * cancels the task (spec 2.5): it comes from outside, or from everybody, or else it is made here.
 */
final class Runners {
  private static final String EXECUTOR = "java.util.concurrent.Executor";

  private final Summaries summaries;
  private final Callers callers;
  private final OwnRunners own;

  Runners(Summaries summaries) {
    this.summaries = summaries;
    this.callers = new Callers(summaries);
    this.own = new OwnRunners(summaries);
  }

  /**
   * A body, and the call that is known to enter it.
   *
   * @param scope the body
   * @param caller the frame of that call, if one is known
   * @param call that call
   */
  record Frame(Scope scope, Optional<Frame> caller, Optional<Event.Call> call) {
    static Frame of(Scope scope) {
      return new Frame(scope, Optional.empty(), Optional.empty());
    }

    Frame at(Scope other) {
      return new Frame(other, caller, call);
    }

    /** The same frame, whose outermost call is made there. */
    Frame calledFrom(Frame from, Event.Call entry) {
      return caller.isEmpty()
          ? new Frame(scope, Optional.of(from), Optional.of(entry))
          : new Frame(scope, Optional.of(caller.get().calledFrom(from, entry)), call);
    }

    Frame entering(Body body, Event.Call entry) {
      return new Frame(new Scope(body, Optional.empty()), Optional.of(this), Optional.of(entry));
    }
  }

  /** What is asked: whether ending matters, not only making; and what was visited on the way. */
  record Question(boolean repeats, Set<Object> seen) {
    Question repeating() {
      return new Question(true, seen);
    }
  }

  private record Visit(Body body, Place place) {}

  /** Whether nobody who is seen here answers for the executor, so that it cancels no such task. */
  boolean areFree(Frame frame, Place executor, boolean repeats) {
    return isFree(frame, executor, new Question(repeats, new HashSet<>()));
  }

  private boolean isFree(Frame frame, Place place, Question question) {
    if (place instanceof Place.This || place instanceof Place.Outer) {
      return false;
    }
    Scope from = frame.scope();
    Scope scope = (from.isUnknown(place) ? from.enclosed(summaries) : from).owning(place);
    if (!question.seen().add(new Visit(scope.body(), place))) {
      return true;
    }
    List<Step> steps = scope.definitions(place);
    boolean isGiven = scope.isParameter(place);
    if (!isGiven && steps.isEmpty()) {
      return false;
    }
    return (!isGiven || isFreeParameter(frame, scope, place, question))
        && steps.stream().allMatch(step -> isFree(frame.at(scope), step, question));
  }

  private boolean isFree(Frame frame, Step step, Question question) {
    Event event = step.event();
    if (event instanceof Event.Assign assign) {
      return isFree(frame, assign.from(), question);
    } else if (event instanceof Event.Literal) {
      return true;
    } else if (event instanceof Event.Load load) {
      return isFreeField(frame, load, question);
    }
    return event instanceof Event.Call call && isFree(frame, step, call, question);
  }

  private boolean isFree(Frame frame, Step step, Event.Call call, Question question) {
    CallModel model = summaries.model(call.method());
    if (model.has(ResourceEffect.Inert.class)
        || model.has(ResourceEffect.Extract.class)
        || model.has(ResourceEffect.KeepResult.class)
        || call.implicit()) {
      return false;
    }
    if (own.isMadeBy(call) || site(frame.scope(), step).isPresent()) {
      return question.repeats()
          && site(frame.scope(), step).filter(site -> isLeft(site)).isPresent();
    }
    List<Place> sources = sources(call, model);
    if (!sources.isEmpty()) {
      return sources.stream().allMatch(source -> isFree(frame, source, question));
    }
    boolean isShared =
        model.all(ResourceEffect.Borrow.class).anyMatch(b -> b.value().equals(Slot.RESULT));
    return isShared || isFreeResult(frame, call, question);
  }

  /** What the result wraps, or is. */
  private static List<Place> sources(Event.Call call, CallModel model) {
    return model
        .all(ResourceEffect.Link.class)
        .filter(link -> link.to().equals(Slot.RESULT) && link.kind() != LinkKind.CONVERTED)
        .map(link -> Places.operand(call, link.from()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** What a method yields: of its own object what that has, of another object nobody knows. */
  private boolean isFreeResult(Frame frame, Event.Call call, Question question) {
    Place receiver = call.receiver();
    boolean isOwn =
        receiver == null || receiver instanceof Place.This || receiver instanceof Place.Outer;
    if (!isOwn) {
      return !summaries.hierarchy().isSubtype(call.method().owner(), EXECUTOR)
          || isFree(frame, receiver, question);
    }
    List<MethodUnit> targets = summaries.program().targets(call.method());
    return !targets.isEmpty()
        && targets.stream().allMatch(unit -> returnsFree(frame, call, unit, question));
  }

  private boolean returnsFree(Frame frame, Event.Call call, MethodUnit unit, Question question) {
    Body body = question.seen().add(unit) ? summaries.body(unit).orElse(null) : null;
    if (body == null) {
      return false;
    }
    Frame inside = frame.entering(body, call);
    return body.graph().steps().stream()
        .allMatch(
            s ->
                !(s.event() instanceof Event.Return result)
                    || (result.value() != null && isFree(inside, result.value(), question)));
  }

  private boolean isFreeParameter(Frame frame, Scope scope, Place place, Question question) {
    MethodUnit unit = scope.body().unit();
    int index = scope.body().graph().parameters().indexOf(place);
    if (unit.kind() == MethodUnit.Kind.CLOSURE || index < 0) {
      return false;
    }
    if (frame.caller().isPresent()
        && summaries.program().targets(frame.call().orElseThrow().method()).contains(unit)) {
      Place argument = frame.call().get().arguments().get(index);
      return isFree(frame.caller().get(), argument, question);
    }
    return callers.of(unit).stream()
        .allMatch(
            each -> isFree(Frame.of(each.scope()), each.call().arguments().get(index), question));
  }

  private boolean isFreeField(Frame frame, Event.Load load, Question question) {
    Scope scope = frame.scope();
    OwnRunners.Field field = own.field(scope, load);
    return switch (field.owner()) {
      case NOBODY -> true;
      case SOMEBODY -> false;
      case ITS_CREATOR ->
          !question.seen().add(load.field())
              || isFreeField(load, field.isStatic() ? question.repeating() : question);
    };
  }

  /**
   * Of all that the field may have, one from outside is enough: no end of the others reaches it.
   */
  private boolean isFreeField(Event.Load load, Question question) {
    List<Callers.Store> stores = own.stores(load.field());
    return (question.repeats() && stores.stream().anyMatch(this::isFromOutside))
        || stores.stream()
            .allMatch(store -> isFree(Frame.of(store.scope()), store.from(), question));
  }

  /** Whether only code that is not seen here gives the value to a method that anybody can call. */
  private boolean isFromOutside(Callers.Store store) {
    Scope scope = store.scope().owning(store.from());
    MethodUnit unit = scope.body().unit();
    return scope.isParameter(store.from())
        && unit.flags().contains(MethodUnit.Flag.PUBLIC)
        && callers.of(unit).isEmpty();
  }

  private Optional<Site> site(Scope scope, Step step) {
    return summaries.sites(scope.body()).stream()
        .filter(site -> site.pattern() == Pattern.EXECUTOR_NOT_SHUTDOWN && site.isOwnValue())
        .filter(site -> site.step() != null && site.step().line() == step.line())
        .filter(site -> Objects.equals(site.origin(), step.origin()))
        .findFirst();
  }

  /** Whether nobody ends what the site makes, nor can. */
  private boolean isLeft(Site site) {
    Verdict verdict = summaries.verdict(site);
    boolean isKnown =
        !verdict.isExhausted() && !verdict.isEscaped() && verdict.handedTo().isEmpty();
    return isKnown
        && !verdict.isReleased()
        && verdict.returned().isEmpty()
        && own.areLeft(site, verdict);
  }
}
