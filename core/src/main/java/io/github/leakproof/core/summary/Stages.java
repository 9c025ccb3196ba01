package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.ResourceType;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeAcquire;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What flows through the stages of a chain: what one closure returns, the next one owns. */
public final class Stages {
  private final Summaries summaries;

  /** The stages of one compilation. */
  public Stages(Summaries summaries) {
    this.summaries = summaries;
  }

  /** What a closure owns in that parameter, if the stage delivers a resource to it. */
  public Optional<ResourceType> delivered(Body from, @Nullable Place stage, Place.Local parameter) {
    Optional<ResourceType> own =
        summaries
            .catalogue()
            .resource(parameter.type(), summaries.hierarchy())
            .filter(ResourceType::delivered);
    if (stage != null && own.filter(type -> isSpent(type, from, stage)).isPresent()) {
      return Optional.empty();
    }
    return own.isPresent() ? own : yielded(from, stage);
  }

  private boolean isSpent(ResourceType type, Body from, Place stage) {
    return new SpentStages(summaries, this, type).contain(from, stage);
  }

  /** The resource that a part or wrapper belongs to which the stage yields. */
  public Optional<ResourceType> yielded(Body body, @Nullable Place stage) {
    return stage == null ? Optional.empty() : yielded(body, stage, new HashSet<>());
  }

  private Optional<ResourceType> yielded(Body body, Place stage, Set<Place> seen) {
    Event event = seen.add(stage) ? body.definitions().only(stage).orElse(null) : null;
    if (event instanceof Event.Assign assign) {
      return yielded(body, assign.from(), seen);
    }
    if (!(event instanceof Event.Call call)) {
      return Optional.empty();
    }
    CallModel model = summaries.model(call.method());
    Optional<ResourceType> opened = opened(body, call, model);
    if (opened.isPresent() || call.receiver() == null) {
      return opened;
    }
    for (ResourceEffect.Deliver deliver : model.all(ResourceEffect.Deliver.class).toList()) {
      if (deliver.receiverAnnotation().isEmpty() && !deliver.borrows()) {
        Optional<ResourceType> passed = passedOn(body, call, deliver);
        if (passed.isPresent()) {
          return passed;
        }
      }
    }
    boolean isSame =
        model.all(ResourceEffect.Deliver.class).anyMatch(ResourceEffect.Deliver::borrows)
            || model.linksReceiver();
    return isSame ? yielded(body, call.receiver(), seen) : Optional.empty();
  }

  /** What the task that the call starts opens for whoever has the call's result. */
  private Optional<ResourceType> opened(Body body, Event.Call call, CallModel model) {
    return model
        .all(TaskEffect.RunLater.class)
        .map(TaskEffect.RunLater::task)
        .filter(Slot::isArgument)
        .flatMap(task -> body.definitions().closures(call.arguments().get(task.index())).stream())
        .map(Closure::bodies)
        .flatMap(bodies -> summaries.acquires(call, bodies).stream())
        .filter(CalleeAcquire::isResult)
        .flatMap(
            acquired ->
                summaries
                    .catalogue()
                    .resource(TypeRef.of(acquired.type()), summaries.hierarchy())
                    .stream())
        .findFirst();
  }

  /** What a closure returns of what the call delivers to it. */
  private Optional<ResourceType> passedOn(
      Body body, Event.Call call, ResourceEffect.Deliver deliver) {
    return told(body, call, deliver)
        .flatMap(closure -> passedOn(body, call, closure, deliver.parameter()).stream())
        .findFirst();
  }

  /** The bodies that the call delivers to. */
  public Stream<Body> told(Body body, Event.Call call, ResourceEffect.Deliver deliver) {
    return body.definitions().closures(call.arguments().get(deliver.closure().index())).stream()
        .flatMap(closure -> closure.bodies().stream())
        .flatMap(unit -> summaries.body(unit).stream());
  }

  private Optional<ResourceType> passedOn(Body body, Event.Call call, Body closure, int parameter) {
    if (parameter >= closure.graph().parameters().size()) {
      return Optional.empty();
    }
    return delivered(body, call.receiver(), closure.graph().parameters().get(parameter))
        .filter(
            type ->
                summaries
                    .verdict(summaries.deliveredSite(closure, type, parameter))
                    .returned()
                    .contains(List.of()));
  }
}
