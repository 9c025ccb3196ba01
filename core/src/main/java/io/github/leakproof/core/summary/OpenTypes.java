package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TypeConditions;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeAcquire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Generic bodies that leave it to their callers whether what they return is a resource: {@code <T>
 * HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)}.
 */
final class OpenTypes {
  private final Summaries summaries;
  private final Acquisitions acquisitions;
  private final PassedOn passedOn;

  OpenTypes(Summaries summaries, Acquisitions acquisitions, PassedOn passedOn) {
    this.summaries = summaries;
    this.acquisitions = acquisitions;
    this.passedOn = passedOn;
  }

  /** What a caller acquires with a call of the body, each only where the result is of its types. */
  List<CalleeAcquire> passedOn(Body body) {
    List<CalleeAcquire> acquired = new ArrayList<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call && !call.type().arguments().isEmpty()) {
        conditional(call).forEach(acquire -> passedOn(body, step, acquire).forEach(acquired::add));
      }
    }
    return acquired;
  }

  private Stream<CalleeAcquire> passedOn(Body body, Step step, ResourceEffect.Acquire acquire) {
    List<TypeRef> types = acquire.types();
    return Sites.at(summaries, body, step, acquire, Optional.empty()).stream()
        .flatMap(site -> passedOn.of(site).stream())
        .filter(CalleeAcquire::isResult)
        .map(acquired -> acquired.onlyOf(types));
  }

  /** What the call acquires if its result is of other types than are known here. */
  private Stream<ResourceEffect.Acquire> conditional(Event.Call call) {
    Stream<ResourceEffect.Acquire> inherited =
        acquisitions.ofAnyType(call, summaries.targets(call)).stream().map(CalleeAcquire::acquire);
    return Stream.concat(
            summaries.model(call.method()).all(ResourceEffect.Acquire.class), inherited)
        .filter(acquire -> acquire.on().equals(Slot.RESULT))
        .filter(
            acquire ->
                TypeConditions.leavesOpen(acquire.types(), call.type(), summaries.hierarchy()));
  }
}
