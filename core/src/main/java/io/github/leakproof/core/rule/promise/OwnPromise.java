package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.promise.Completions.Holder;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A promise that an object makes for itself and keeps in a field: a task or a callback that others
 * ask for its result.
 *
 * @param owner the object's class
 * @param field the field
 */
record OwnPromise(ClassUnit owner, FieldRef field) {

  /** The promise that the store keeps so, where it stands in code that makes the object. */
  static Optional<OwnPromise> of(Body body, Event.Store store) {
    return body.unit().kind().isMaking() && store.base() instanceof Place.This
        ? Optional.of(new OwnPromise(body.unit().owner(), store.field()))
        : Optional.empty();
  }

  /** How the methods of the class name it. */
  AccessPath name() {
    return new AccessPath(new Place.This(), List.of(new Selector.Field(field)));
  }

  /** The places that get an object of the class where it is made. */
  List<Holder> objects(Summaries summaries) {
    List<Holder> objects = new ArrayList<>();
    for (MethodUnit constructor : owner.methods()) {
      if (constructor.kind() == MethodUnit.Kind.CONSTRUCTOR) {
        for (MethodUnit maker : summaries.program().callers(constructor.callName())) {
          summaries.body(maker).ifPresent(body -> collectObjects(body, objects));
        }
      }
    }
    return objects;
  }

  private void collectObjects(Body body, List<Holder> into) {
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call
          && call.dispatch() == Event.Dispatch.NEW
          && call.result() != null
          && call.method().owner().equals(owner.name())) {
        into.add(new Holder(body, call.result()));
      }
    }
  }

  /** The places of the body that get the promise from such an object. */
  List<Place> places(Summaries summaries, Body body) {
    List<Place> places = new ArrayList<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Load load && load.field().equals(field)) {
        places.add(load.to());
      } else if (step.event() instanceof Event.Call call
          && call.result() != null
          && call.method().owner().equals(owner.name())
          && getters(summaries).contains(CallName.of(call.method()))) {
        places.add(call.result());
      }
    }
    return places;
  }

  private List<CallName> getters(Summaries summaries) {
    return owner.methods().stream()
        .filter(unit -> unit.kind() == MethodUnit.Kind.METHOD && unit.mayAccess(field))
        .filter(unit -> summaries.body(unit).filter(this::returnsIt).isPresent())
        .map(MethodUnit::callName)
        .toList();
  }

  private boolean returnsIt(Body body) {
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Return result
                    && result.value() != null
                    && body.definitions().names(result.value(), false).stream()
                        .anyMatch(name -> name.equals(name())));
  }

  /** Whether code of the nest returns it to a caller. */
  boolean isReturned(Summaries summaries) {
    return !getters(summaries).isEmpty()
        || Nest.methods(owner).stream()
            .filter(unit -> unit.owner() != owner && unit.mayAccess(field))
            .flatMap(unit -> summaries.body(unit).stream())
            .anyMatch(
                body ->
                    body.graph().steps().stream()
                        .anyMatch(
                            step ->
                                step.event() instanceof Event.Return result
                                    && places(summaries, body).contains(result.value())));
  }
}
