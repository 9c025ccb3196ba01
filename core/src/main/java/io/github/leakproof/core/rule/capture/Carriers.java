package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Names;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What leads to a resource: its aliases and parts, what wraps it, closures that name it, objects
 * and collections that keep one of these.
 */
final class Carriers {
  private static final String STRING = "java.lang.String";

  private final Summaries summaries;
  private final Map<Given, Led> leading = new HashMap<>();

  Carriers(Summaries summaries) {
    this.summaries = summaries;
  }

  /** A parameter of a body, which is given the resource itself or what may keep it. */
  private record Given(MethodUnit unit, int parameter, boolean isItself) {}

  /** What becomes of a parameter: the result leads to it, the object keeps it. */
  private record Led(boolean returned, boolean kept) {
    static final Led NOWHERE = new Led(false, false);
  }

  /** All places of the body that lead to what the roots hold or keep, the roots included. */
  Set<Place> of(Body body, Set<Place> roots) {
    return of(body.graph().steps(), roots, Set.of());
  }

  /** The same where the roots hold the resource itself: its elements are something else. */
  Set<Place> ofResource(Body body, Set<Place> roots) {
    return of(body.graph().steps(), roots, roots);
  }

  /** Those that do so on a walk which comes by the step. */
  Set<Place> onWalksBy(Step step, Body body, Set<Place> roots) {
    BitSet after = body.after(step);
    return of(
        body.graph().steps().stream()
            .filter(s -> s.equals(step) || after.get(s.id()) || body.after(s).get(step.id()))
            .toList(),
        roots,
        roots);
  }

  private Set<Place> of(List<Step> steps, Set<Place> roots, Set<Place> resource) {
    Set<Place> itself = itself(steps, resource);
    Set<Place> carried = new HashSet<>(roots);
    int size;
    do {
      size = carried.size();
      steps.forEach(step -> add(step, carried, itself));
    } while (carried.size() > size);
    return carried;
  }

  /** The places that hold nothing but the resource itself, or a part of it. */
  private Set<Place> itself(List<Step> steps, Set<Place> resource) {
    Set<Place> itself = new HashSet<>(resource);
    int size;
    do {
      size = itself.size();
      for (Step step : steps) {
        if (step.event() instanceof Event.Assign e) {
          addIf(itself.contains(e.from()), e.to(), itself);
        } else if (step.event() instanceof Event.Call e && e.result() != null) {
          addIf(isLinked(e, itself), e.result(), itself);
        }
      }
    } while (itself.size() > size);
    return itself;
  }

  private boolean isLinked(Event.Call call, Set<Place> places) {
    return call.receiver() != null
        && places.contains(call.receiver())
        && isLinked(summaries.model(call.method()), Slot.RECEIVER);
  }

  private void add(Step step, Set<Place> carried, Set<Place> itself) {
    Event event = step.event();
    if (event instanceof Event.Assign e) {
      addIf(carried.contains(e.from()), e.to(), carried);
    } else if (event instanceof Event.Capture e) {
      addIf(carried.stream().anyMatch(p -> e.closure().captured().contains(p)), e.to(), carried);
    } else if (event instanceof Event.NewArray e) {
      addIf(e.elements().stream().anyMatch(carried::contains), e.to(), carried);
    } else if (event instanceof Event.ArrayStore e) {
      addIf(carried.contains(e.from()), e.array(), carried);
    } else if (event instanceof Event.ArrayLoad e) {
      addIf(carried.contains(e.array()), e.to(), carried);
    } else if (event instanceof Event.Store e) {
      addIf(carried.contains(e.from()) && isObject(e.base()), e.base(), carried);
    } else if (event instanceof Event.Call e) {
      add(e, carried, itself);
    }
  }

  private static boolean isObject(Place base) {
    return base instanceof Place.Local || base instanceof Place.Temp;
  }

  private static void addIf(boolean condition, Place place, Set<Place> carried) {
    if (condition) {
      carried.add(place);
    }
  }

  private void add(Event.Call call, Set<Place> carried, Set<Place> itself) {
    CallModel model = summaries.model(call.method());
    model
        .all(ResourceEffect.Keep.class)
        .filter(keep -> Names.operand(call, keep.value()).filter(carried::contains).isPresent())
        .forEach(keep -> Names.operand(call, keep.holder()).ifPresent(carried::add));
    if (call.receiver() != null && isObject(call.receiver())) {
      boolean isKept =
          !carried.contains(call.receiver())
              && IntStream.range(0, call.arguments().size())
                  .anyMatch(i -> carried.contains(call.arguments().get(i)) && isKept(call, i));
      addIf(isKept, call.receiver(), carried);
    }
    Place result = call.result();
    if (result != null && !carried.contains(result) && mayLead(call.type().name())) {
      boolean leads =
          (call.receiver() != null
                  && carried.contains(call.receiver())
                  && (isLinked(model, Slot.RECEIVER)
                      || (model.has(ResourceEffect.Extract.class)
                          && !itself.contains(call.receiver()))
                      || isNextLink(call, model)))
              || IntStream.range(0, call.arguments().size())
                  .anyMatch(
                      i -> carried.contains(call.arguments().get(i)) && leads(call, i, itself));
      addIf(leads, result, carried);
    }
  }

  /** {@code flux.subscribeOn(scheduler)}: what comes of a chain's link is of the same type. */
  private boolean isNextLink(Event.Call call, CallModel model) {
    return model.effects().stream().noneMatch(TaskEffect.RunLater.class::isInstance)
        && summaries.hierarchy().isSubtype(call.type().name(), call.method().owner())
        && summaries.targets(call).isEmpty();
  }

  private static boolean isLinked(CallModel model, Slot slot) {
    return model.all(ResourceEffect.Link.class).anyMatch(link -> link.from().equals(slot))
        || model.all(ResourceEffect.Child.class).anyMatch(child -> child.parent().equals(slot));
  }

  /** Whether the call's result leads to its argument. */
  private boolean leads(Event.Call call, int argument, Set<Place> itself) {
    CallModel model = summaries.model(call.method());
    if (isLinked(model, Slot.argument(argument))) {
      return true;
    }
    if (call.dispatch() == Event.Dispatch.NEW) {
      return isKept(call, argument);
    }
    List<MethodUnit> targets = summaries.targets(call);
    if (!targets.isEmpty()) {
      boolean isItself = itself.contains(call.arguments().get(argument));
      return targets.stream().anyMatch(unit -> led(unit, argument, isItself).returned());
    }
    return summaries.hierarchy().isFunctional(call.type().name())
        || (Subscriptions.isOfOneLibrary(call) && !model.has(TaskEffect.RunLater.class));
  }

  private static boolean mayLead(String type) {
    return type.indexOf('.') > 0 && !type.equals(STRING);
  }

  /** What becomes of the parameter. */
  private Led led(MethodUnit unit, int parameter, boolean isItself) {
    Given given = new Given(unit, parameter, isItself);
    Led known = leading.get(given);
    if (known == null) {
      leading.put(given, Led.NOWHERE);
      known = follow(given);
      leading.put(given, known);
    }
    return known;
  }

  private Led follow(Given given) {
    Body body = summaries.body(given.unit).orElse(null);
    if (body == null || given.parameter >= body.graph().parameters().size()) {
      return new Led(false, given.unit.kind() == MethodUnit.Kind.CONSTRUCTOR);
    }
    Set<Place> parameter = Set.of(body.graph().parameters().get(given.parameter));
    Set<Place> carried = given.isItself ? ofResource(body, parameter) : of(body, parameter);
    List<Event> events = body.graph().steps().stream().map(Step::event).toList();
    return new Led(
        events.stream().anyMatch(event -> returns(event, carried)),
        events.stream().anyMatch(event -> keeps(event, carried)));
  }

  private static boolean returns(Event event, Set<Place> carried) {
    return event instanceof Event.Return returned
        && returned.value() != null
        && carried.contains(returned.value());
  }

  private boolean keeps(Event event, Set<Place> carried) {
    if (event instanceof Event.Store store) {
      return store.base() instanceof Place.This && carried.contains(store.from());
    }
    return event instanceof Event.Call call
        && call.receiver() instanceof Place.This
        && IntStream.range(0, call.arguments().size())
            .anyMatch(i -> carried.contains(call.arguments().get(i)) && isKept(call, i));
  }

  /** Whether the object that the call is made on, or that it makes, keeps the argument. */
  private boolean isKept(Event.Call call, int argument) {
    List<MethodUnit> targets = summaries.targets(call);
    return targets.isEmpty()
        ? call.method().isConstructor()
        : targets.stream().anyMatch(unit -> led(unit, argument, false).kept());
  }
}
