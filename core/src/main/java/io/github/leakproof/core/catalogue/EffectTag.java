package io.github.leakproof.core.catalogue;

import java.util.Arrays;

/** How the index marks the kinds of effects; the names are part of its format. */
enum EffectTag {
  ACQUIRE(ResourceEffect.Acquire.class),
  RELEASE(ResourceEffect.Release.class),
  LINK(ResourceEffect.Link.class),
  SAME(ResourceEffect.Same.class),
  CHILD(ResourceEffect.Child.class),
  KEEP(ResourceEffect.Keep.class),
  KEEP_RESULT(ResourceEffect.KeepResult.class),
  VISIT(ResourceEffect.Visit.class),
  EXTRACT(ResourceEffect.Extract.class),
  YIELD(ResourceEffect.Yield.class),
  TAKE(ResourceEffect.Take.class),
  BORROW(ResourceEffect.Borrow.class),
  QUERY(ResourceEffect.Query.class),
  NULL_TEST(FlowEffect.NullTest.class),
  ONCE(FlowEffect.Once.class),
  COUNT(FlowEffect.Count.class),
  SUCCESS(FlowEffect.Success.class),
  SEVERAL(ResourceEffect.Several.class),
  NO_THROW(FlowEffect.NoThrow.class),
  THROWS_DECLARED(FlowEffect.ThrowsDeclared.class),
  NEVER_RETURNS(FlowEffect.NeverReturns.class),
  STABLE(FlowEffect.Stable.class),
  READ(FlowEffect.Read.class),
  WRITE(FlowEffect.Write.class),
  INERT(ResourceEffect.Inert.class),
  FAILS(FlowEffect.Fails.class),
  DELIVER(ResourceEffect.Deliver.class),
  BLOCK(WaitEffect.Block.class),
  SETTLE(WaitEffect.Settle.class),
  FOLLOW(WaitEffect.Follow.class),
  AWAIT(WaitEffect.Await.class),
  UNTIMED(WaitEffect.Untimed.class),
  LIMIT(WaitEffect.Limit.class),
  LOCAL(WaitEffect.Local.class),
  OWE(TaskEffect.Owe.class),
  PROMISE(TaskEffect.Promise.class),
  CANCELLABLE(TaskEffect.Cancellable.class),
  CANCEL(TaskEffect.Cancel.class),
  CANCEL_QUERY(TaskEffect.CancelQuery.class),
  CLEAR(TaskEffect.Clear.class),
  TASK(TaskEffect.Task.class),
  RUN_LATER(TaskEffect.RunLater.class),
  JOIN(TaskEffect.Join.class),
  MOVE(TaskEffect.Move.class),
  OUTLIVE(TaskEffect.Outlive.class),
  RACE(TaskEffect.Race.class),
  REPEAT(TaskEffect.Repeat.class),
  ON_SUCCESS(TaskEffect.OnSuccess.class),
  HANDLE(TaskEffect.Handle.class),
  STAGE(TaskEffect.Stage.class),
  UNBOUNDED(WaitEffect.Unbounded.class),
  CAPACITY(WaitEffect.Capacity.class);

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
