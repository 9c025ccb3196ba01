package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Semaphores that an object is given by whoever makes it, together with a callback that gives their
 * permits back: {@code new Sender(permits, reply -> permits.release())}.
 */
final class GivenHolds {
  private final Summaries summaries;

  GivenHolds(Summaries summaries) {
    this.summaries = summaries;
  }

  /**
   * Whether a maker of the object has a closure that gives back what lies in its field.
   *
   * @param name how the object itself calls it
   */
  boolean isReleasedByMaker(AccessPath name, ClassUnit owner, Obligation obligation) {
    return name.ownField().stream()
        .anyMatch(
            field ->
                owner.methods().stream()
                    .filter(method -> method.kind() == MethodUnit.Kind.CONSTRUCTOR)
                    .anyMatch(
                        constructor ->
                            parameter(constructor, field)
                                .filter(index -> isReleasedByMaker(constructor, index, obligation))
                                .isPresent()));
  }

  /** The parameter that the constructor stores in the field. */
  private Optional<Integer> parameter(MethodUnit constructor, FieldRef field) {
    return summaries.body(constructor).stream()
        .flatMap(
            body ->
                events(body, Event.Store.class)
                    .filter(store -> store.field().equals(field))
                    .flatMap(store -> body.definitions().names(store.from(), true).stream())
                    .filter(AccessPath::isPlace)
                    .map(given -> body.graph().parameters().indexOf(given.root())))
        .filter(index -> index >= 0)
        .findFirst();
  }

  private boolean isReleasedByMaker(MethodUnit constructor, int index, Obligation obligation) {
    return summaries.program().callers(constructor.callName()).stream()
        .filter(maker -> summaries.mayRelease(maker, obligation.type()))
        .flatMap(maker -> summaries.body(maker).stream())
        .anyMatch(
            body ->
                events(body, Event.Call.class)
                    .filter(call -> call.dispatch() == Event.Dispatch.NEW)
                    .filter(call -> call.method().equals(constructor.ref()))
                    .anyMatch(call -> isReleasedByClosure(body, call, index, obligation)));
  }

  private boolean isReleasedByClosure(
      Body body, Event.Call made, int index, Obligation obligation) {
    List<AccessPath> names =
        body.definitions().names(made.arguments().get(index), true).stream().toList();
    return events(body, Event.Capture.class)
        .map(Event.Capture::closure)
        .anyMatch(
            closure ->
                names.stream()
                    .filter(name -> closure.canName(name.root()))
                    .anyMatch(
                        name -> summaries.releases(closure, Map.of(name, Role.SELF), obligation)));
  }

  private static <E extends Event> Stream<E> events(Body body, Class<E> kind) {
    return body.graph().steps().stream().map(Step::event).filter(kind::isInstance).map(kind::cast);
  }
}
