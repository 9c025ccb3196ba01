package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.catalogue.ResourceEffect.LinkKind;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads effects from an index; fields come in the order in which {@link EffectWriter} wrote them.
 */
final class IndexedEffects {
  private final IndexCursor index;

  IndexedEffects(IndexCursor index) {
    this.index = index;
  }

  Effect read() {
    return switch (EffectTag.valueOf(index.string())) {
      case ACQUIRE -> acquire();
      case RELEASE -> release();
      case LINK ->
          new ResourceEffect.Link(index.slot(), index.slot(), LinkKind.valueOf(index.string()));
      case SAME -> new ResourceEffect.Same(index.slot(), index.string());
      case CHILD -> new ResourceEffect.Child(index.slot());
      case KEEP -> new ResourceEffect.Keep(index.slot(), index.slot(), index.flag());
      case KEEP_RESULT -> new ResourceEffect.KeepResult(index.slot(), index.slot());
      case VISIT -> new ResourceEffect.Visit(index.slot(), index.small(), index.slot());
      case EXTRACT -> new ResourceEffect.Extract();
      case YIELD -> new ResourceEffect.Yield();
      case TAKE -> new ResourceEffect.Take(index.slot());
      case BORROW -> new ResourceEffect.Borrow(index.slot());
      case QUERY -> new ResourceEffect.Query(index.slot(), index.flag(), index.optionalString());
      case NULL_TEST -> new FlowEffect.NullTest(index.slot(), index.flag());
      case ONCE -> new FlowEffect.Once(index.optionalIndex());
      case SEVERAL -> new ResourceEffect.Several();
      case NO_THROW -> new FlowEffect.NoThrow();
      case THROWS_DECLARED -> new FlowEffect.ThrowsDeclared();
      case NEVER_RETURNS -> new FlowEffect.NeverReturns();
      case COUNT -> new FlowEffect.Count();
      case STABLE -> new FlowEffect.Stable();
      case READ -> new FlowEffect.Read();
      case WRITE -> new FlowEffect.Write(index.optionalIndex());
      case INERT -> new ResourceEffect.Inert();
      case FAILS -> new FlowEffect.Fails(index.slot());
      case DELIVER ->
          new ResourceEffect.Deliver(
              index.slot(), index.small(), index.flag(), index.optionalString());
      case BLOCK ->
          new WaitEffect.Block(
              index.pattern(),
              index.form(),
              index.flag(),
              index.slot(),
              index.list(index::condition),
              index.flag());
      case SETTLE ->
          new WaitEffect.Settle(index.slot(), index.optionalString().map(Boolean::valueOf));
      case FOLLOW -> new WaitEffect.Follow(index.slot());
      case AWAIT ->
          new WaitEffect.Await(
              index.slot(), WaitEffect.Await.Report.valueOf(index.string()), index.form());
      case UNTIMED ->
          new WaitEffect.Untimed(
              index.flag(), index.flag(), index.list(index::condition), index.form());
      case LIMIT ->
          new WaitEffect.Limit(
              index.slot(),
              index.list(index::condition),
              index.optionalIndex(),
              index.list(index::string));
      case LOCAL -> new WaitEffect.Local(index.slot());
      case OWE -> new TaskEffect.Owe(index.pattern(), index.flag());
      case PROMISE -> new TaskEffect.Promise(index.pattern(), index.form());
      case CANCELLABLE -> new TaskEffect.Cancellable(index.slot(), index.slot(), index.form());
      case CANCEL -> new TaskEffect.Cancel();
      case CANCEL_QUERY -> new TaskEffect.CancelQuery();
      case CLEAR -> new TaskEffect.Clear();
      case TASK -> new TaskEffect.Task();
      case RUN_LATER ->
          new TaskEffect.RunLater(
              index.slot(),
              index.list(index::slot).stream().findFirst(),
              index.flag(),
              index.flag());
      case MOVE -> new TaskEffect.Move();
      case RACE -> new TaskEffect.Race();
      case JOIN -> new TaskEffect.Join(index.slot(), TaskEffect.Join.How.valueOf(index.string()));
      case OUTLIVE -> new TaskEffect.Outlive(index.slot());
      case HANDLE ->
          new TaskEffect.Handle(
              index.list(index::slot).stream().findFirst(), index.flag(), index.form());
      case STAGE -> new TaskEffect.Stage(index.slot());
      case SUCCESS -> new FlowEffect.Success(index.flag());
      case REPEAT -> new TaskEffect.Repeat(index.slot());
      case ON_SUCCESS -> new TaskEffect.OnSuccess(index.slot());
      case UNBOUNDED -> new WaitEffect.Unbounded();
      case CAPACITY -> new WaitEffect.Capacity(index.small());
    };
  }

  private Effect acquire() {
    Pattern pattern = index.pattern();
    Slot on = index.slot();
    Outcome when = outcome(index.string());
    OptionalInt amount = index.optionalIndex();
    List<ArgumentIs> unless = index.list(index::condition);
    List<TypeRef> types = index.list(index::reference);
    Optional<String> receiverAnnotation = index.optionalString();
    return new ResourceEffect.Acquire(
        pattern, on, when, amount, unless, types, receiverAnnotation, index.form());
  }

  private static Outcome outcome(String text) {
    return switch (text) {
      case EffectTag.RETURNED -> new Outcome.Returned();
      case EffectTag.RETURNED_TRUE -> new Outcome.ReturnedTrue();
      case EffectTag.RETURNED_SOMETHING -> new Outcome.ReturnedSomething();
      default -> new Outcome.Threw(text);
    };
  }

  private Effect release() {
    Slot on = index.slot();
    boolean children = index.flag();
    OptionalInt amount = index.optionalIndex();
    List<ArgumentIs> onlyIf = index.list(index::condition);
    Optional<String> only = index.optionalString();
    List<TypeRef> unlessResult = index.list(index::reference);
    return new ResourceEffect.Release(
        on,
        children,
        amount,
        onlyIf,
        only.map(IndexCursor::pattern),
        unlessResult,
        index.optionalString());
  }
}
