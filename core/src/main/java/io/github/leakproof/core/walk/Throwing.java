package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which exceptions of a step count for one walk. */
final class Throwing {
  private final Body body;
  private final Callees callees;
  private final Obligation obligation;
  private final Logging logging;
  private final Successes successes;

  Throwing(Body body, Callees callees, Obligation obligation) {
    this.body = body;
    this.callees = callees;
    this.obligation = obligation;
    this.successes = new Successes(body.definitions(), callees);
    this.logging = Logging.of(body, callees);
  }

  /** Whether the exception counts (spec 1.4). */
  boolean isOpen(Node node, Edge.Thrown edge) {
    State state = node.state();
    if (state.phase() == State.Phase.BEFORE || state.phase() == State.Phase.AHEAD) {
      return true;
    }
    if (!obligation.causes().contains(edge.cause()) && !isReckonedWith(edge)) {
      return false;
    }
    Event event = node.step().event();
    if (isUnchecked(edge) && isExcused(node)) {
      return false;
    }
    if (edge.cause() == Edge.Cause.NULL_CHECK) {
      return !(event instanceof Event.Assign) // a box is expected to hold its value
          && !isOnTheWay(Places.dereferenced(event), state)
          && !isOfLock(event);
    }
    if (!(event instanceof Event.Call call)) {
      return !isOnTheWay(Places.written(event), state) && !isWithinArray(event);
    }
    CallModel model = callees.model(call.method());
    return !model.has(FlowEffect.NoThrow.class)
        && !isPart(call, model, state)
        && !isWrapping(call, state)
        && !isMakingCode(call)
        && !isRelease(node.step(), call, model)
        && !(call.result() != null && isOnTheWay(call.result(), state))
        && !isNamed(StableNames.of(call, body.definitions(), callees), state)
        && !(edge.cause() == Edge.Cause.RUNTIME && throwsNoneUnchecked(node.step(), call, model))
        && !(edge.cause() == Edge.Cause.DECLARED
            && (callees.throwsNoneDeclared(call) || successes.areAsked(node, call)));
  }

  private boolean throwsNoneUnchecked(Step step, Event.Call call, CallModel model) {
    return model.has(FlowEffect.ThrowsDeclared.class) || isSilent(step, call);
  }

  /** Whether the body has a handler for the failure, which those who wait know nothing of. */
  private boolean isReckonedWith(Edge.Thrown edge) {
    return obligation.pattern().isOwedToWaiters()
        && edge.cause() == Edge.Cause.RUNTIME
        && body.graph().step(edge.target()).event() instanceof Event.Catch caught
        && !caught.types().isEmpty();
  }

  private static boolean isUnchecked(Edge.Thrown edge) {
    return edge.cause() == Edge.Cause.RUNTIME || edge.cause() == Edge.Cause.NULL_CHECK;
  }

  /**
   * Whether nobody expects the step to fail: what is owed to others has failed before, or this only
   * logs; a lock's handler only logs.
   */
  private boolean isExcused(Node node) {
    Event event = node.step().event();
    return obligation.pattern().isOwedToOthers()
        ? hasCaught(node) || logging.concerns(event)
        : obligation.isHold() && hasCaught(node) && logging.serves(event);
  }

  /** Whether the walk has been through a handler: this would be a second failure, of that one. */
  private static boolean hasCaught(Node last) {
    for (Node node = last; node != null; node = node.parent()) {
      if (node.step().event() instanceof Event.Catch) {
        return true;
      }
    }
    return false;
  }

  /** Whether the walk follows what only its names tell from other objects. */
  private boolean isNamedOnly() {
    return obligation.isHold() || obligation.pattern().isOwedToOthers();
  }

  /** Making something of the resource, or looking for it where it is kept. */
  private static boolean isPart(Event.Call call, CallModel model, State state) {
    return call.dispatch() != Event.Dispatch.NEW
        && (model.all(ResourceEffect.Link.class).anyMatch(link -> isLinked(call, link, state))
            || isElement(call, model, state));
  }

  /** Whether the call makes something of what it is linked with, or that is the resource. */
  private static boolean isLinked(Event.Call call, ResourceEffect.Link link, State state) {
    Place from = Places.operand(call, link.from());
    return link.kind() != ResourceEffect.LinkKind.SAME
        || (from != null && (state.isParent(from) || !state.aliases(from).isEmpty()));
  }

  private boolean isRelease(Step step, Event.Call call, CallModel model) {
    return model.has(ResourceEffect.Release.class)
        && isCleaningUp(step, call)
        && model
            .all(ResourceEffect.Release.class)
            .anyMatch(r -> r.only().isEmpty() || r.only().get() == obligation.pattern());
  }

  private static boolean isNamed(Set<AccessPath> names, State state) {
    return names.stream().anyMatch(state.aliases()::containsKey);
  }

  /** Looking into a collection for what it holds. */
  private static boolean isElement(Event.Call call, CallModel model, State state) {
    return model.has(ResourceEffect.Extract.class)
        && call.receiver() != null
        && state.role(call.receiver()).orElse(null) == Role.HOLDER;
  }

  /**
   * Own methods are taken to throw tomorrow, whatever their bodies do today: but not those that
   * stand in a clean-up, those that only lead to another lock, and those that only calculate.
   */
  private boolean isSilent(Step step, Event.Call call) {
    boolean isLookedInto =
        call.method().isConstructor() || body.isCopied(step.line(), call) || isOfLock(call);
    return (isCalculation(call.method())
            || isFactoryOfCode(call)
            || (obligation.isHold() ? isLookedInto : obligation.pattern().isOwedToOthers()))
        && callees.isSilent(call);
  }

  /** Whether the callee does what a lambda in its place would: nothing yet. */
  private boolean isFactoryOfCode(Event.Call call) {
    return callees.hierarchy().isFunctional(call.type().name()) && callees.onlyMakes(call);
  }

  /** Whether the call makes an object of an anonymous class: to a hold, that is like a lambda. */
  private boolean isMakingCode(Event.Call call) {
    return obligation.isHold()
        && call.dispatch() == Event.Dispatch.NEW
        && call.result() != null
        && !body.definitions().closures(call.result()).isEmpty();
  }

  /** Whether the method makes a number or a truth of others, and of nothing else. */
  private static boolean isCalculation(MethodRef method) {
    return method.isStatic()
        && method.arity() > 0
        && TypeRef.isPrimitive(method.returnType())
        && method.parameterTypes().stream().allMatch(TypeRef::isPrimitive);
  }

  /** Whether the event finds the lock that a call takes or gives back, or is such a call. */
  private boolean isOfLock(Event event) {
    Place found = Places.written(event);
    Event user =
        found instanceof Place.Temp ? body.definitions().onlyReader(found).orElse(null) : null;
    return isNamedOnly() && (isLocking(event, null) || isLocking(user, found));
  }

  private boolean isLocking(@Nullable Event event, @Nullable Place lock) {
    if (!(event instanceof Event.Call call)
        || call.receiver() == null
        || (lock != null && !lock.equals(call.receiver()))) {
      return false;
    }
    CallModel model = callees.model(call.method());
    return model.has(ResourceEffect.Acquire.class) || model.has(ResourceEffect.Release.class);
  }

  /**
   * Releases of other values open no leak path where they stand in a clean-up (spec 1.4), or are
   * one.
   */
  private boolean isCleaningUp(Step step, Event.Call call) {
    MethodUnit unit = body.unit();
    return obligation.isHold()
        || call.implicit()
        || body.isCopied(step.line(), call)
        || callees.catalogue().traits().isStop(unit.name(), unit.annotations());
  }

  /** Whether the event uses an element that the array is known to have, since it was made so. */
  private boolean isWithinArray(Event event) {
    Place array = Places.dereferenced(event);
    Place index =
        event instanceof Event.ArrayLoad load
            ? load.index()
            : event instanceof Event.ArrayStore store ? store.index() : null;
    return array != null
        && index != null
        && body.definitions().source(array) instanceof Event.NewArray made
        && body.definitions().constant(index) instanceof Integer at
        && at >= 0
        && at < made.length();
  }

  /** A base that leads to the resource itself has been there before. */
  private boolean isOnTheWay(@Nullable Place base, State state) {
    if (base == null || !isNamedOnly()) {
      return false;
    }
    Set<AccessPath> names = body.definitions().names(base, true);
    return state.aliases().keySet().stream()
        .anyMatch(alias -> names.stream().anyMatch(alias::startsWith));
  }

  /** A wrapper's constructor whose argument creates the resource (spec 1.1), or what calls that. */
  private boolean isWrapping(Event.Call call, State state) {
    return !state.aliases().isEmpty()
        && call.arguments().stream().anyMatch(a -> state.role(a).isPresent())
        && (call.dispatch() == Event.Dispatch.NEW || callees.onlyMakes(call))
        && state.aliases().entrySet().stream()
            .filter(name -> name.getValue() != Role.PARENT)
            .allMatch(name -> name.getKey().root() instanceof Place.Temp);
  }
}
