package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.FlowEffect;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What calls do with the elements of a holder: they hand them to closures, or a loop takes them.
 */
final class Elements {
  private final Definitions definitions;
  private final Callees callees;
  private final Obligation obligation;
  private final Keeping keeping;

  Elements(Body body, Callees callees, Obligation obligation, Keeping keeping) {
    this.definitions = body.definitions();
    this.callees = callees;
    this.obligation = obligation;
    this.keeping = keeping;
  }

  /**
   * {@code holder.iterator()}: the result leads to what the holder keeps; {@code
   * element.readLock()}: it is the lock that each element has.
   */
  boolean areReachedBy(Event.Call call, CallModel model, State state) {
    boolean isElement =
        model.has(ResourceEffect.Extract.class)
            && call.arguments().stream().noneMatch(definitions::isFixed);
    boolean isOfElement = obligation.isHold() && model.has(FlowEffect.Stable.class);
    return call.receiver() != null
        && (isElement || isOfElement)
        && isHolder(call.receiver(), state);
  }

  /** {@code holder.iterator()}, but not {@code holder.subList(0, taken)}: each element is met. */
  boolean areAllReachedBy(Event.Call call, CallModel model, State state) {
    return call.arguments().isEmpty() && call.result() != null && areReachedBy(call, model, state);
  }

  /**
   * {@code holder.forEach(r -> r.close())}: a closure gets the elements; or code from elsewhere.
   */
  boolean areConsumed(Event.Call call, CallModel model, State state) {
    for (ResourceEffect.Visit visit : model.all(ResourceEffect.Visit.class).toList()) {
      Place holder = Places.operand(call, visit.holder());
      Place closure = Places.operand(call, visit.closure());
      if (holder != null && closure != null) {
        List<Closure> closures = definitions.closures(closure);
        boolean isForUnknown =
            closures.isEmpty() && call.result() == null && isHolder(holder, state);
        if (isForUnknown
            || closures.stream().anyMatch(c -> isTaken(c, model, visit, holder, state))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isTaken(
      Closure closure, CallModel model, ResourceEffect.Visit visit, Place holder, State state) {
    AccessPath element = AccessPath.of(Argument.of(visit.parameter()));
    boolean isGivenBack = isGivenBack(model, visit);
    Map<AccessPath, Role> names =
        isHolder(holder, state)
            ? Map.of(element, isGivenBack ? Role.SELF : Role.HOLDER)
            : obligation.isHold() ? lookedUp(holder, element, state) : Map.of();
    return !names.isEmpty()
        && (isGivenBack
            ? callees.mayEnd(closure, names, obligation)
            : callees.mayTake(closure, names, obligation));
  }

  private static boolean isHolder(Place place, State state) {
    return state.role(place).orElse(null) == Role.HOLDER;
  }

  /**
   * {@code optional.get().acquire()}, {@code byKey.get(key).lock.lock()}: what is held is what a
   * call on its holder yields, or lies within that.
   */
  private static Map<AccessPath, Role> lookedUp(Place holder, AccessPath element, State state) {
    Map<AccessPath, Role> names = new HashMap<>();
    for (AccessPath name : state.aliases(holder).keySet()) {
      List<Selector> selectors = name.selectors();
      if (!selectors.isEmpty() && selectors.get(0) instanceof Selector.Call) {
        element
            .thenAll(selectors.subList(1, selectors.size()))
            .ifPresent(path -> names.put(path, Role.SELF));
      }
    }
    return names;
  }

  /** {@code for (R r : holder) r.close()}: what the loop finds is released. */
  boolean areReleasedFrom(Step step, Event.Call call, CallModel model, State state) {
    if (obligation.isHold()
        || call.receiver() == null
        || call.result() == null
        || !call.arguments().isEmpty()) {
      return false;
    }
    return model.has(ResourceEffect.Extract.class)
        ? isHolder(call.receiver(), state) && keeping.isReleasedFrom(step, call.result())
        : model.has(ResourceEffect.Query.class)
            && areReleasedFrom(step, call.receiver(), call.result(), state);
  }

  /**
   * {@code for (int i = 0; i < holder.length; i++) holder[i].close()}: the loop is gone through.
   */
  boolean areReleasedFrom(Step step, Event.Compute length, State state) {
    return length.operands().size() == 1
        && areReleasedFrom(step, length.operands().get(0), length.to(), state);
  }

  private boolean areReleasedFrom(Step step, Place holder, Place count, State state) {
    return !obligation.isHold()
        && isHolder(holder, state)
        && !(definitions.onlyReader(count).orElse(null) instanceof Event.Call)
        && keeping.isReleasedFrom(step, holder);
  }

  /** {@code holder.map(r -> r.code())}: the result keeps something else instead. */
  boolean areReplaced(Event.Call call, CallModel model) {
    return model
        .all(ResourceEffect.KeepResult.class)
        .filter(keep -> keep.holder().equals(Slot.RESULT))
        .flatMap(
            keep ->
                model
                    .all(ResourceEffect.Visit.class)
                    .filter(visit -> visit.closure().equals(keep.closure())))
        .anyMatch(
            visit -> {
              Place code = Places.operand(call, visit.closure());
              List<Closure> closures = code == null ? List.of() : definitions.closures(code);
              AccessPath element = AccessPath.of(Argument.of(visit.parameter()));
              return !closures.isEmpty()
                  && closures.stream()
                      .noneMatch(c -> callees.mayKeep(c, Map.of(element, Role.SELF), obligation));
            });
  }

  /** {@code optional.ifPresent(closure)}: where there is no element, nobody runs it. */
  boolean areAskedFor(Place closure) {
    return definitions.onlyReader(closure).orElse(null) instanceof Event.Call call
        && callees
            .model(call.method())
            .all(ResourceEffect.Visit.class)
            .anyMatch(visit -> closure.equals(Places.operand(call, visit.closure())));
  }

  /** {@code reference.updateAndGet(r -> r)}: what the closure returns is kept where it was. */
  private static boolean isGivenBack(CallModel model, ResourceEffect.Visit visit) {
    return model
        .all(ResourceEffect.KeepResult.class)
        .filter(keep -> keep.closure().equals(visit.closure()))
        .anyMatch(keep -> keep.holder().equals(visit.holder()));
  }
}
