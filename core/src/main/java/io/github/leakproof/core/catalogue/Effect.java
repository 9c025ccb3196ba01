package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One thing that a library call does to resources. The stub annotations spell these. */
public sealed interface Effect {

  /**
   * The call creates an obligation ({@code @Acquires}).
   *
   * @param pattern the check that the obligation belongs to
   * @param on the value that carries it: {@code RESULT} for values, {@code RECEIVER} for locks, a
   *     parameter where a callback's body owns what it is given
   * @param when under which outcome of the call
   * @param amount the parameter that says how many permits are taken; absent: one
   * @param unless constant arguments that exempt the call; it is exempt where all of them hold
   * @param types where not empty, the call acquires only if its result's (callback: its
   *     parameter's) type is one of these, type arguments included; a type without arguments admits
   *     any
   * @param receiverAnnotation where present, the receiver must come from a call of a method that
   *     carries this annotation (binary name)
   * @param release how fixed code releases it
   */
  record Acquire(
      Pattern pattern,
      Slot on,
      Outcome when,
      OptionalInt amount,
      List<ArgumentIs> unless,
      List<TypeRef> types,
      Optional<String> receiverAnnotation,
      ReleaseForm release)
      implements Effect {
    public Acquire {
      unless = List.copyOf(unless);
      types = List.copyOf(types);
    }
  }

  /**
   * The call ends the obligation of the value ({@code @Releases}).
   *
   * @param on the released value
   * @param children ends the obligations of what was acquired from the value too ({@code
   *     HttpURLConnection.disconnect()})
   * @param amount the parameter that says how many permits are given back; absent: one
   * @param onlyIf constant arguments without which the call releases nothing
   * @param only the one check whose obligations it ends; absent: any
   */
  record Release(
      Slot on,
      boolean children,
      OptionalInt amount,
      List<ArgumentIs> onlyIf,
      Optional<Pattern> only)
      implements Effect {
    public Release {
      onlyIf = List.copyOf(onlyIf);
    }
  }

  /** The result stands for the value {@code from}, in the manner of {@code kind}. */
  record Link(Slot from, Slot to, LinkKind kind) implements Effect {}

  /** How two values belong together. */
  enum LinkKind {
    /** The very same object: fluent results ({@code @Alias}). */
    SAME,
    /** Part of it; releasing the part releases the whole; may be absent ({@code @Derived}). */
    DERIVED,
    /** Wraps it and takes the obligation over ({@code @MustCallAlias}). */
    WRAPPER,
    /** Replaces it where the result is neither null nor zero ({@code tryConvertToWriteLock}). */
    CONVERTED
  }

  /** {@code holder} keeps {@code value} as an element ({@code @Keeps}). */
  record Keep(Slot value, Slot holder) implements Effect {}

  /** The result is, or leads to, an element that the receiver keeps ({@code @Element}). */
  record Extract() implements Effect {}

  /** The callee takes the obligation over ({@code @Owning}). */
  record Take(Slot value) implements Effect {}

  /** The callee only uses the value ({@code @NotOwning}). */
  record Borrow(Slot value) implements Effect {}

  /** The boolean result says whether the receiver is released ({@code @ReleasedIf}). */
  record Query(boolean releasedWhen) implements Effect {}

  /** The boolean result says whether the argument is null ({@code @NullIf}). */
  record NullTest(Slot value, boolean nullWhen) implements Effect {}

  /** The call throws nothing that opens a leak path ({@code @NoThrow}). */
  record NoThrow() implements Effect {}

  /** The call never returns ({@code @NeverReturns}). */
  record NeverReturns() implements Effect {}

  /** Equal calls on the same receiver yield the same object: lock getters ({@code @Stable}). */
  record Stable() implements Effect {}

  /**
   * The call hands what the receiver will yield to a parameter of the closure in an argument
   * ({@code @Delivers}): {@code thenApply}. The closure's body owns it where its type is a
   * delivered one ({@link ResourceType#delivered()}).
   *
   * @param closure the argument that holds the closure
   * @param parameter the closure's parameter that receives it, from 0
   * @param borrows the closure only looks at it: its stage passes the value on ({@code
   *     whenComplete})
   */
  record Deliver(Slot closure, int parameter, boolean borrows) implements Effect {}

  /** Waits without bound until the receiver has room ({@code @Blocks}). */
  record Block(Pattern pattern, ReleaseForm timed) implements Effect {}

  /** The new object has no bound: a put never waits ({@code @Unbounded}). */
  record Unbounded() implements Effect {}

  /** The new object holds as many elements as parameter {@code index} says ({@code @Capacity}). */
  record Capacity(int index) implements Effect {}
}
