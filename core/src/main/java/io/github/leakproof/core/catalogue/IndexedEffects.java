package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.catalogue.Effect.LinkKind;
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
      case LINK -> new Effect.Link(index.slot(), index.slot(), LinkKind.valueOf(index.string()));
      case CHILD -> new Effect.Child(index.slot());
      case KEEP -> new Effect.Keep(index.slot(), index.slot());
      case KEEP_RESULT -> new Effect.KeepResult(index.slot(), index.slot());
      case VISIT -> new Effect.Visit(index.slot(), index.small(), index.slot());
      case EXTRACT -> new Effect.Extract();
      case YIELD -> new Effect.Yield();
      case TAKE -> new Effect.Take(index.slot());
      case BORROW -> new Effect.Borrow(index.slot());
      case QUERY -> new Effect.Query(index.slot(), index.flag(), index.optionalString());
      case NULL_TEST -> new Effect.NullTest(index.slot(), index.flag());
      case ONCE -> new Effect.Once(index.optionalIndex());
      case SEVERAL -> new Effect.Several();
      case NO_THROW -> new Effect.NoThrow();
      case NEVER_RETURNS -> new Effect.NeverReturns();
      case STABLE -> new Effect.Stable();
      case INERT -> new Effect.Inert();
      case FAILS -> new Effect.Fails(index.slot());
      case DELIVER ->
          new Effect.Deliver(index.slot(), index.small(), index.flag(), index.optionalString());
      case BLOCK ->
          new Effect.Block(
              index.pattern(),
              index.form(),
              index.flag(),
              index.slot(),
              index.list(index::condition),
              index.flag());
      case SETTLE -> new Effect.Settle(index.slot(), index.optionalString().map(Boolean::valueOf));
      case FOLLOW -> new Effect.Follow(index.slot());
      case AWAIT ->
          new Effect.Await(index.slot(), Effect.Await.Report.valueOf(index.string()), index.form());
      case UNTIMED ->
          new Effect.Untimed(
              index.flag(), index.flag(), index.list(index::condition), index.form());
      case LIMIT ->
          new Effect.Limit(
              index.slot(),
              index.list(index::condition),
              index.optionalIndex(),
              index.list(index::string));
      case LOCAL -> new Effect.Local();
      case OWE -> new Effect.Owe(index.pattern(), index.flag());
      case PROMISE -> new Effect.Promise(index.pattern(), index.form());
      case CANCELLABLE -> new Effect.Cancellable(index.slot(), index.slot(), index.form());
      case CANCEL -> new Effect.Cancel();
      case TASK -> new Effect.Task();
      case RUN_LATER ->
          new Effect.RunLater(
              index.slot(),
              index.list(index::slot).stream().findFirst(),
              index.flag(),
              index.flag());
      case MOVE -> new Effect.Move();
      case JOIN -> new Effect.Join(index.slot(), Effect.Join.How.valueOf(index.string()));
      case OUTLIVE -> new Effect.Outlive(index.slot());
      case HANDLE ->
          new Effect.Handle(
              index.list(index::slot).stream().findFirst(), index.flag(), index.form());
      case STAGE -> new Effect.Stage(index.slot());
      case REPEAT -> new Effect.Repeat(index.slot());
      case UNBOUNDED -> new Effect.Unbounded();
      case CAPACITY -> new Effect.Capacity(index.small());
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
    return new Effect.Acquire(
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
    return new Effect.Release(
        on, children, amount, onlyIf, only.map(IndexCursor::pattern), index.list(index::reference));
  }
}
