package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a call does to a resource: who has to release it from then on, and by which names it goes.
 */
public sealed interface ResourceEffect extends Effect {

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
      implements ResourceEffect {
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
   * @param unlessResult the call releases nothing where its result's type is one of these ({@code
   *     readEntity(InputStream.class)})
   * @param as only what was acquired by a call whose release makes a call of that name; absent:
   *     whatever it was acquired by
   */
  record Release(
      Slot on,
      boolean children,
      OptionalInt amount,
      List<ArgumentIs> onlyIf,
      Optional<Pattern> only,
      List<TypeRef> unlessResult,
      Optional<String> as)
      implements ResourceEffect {
    public Release {
      onlyIf = List.copyOf(onlyIf);
      unlessResult = List.copyOf(unlessResult);
    }

    /** A release whatever the result is, and whatever the value was acquired by. */
    public Release(
        Slot on,
        boolean children,
        OptionalInt amount,
        List<ArgumentIs> onlyIf,
        Optional<Pattern> only) {
      this(on, children, amount, onlyIf, only, List.of(), Optional.empty());
    }
  }

  /** The result stands for the value {@code from}, in the manner of {@code kind}. */
  record Link(Slot from, Slot to, LinkKind kind) implements ResourceEffect {}

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

  /**
   * The result is the value itself where that was acquired by a call whose release names {@code
   * released} ({@code @SameIf}): a write stamp that is to be made one for writing.
   */
  record Same(Slot value, String released) implements ResourceEffect {}

  /**
   * The result lives off {@code parent}: a release with {@code children} of the parent ends the
   * result's obligation; nothing else passes between the two ({@code @Child}). The result of an
   * acquire is a child of its receiver anyway.
   */
  record Child(Slot parent) implements ResourceEffect {}

  /**
   * {@code holder} keeps {@code value} as an element ({@code @Keeps}).
   *
   * @param ifNothing only where the call yields nothing: {@code putIfAbsent}
   */
  record Keep(Slot value, Slot holder, boolean ifNothing) implements ResourceEffect {
    /** Whatever the call yields. */
    public Keep(Slot value, Slot holder) {
      this(value, holder, false);
    }
  }

  /** The result is, or leads to, an element that the receiver keeps ({@code @Element}). */
  record Extract() implements ResourceEffect {}

  /** The callee takes the obligation over ({@code @Owning}). */
  record Take(Slot value) implements ResourceEffect {}

  /** The callee only uses the value ({@code @NotOwning}). */
  record Borrow(Slot value) implements ResourceEffect {}

  /**
   * The holder keeps what the closure in an argument returns ({@code @KeepsResult}): {@code
   * computeIfAbsent}.
   */
  record KeepResult(Slot closure, Slot holder) implements ResourceEffect {}

  /**
   * The call hands each element that the receiver keeps to a parameter of the closure in an
   * argument ({@code @Visits}): {@code forEach}.
   *
   * @param closure the argument that holds the closure
   * @param parameter the closure's parameter that receives the element, from 0
   * @param holder the value whose elements are visited, usually the receiver
   */
  record Visit(Slot closure, int parameter, Slot holder) implements ResourceEffect {}

  /**
   * The result is what the receiver, a future, yields ({@code @Yields}): the caller owns it where
   * its type is a delivered one ({@link ResourceType#delivered()}).
   */
  record Yield() implements ResourceEffect {}

  /**
   * The boolean result says whether a value is released ({@code @ReleasedIf}).
   *
   * @param on the value, or the object that the value belongs to
   * @param releasedWhen the result that says so
   * @param of the parameterless getter of {@code on} that yields the value, if it is not {@code on}
   */
  record Query(Slot on, boolean releasedWhen, Optional<String> of) implements ResourceEffect {

    /** A question about the value itself. */
    public Query(Slot on, boolean releasedWhen) {
      this(on, releasedWhen, Optional.empty());
    }

    /** A question about the receiver. */
    public Query(boolean releasedWhen) {
      this(Slot.RECEIVER, releasedWhen);
    }
  }

  /** The result is a collection of what the call acquires ({@code @Several}). */
  record Several() implements ResourceEffect {}

  /**
   * The result is a stand-in whose calls do nothing real, as mocking libraries make them, or a
   * future that is done from the start ({@code @Inert}): what is called on it acquires nothing.
   */
  record Inert() implements ResourceEffect {}

  /**
   * The call hands what the receiver will yield to a parameter of the closure in an argument
   * ({@code @Delivers}): {@code thenApply}. The closure's body owns it where its type is a
   * delivered one ({@link ResourceType#delivered()}).
   *
   * @param closure the argument that holds the closure
   * @param parameter the closure's parameter that receives it, from 0
   * @param borrows the closure only looks at it: its stage passes the value on ({@code
   *     whenComplete})
   * @param receiverAnnotation where present, the receiver must come from a call of a method that
   *     carries this annotation (binary name); then any resource type is owned, delivered or not
   */
  record Deliver(Slot closure, int parameter, boolean borrows, Optional<String> receiverAnnotation)
      implements ResourceEffect {

    /** A delivery wherever the receiver came from. */
    public Deliver(Slot closure, int parameter, boolean borrows) {
      this(closure, parameter, borrows, Optional.empty());
    }
  }
}
