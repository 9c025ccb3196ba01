package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Objects that a call has run by another thread: what they end is theirs from then on. {@code new
 * Session(socket).start()}, or {@code new Thread(this)} where {@code this} is what runs.
 */
final class StartedTasks {
  private final Body body;
  private final Callees callees;
  private final Obligation obligation;

  StartedTasks(Body body, Callees callees, Obligation obligation) {
    this.body = body;
    this.callees = callees;
    this.obligation = obligation;
  }

  /** Whether the call starts such an object, which ends the resource. */
  boolean end(Event.Call call, CallModel model, State state) {
    return !obligation.isHold()
        && !obligation.pattern().isOwedToOthers()
        && started(call, model).anyMatch(task -> ends(task, state));
  }

  private static Stream<Place> started(Event.Call call, CallModel model) {
    Stream<Slot> run = model.all(TaskEffect.RunLater.class).map(TaskEffect.RunLater::task);
    Stream<Slot> taken =
        model
            .all(ResourceEffect.Take.class)
            .map(ResourceEffect.Take::value)
            .filter(slot -> Places.operand(call, slot) instanceof Place.This);
    return Stream.concat(run, taken).flatMap(slot -> Names.operand(call, slot).stream());
  }

  private boolean ends(Place task, State state) {
    boolean isItself = task instanceof Place.This && state.role(task).isPresent();
    return isItself
        || state.aliases().entrySet().stream()
            .filter(name -> name.getValue() != Role.PARENT && !name.getKey().isPlace())
            .anyMatch(name -> ends(task, name.getKey()));
  }

  /** Whether the task's code ends what the body names so. */
  private boolean ends(Place task, AccessPath name) {
    String own = body.unit().owner().name();
    String type = type(task).orElse(own);
    if (name.root().equals(task)) {
      return isEnded(type, name.from(new Place.This()));
    } else if (name.root() instanceof Place.This && type.startsWith(own + "$")) {
      return isEnded(type, name.from(new Place.Outer(own)));
    }
    return name.root() instanceof Place.This && isOfField(task) && isEnded(own, name);
  }

  private boolean isOfField(Place task) {
    return body.definitions().only(task).orElse(null) instanceof Event.Load load
        && load.base() instanceof Place.This;
  }

  private boolean isEnded(String type, AccessPath name) {
    return obligation.pattern().isOwedByTasks()
        ? !callees.isLeftUndone(type, name, obligation)
        : callees.mayGiveBack(type, name, obligation);
  }

  private Optional<String> type(Place task) {
    if (task instanceof Place.This) {
      return Optional.of(body.unit().owner().name());
    }
    Optional<String> made = body.definitions().created(task);
    if (made.isPresent()) {
      return made;
    }
    return body.definitions().only(task).orElse(null) instanceof Event.Load load
        ? Optional.of(load.type().name())
        : Optional.empty();
  }
}
