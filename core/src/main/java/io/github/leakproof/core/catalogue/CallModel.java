package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.catalogue.ResourceEffect.Acquire;
import io.github.leakproof.core.pattern.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the catalogue says of one method.
 *
 * @param effects everything that it does; a call's releases take effect before its acquires, so
 *     that a timed wait is another wait and may time out again
 */
public record CallModel(List<Effect> effects) {

  /** A method of which nothing is said. */
  public static final CallModel NONE = new CallModel(List.of());

  public CallModel {
    effects = List.copyOf(effects);
  }

  /** The effects of one kind. */
  public <E extends Effect> Stream<E> all(Class<E> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The first effect of one kind. */
  public <E extends Effect> Optional<E> first(Class<E> kind) {
    for (Effect effect : effects) {
      if (kind.isInstance(effect)) {
        return Optional.of(kind.cast(effect));
      }
    }
    return Optional.empty();
  }

  /** Whether it has an effect of that kind. */
  public boolean has(Class<? extends Effect> kind) {
    for (Effect effect : effects) {
      if (kind.isInstance(effect)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what it returns is linked to its receiver: a part, a wrapper, the next stage. */
  public boolean linksReceiver() {
    return all(ResourceEffect.Link.class).anyMatch(link -> link.from().equals(Slot.RECEIVER));
  }

  /** The operands that the call yields as they are: {@code requireNonNull(future)}. */
  public Stream<Slot> sameAsResult() {
    return all(ResourceEffect.Link.class)
        .filter(l -> l.kind() == ResourceEffect.LinkKind.SAME && l.to().equals(Slot.RESULT))
        .map(ResourceEffect.Link::from);
  }

  /** Whether it takes over what stands there. */
  public boolean takes(Slot slot) {
    return all(ResourceEffect.Take.class).anyMatch(take -> take.value().equals(slot));
  }

  /** Whether it has the code that stands there run again and again. */
  public boolean repeats(Slot slot) {
    return all(TaskEffect.Repeat.class).anyMatch(repeat -> repeat.closure().equals(slot));
  }

  /**
   * Whether a body that makes this call is worth analysing: it acquires, delivers, yields, blocks,
   * is owed, hands out a task's handle, or waits for a network.
   */
  public boolean opensSomething() {
    return has(ResourceEffect.Acquire.class)
        || has(ResourceEffect.Deliver.class)
        || has(ResourceEffect.Yield.class)
        || has(WaitEffect.Block.class)
        || has(TaskEffect.Owe.class)
        || has(TaskEffect.Promise.class)
        || has(TaskEffect.Handle.class)
        || waits();
  }

  /** Whether it waits for the other side of a connection, or makes what will. */
  private boolean waits() {
    return has(WaitEffect.Await.class)
        || all(WaitEffect.Untimed.class).anyMatch(WaitEffect.Untimed::reported);
  }

  /**
   * The check whose obligation every call of that outcome puts on its receiver, if that is all that
   * it opens: a lock's {@code lock()}, or its {@code tryLock()} where that yields true.
   */
  public Optional<Pattern> holdsReceiver(Class<? extends Outcome> outcome) {
    Acquire only = null;
    for (Effect effect : effects) {
      if (effect instanceof Acquire acquire) {
        if (only != null) {
          return Optional.empty();
        }
        only = acquire;
      }
    }
    boolean isPlain =
        only != null
            && only.on().equals(Slot.RECEIVER)
            && outcome.isInstance(only.when())
            && only.amount().isEmpty()
            && !has(ResourceEffect.Deliver.class)
            && !has(ResourceEffect.Yield.class)
            && !has(WaitEffect.Block.class)
            && !waits();
    return isPlain ? Optional.of(only.pattern()) : Optional.empty();
  }

  /** Whether a call without arguments ends such an obligation of its receiver. */
  public boolean freesReceiver(Pattern pattern) {
    return all(ResourceEffect.Release.class)
        .anyMatch(
            r ->
                r.on().equals(Slot.RECEIVER)
                    && r.amount().isEmpty()
                    && (r.only().isEmpty() || r.only().get() == pattern));
  }

  /**
   * Whether it only passes on what a future holds: it opens something where that is a {@linkplain
   * ResourceType#delivered() delivered} resource, and nothing otherwise.
   */
  public boolean opensByType() {
    return !has(ResourceEffect.Acquire.class)
        && !has(WaitEffect.Block.class)
        && !has(TaskEffect.Owe.class)
        && !waits()
        && !has(TaskEffect.Promise.class)
        && !has(TaskEffect.Handle.class)
        && all(ResourceEffect.Deliver.class).allMatch(d -> d.receiverAnnotation().isEmpty());
  }
}
