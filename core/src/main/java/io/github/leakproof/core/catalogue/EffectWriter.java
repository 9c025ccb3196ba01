package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;

/** Writes effects to an index. */
final class EffectWriter {
  private final IndexSection index;

  EffectWriter(IndexSection index) {
    this.index = index;
  }

  void write(Effect effect) throws IOException {
    index.string(EffectTag.of(effect).name());
    if (effect instanceof ResourceEffect.Acquire acquire) {
      acquire(acquire);
    } else if (effect instanceof ResourceEffect.Release release) {
      release(release);
    } else if (effect instanceof ResourceEffect.Link link) {
      index.slot(link.from());
      index.slot(link.to());
      index.string(link.kind().name());
    } else if (effect instanceof ResourceEffect.Deliver deliver) {
      index.slot(deliver.closure());
      index.small(deliver.parameter());
      index.flag(deliver.borrows());
      index.optional(deliver.receiverAnnotation());
    } else if (effect instanceof WaitEffect.Block block) {
      index.string(block.pattern().id());
      index.form(block.timed());
      index.flag(block.evenUnbounded());
      index.slot(block.on());
      index.list(block.onlyIf(), index::condition);
      index.flag(block.forWork());
    } else {
      small(effect);
      timed(effect);
      tasks(effect);
    }
  }

  private void timed(Effect effect) throws IOException {
    if (effect instanceof WaitEffect.Settle settle) {
      index.slot(settle.on());
      index.optional(settle.when().map(String::valueOf));
    } else if (effect instanceof WaitEffect.Follow follow) {
      index.slot(follow.from());
    } else if (effect instanceof WaitEffect.Await await) {
      index.slot(await.on());
      index.string(await.report().name());
      index.form(await.fix());
    } else if (effect instanceof WaitEffect.Untimed untimed) {
      index.flag(untimed.reported());
      index.flag(untimed.settable());
      index.list(untimed.onlyIf(), index::condition);
      index.form(untimed.fix());
    } else if (effect instanceof WaitEffect.Local local) {
      index.slot(local.on());
    } else if (effect instanceof WaitEffect.Limit limit) {
      index.slot(limit.on());
      index.list(limit.unless(), index::condition);
      index.optional(limit.by());
      index.strings(limit.of());
    }
  }

  private void tasks(Effect effect) throws IOException {
    if (effect instanceof TaskEffect.RunLater later) {
      index.slot(later.task());
      index.list(later.runner().stream().toList(), index::slot);
      index.flag(later.delayed());
      index.flag(later.moved());
    } else if (effect instanceof TaskEffect.Join join) {
      index.slot(join.on());
      index.string(join.how().name());
    } else if (effect instanceof TaskEffect.Outlive outlive) {
      index.slot(outlive.on());
    }
  }

  private void small(Effect effect) throws IOException {
    if (effect instanceof ResourceEffect.Keep keep) {
      index.slot(keep.value());
      index.slot(keep.holder());
      index.flag(keep.ifNothing());
    } else if (effect instanceof ResourceEffect.KeepResult keep) {
      index.slot(keep.closure());
      index.slot(keep.holder());
    } else if (effect instanceof ResourceEffect.Visit visit) {
      index.slot(visit.closure());
      index.small(visit.parameter());
      index.slot(visit.holder());
    } else if (effect instanceof ResourceEffect.Same same) {
      index.slot(same.value());
      index.string(same.released());
    } else if (effect instanceof ResourceEffect.Child child) {
      index.slot(child.parent());
    } else if (effect instanceof FlowEffect.Fails fails) {
      index.slot(fails.closure());
    } else if (effect instanceof ResourceEffect.Take take) {
      index.slot(take.value());
    } else if (effect instanceof ResourceEffect.Borrow borrow) {
      index.slot(borrow.value());
    } else if (effect instanceof ResourceEffect.Query query) {
      index.slot(query.on());
      index.flag(query.releasedWhen());
      index.optional(query.of());
    } else if (effect instanceof FlowEffect.NullTest test) {
      index.slot(test.value());
      index.flag(test.nullWhen());
    } else if (effect instanceof FlowEffect.Once once) {
      index.optional(once.contrary());
    } else if (effect instanceof FlowEffect.Write write) {
      index.optional(write.value());
    } else if (effect instanceof FlowEffect.Success success) {
      index.flag(success.successWhen());
    } else if (effect instanceof TaskEffect.Owe owe) {
      index.string(owe.pattern().id());
      index.flag(owe.announces());
    } else if (effect instanceof TaskEffect.Promise promise) {
      index.string(promise.pattern().id());
      index.form(promise.fix());
    } else if (effect instanceof TaskEffect.Handle handle) {
      index.list(handle.by().stream().toList(), index::slot);
      index.flag(handle.repeats());
      index.form(handle.fix());
    } else if (effect instanceof TaskEffect.Stage stage) {
      index.slot(stage.of());
    } else if (effect instanceof TaskEffect.Cancellable cancellable) {
      index.slot(cancellable.callback());
      index.slot(cancellable.handle());
      index.form(cancellable.cancelling());
    } else if (effect instanceof TaskEffect.OnSuccess success) {
      index.slot(success.closure());
    } else if (effect instanceof TaskEffect.Repeat repeat) {
      index.slot(repeat.closure());
    } else if (effect instanceof WaitEffect.Capacity capacity) {
      index.small(capacity.index());
    }
  }

  private void acquire(ResourceEffect.Acquire acquire) throws IOException {
    index.string(acquire.pattern().id());
    index.slot(acquire.on());
    index.string(outcome(acquire.when()));
    index.optional(acquire.amount());
    index.list(acquire.unless(), index::condition);
    index.list(acquire.types(), index::reference);
    index.optional(acquire.receiverAnnotation());
    index.form(acquire.release());
  }

  private static String outcome(Outcome outcome) {
    if (outcome instanceof Outcome.Threw threw) {
      return threw.exception();
    }
    return outcome instanceof Outcome.Returned
        ? EffectTag.RETURNED
        : outcome instanceof Outcome.ReturnedTrue
            ? EffectTag.RETURNED_TRUE
            : EffectTag.RETURNED_SOMETHING;
  }

  private void release(ResourceEffect.Release release) throws IOException {
    index.slot(release.on());
    index.flag(release.children());
    index.optional(release.amount());
    index.list(release.onlyIf(), index::condition);
    index.optional(release.only().map(Pattern::id));
    index.list(release.unlessResult(), index::reference);
    index.optional(release.as());
  }
}
