package io.github.leakproof.core.catalogue;

import java.util.Arrays;

/** How the index marks the kinds of effects; the names are part of its format. */
enum EffectTag {
  ACQUIRE(Effect.Acquire.class),
  RELEASE(Effect.Release.class),
  LINK(Effect.Link.class),
  CHILD(Effect.Child.class),
  KEEP(Effect.Keep.class),
  KEEP_RESULT(Effect.KeepResult.class),
  VISIT(Effect.Visit.class),
  EXTRACT(Effect.Extract.class),
  YIELD(Effect.Yield.class),
  TAKE(Effect.Take.class),
  BORROW(Effect.Borrow.class),
  QUERY(Effect.Query.class),
  NULL_TEST(Effect.NullTest.class),
  ONCE(Effect.Once.class),
  SEVERAL(Effect.Several.class),
  NO_THROW(Effect.NoThrow.class),
  NEVER_RETURNS(Effect.NeverReturns.class),
  STABLE(Effect.Stable.class),
  INERT(Effect.Inert.class),
  FAILS(Effect.Fails.class),
  DELIVER(Effect.Deliver.class),
  BLOCK(Effect.Block.class),
  SETTLE(Effect.Settle.class),
  FOLLOW(Effect.Follow.class),
  AWAIT(Effect.Await.class),
  UNTIMED(Effect.Untimed.class),
  LIMIT(Effect.Limit.class),
  LOCAL(Effect.Local.class),
  OWE(Effect.Owe.class),
  PROMISE(Effect.Promise.class),
  CANCELLABLE(Effect.Cancellable.class),
  CANCEL(Effect.Cancel.class),
  TASK(Effect.Task.class),
  RUN_LATER(Effect.RunLater.class),
  JOIN(Effect.Join.class),
  MOVE(Effect.Move.class),
  OUTLIVE(Effect.Outlive.class),
  REPEAT(Effect.Repeat.class),
  HANDLE(Effect.Handle.class),
  STAGE(Effect.Stage.class),
  UNBOUNDED(Effect.Unbounded.class),
  CAPACITY(Effect.Capacity.class);

  static final String RETURNED = "";
  static final String RETURNED_TRUE = "TRUE";
  static final String RETURNED_SOMETHING = "SOMETHING";

  private final Class<? extends Effect> kind;

  EffectTag(Class<? extends Effect> kind) {
    this.kind = kind;
  }

  static EffectTag of(Effect effect) {
    return Arrays.stream(values())
        .filter(t -> t.kind.isInstance(effect))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no tag for " + effect));
  }
}
