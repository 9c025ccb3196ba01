package io.github.leakproof.core.rule.wait;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Capacities;
import io.github.leakproof.core.rule.Origins;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a queue has no bound, told from every place where its variable or field gets a value. */
final class Bounds implements Origins.Creation {
  private final Summaries summaries;
  private final Origins unbounded;

  Bounds(Summaries summaries) {
    this.summaries = summaries;
    this.unbounded = new Origins(summaries, this);
  }

  /** Whether every value that the place may have is a queue without a bound. */
  boolean isUnbounded(Scope scope, Place place) {
    return unbounded.agree(scope, place);
  }

  @Override
  public boolean isSaidBy(TypeRef type) {
    return summaries.catalogue().isUnbounded(type.name(), summaries.hierarchy());
  }

  @Override
  public boolean isMadeBy(Scope scope, Event.Call call) {
    boolean isStated = summaries.model(call.method()).has(WaitEffect.Unbounded.class);
    return isStated || (call.dispatch() == Event.Dispatch.NEW && constructs(scope, call));
  }

  /** What the call yields as it is: {@code requireNonNull(queue)}. */
  @Override
  public List<Origins.Source> sources(Scope scope, Event.Call call) {
    return summaries
        .model(call.method())
        .all(ResourceEffect.Link.class)
        .filter(link -> link.kind() == ResourceEffect.LinkKind.SAME)
        .filter(link -> link.to().equals(Slot.RESULT))
        .map(link -> Places.operand(call, link.from()))
        .flatMap(Stream::ofNullable)
        .map(place -> new Origins.Source(scope, place))
        .toList();
  }

  /** Whether the call of a constructor, or what that constructor calls, makes it unbounded. */
  private boolean constructs(Scope scope, Event.Call call) {
    return summaries.model(call.method()).has(WaitEffect.Unbounded.class)
        || Capacities.of(summaries, scope, call) == Integer.MAX_VALUE
        || summaries
            .program()
            .method(call.method())
            .flatMap(summaries::body)
            .filter(this::constructs)
            .isPresent();
  }

  /** Whether the constructor's own {@code super(…)} or {@code this(…)} makes it unbounded. */
  private boolean constructs(Body body) {
    Scope scope = new Scope(body, Optional.empty());
    return body.graph().steps().stream()
        .map(Step::event)
        .anyMatch(
            event ->
                event instanceof Event.Call inner
                    && inner.method().isConstructor()
                    && new Place.This().equals(inner.receiver())
                    && constructs(scope, inner));
  }
}
