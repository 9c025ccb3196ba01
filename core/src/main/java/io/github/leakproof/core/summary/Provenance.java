package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TypeConditions;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Definitions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the values around an acquire call come from, and whether the call acquires because of it.
 */
final class Provenance {
  private final Summaries summaries;
  private final Body body;
  private final Definitions definitions;

  Provenance(Summaries summaries, Body body) {
    this.summaries = summaries;
    this.body = body;
    this.definitions = body.definitions();
  }

  /**
   * Whether a call with this acquire in its model does acquire, and its body is to answer for it.
   */
  boolean applies(ResourceEffect.Acquire acquire, Event.Call call) {
    if (acquire.on().isArgument() && acquire.when() instanceof Outcome.Returned) {
      return false;
    }
    if (isExempt(acquire, call) || !hasType(acquire.types(), call.type())) {
      return false;
    }
    if (isFromCallees(call.receiver(), this::isInert)
        || !isAnnotated(call.receiver(), acquire.receiverAnnotation())) {
      return false;
    }
    if (acquire.when() instanceof Outcome.Threw) {
      Place waited = waited(acquire, call);
      return waited != null
          && WaitedOrigins.of(summaries, body, waited, acquire.pattern())
              .filter(o -> !o.isEmpty())
              .isPresent();
    }
    return !acquire.on().equals(Slot.RESULT)
        || !(summaries.returnsOwnField(call)
            || (isPartOfReceiver(call) && isAnsweredFor(call.receiver(), acquire.pattern())));
  }

  /** What a call waits for whose acquire says so: the receiver, or an argument. */
  static @Nullable Place waited(ResourceEffect.Acquire acquire, Event.Call call) {
    return acquire.on().isArgument() ? argument(call, acquire.on()) : call.receiver();
  }

  /**
   * Whether the place comes from a call of a method that carries the annotation, if there is one.
   */
  boolean isAnnotated(@Nullable Place place, Optional<String> annotation) {
    return annotation.isEmpty()
        || isFromCallees(
            place,
            event ->
                event instanceof Event.Call call
                    && summaries.program().annotations(call.method()).contains(annotation.get()));
  }

  /** Whether the future comes from a call that need not be answered for: its value is buffered. */
  boolean isOfBuffered(@Nullable Place future) {
    ResourceEffect isNone = new ResourceEffect.Borrow(Slot.RESULT);
    return isFromCallees(
        future,
        event ->
            event instanceof Event.Call call
                && summaries.model(call.method()).effects().contains(isNone));
  }

  private boolean isInert(Event event) {
    return event instanceof Event.Call call
        && summaries.model(call.method()).has(ResourceEffect.Inert.class);
  }

  private static Place argument(Event.Call call, Slot slot) {
    return call.arguments().get(slot.index());
  }

  private boolean isExempt(ResourceEffect.Acquire acquire, Event.Call call) {
    return !acquire.unless().isEmpty()
        && acquire.unless().stream().allMatch(c -> definitions.holds(c, call));
  }

  /** Whether the type is one of those listed; none listed admits any. */
  boolean hasType(List<TypeRef> types, TypeRef actual) {
    return TypeConditions.meets(types, actual, summaries.hierarchy());
  }

  private boolean isPartOfReceiver(Event.Call call) {
    return summaries.model(call.method()).linksReceiver();
  }

  private boolean isAnsweredFor(@Nullable Place receiver, Pattern pattern) {
    LentParameters lent = new LentParameters(summaries);
    return isPartOfAcquired(receiver, pattern)
        || new Ancestry(summaries, event -> false, root -> lent.contain(body, root, pattern))
            .includes(body, receiver);
  }

  /** Whether the value belongs to something that this body acquired and answers for already. */
  boolean isPartOfAcquired(@Nullable Place value, Pattern pattern) {
    return comesFrom(value, event -> event instanceof Event.Call call && acquires(call, pattern));
  }

  private boolean acquires(Event.Call call, Pattern pattern) {
    boolean isStated =
        summaries
            .model(call.method())
            .all(ResourceEffect.Acquire.class)
            .filter(a -> a.pattern() == pattern && a.on().equals(Slot.RESULT))
            .anyMatch(a -> applies(a, call));
    return isStated
        || summaries.acquires(call).stream().anyMatch(a -> a.acquire().pattern() == pattern);
  }

  private boolean comesFrom(@Nullable Place place, Predicate<Event> wanted) {
    return new Ancestry(summaries, wanted, root -> false).includes(body, place);
  }

  private boolean isFromCallees(@Nullable Place place, Predicate<Event> wanted) {
    return new Ancestry(summaries, wanted, root -> false).includesInCallees(body, place);
  }
}
