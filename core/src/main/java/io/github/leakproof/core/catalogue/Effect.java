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
   * @param unlessResult the call releases nothing where its result's type is one of these ({@code
   *     readEntity(InputStream.class)})
   */
  record Release(
      Slot on,
      boolean children,
      OptionalInt amount,
      List<ArgumentIs> onlyIf,
      Optional<Pattern> only,
      List<TypeRef> unlessResult)
      implements Effect {
    public Release {
      onlyIf = List.copyOf(onlyIf);
      unlessResult = List.copyOf(unlessResult);
    }

    /** A release whatever the result is. */
    public Release(
        Slot on,
        boolean children,
        OptionalInt amount,
        List<ArgumentIs> onlyIf,
        Optional<Pattern> only) {
      this(on, children, amount, onlyIf, only, List.of());
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

  /**
   * The result lives off {@code parent}: a release with {@code children} of the parent ends the
   * result's obligation; nothing else passes between the two ({@code @Child}). The result of an
   * acquire is a child of its receiver anyway.
   */
  record Child(Slot parent) implements Effect {}

  /** {@code holder} keeps {@code value} as an element ({@code @Keeps}). */
  record Keep(Slot value, Slot holder) implements Effect {}

  /** The result is, or leads to, an element that the receiver keeps ({@code @Element}). */
  record Extract() implements Effect {}

  /** The callee takes the obligation over ({@code @Owning}). */
  record Take(Slot value) implements Effect {}

  /** The callee only uses the value ({@code @NotOwning}). */
  record Borrow(Slot value) implements Effect {}

  /**
   * The holder keeps what the closure in an argument returns ({@code @KeepsResult}): {@code
   * computeIfAbsent}.
   */
  record KeepResult(Slot closure, Slot holder) implements Effect {}

  /**
   * The call hands each element that the receiver keeps to a parameter of the closure in an
   * argument ({@code @Visits}): {@code forEach}.
   *
   * @param closure the argument that holds the closure
   * @param parameter the closure's parameter that receives the element, from 0
   * @param holder the value whose elements are visited, usually the receiver
   */
  record Visit(Slot closure, int parameter, Slot holder) implements Effect {}

  /**
   * The result is what the receiver, a future, yields ({@code @Yields}): the caller owns it where
   * its type is a delivered one ({@link ResourceType#delivered()}).
   */
  record Yield() implements Effect {}

  /**
   * The boolean result says whether a value is released ({@code @ReleasedIf}).
   *
   * @param on the value, or the object that the value belongs to
   * @param releasedWhen the result that says so
   * @param of the parameterless getter of {@code on} that yields the value, if it is not {@code on}
   */
  record Query(Slot on, boolean releasedWhen, Optional<String> of) implements Effect {

    /** A question about the value itself. */
    public Query(Slot on, boolean releasedWhen) {
      this(on, releasedWhen, Optional.empty());
    }

    /** A question about the receiver. */
    public Query(boolean releasedWhen) {
      this(Slot.RECEIVER, releasedWhen);
    }
  }

  /** The boolean result says whether the argument is null ({@code @NullIf}). */
  record NullTest(Slot value, boolean nullWhen) implements Effect {}

  /**
   * The boolean result lets code run once, however often it is called ({@code @Once}): what such
   * code releases is released for good.
   *
   * @param contrary the parameter whose contrary the result is the first time; absent: it is true
   */
  record Once(OptionalInt contrary) implements Effect {}

  /** The result is a collection of what the call acquires ({@code @Several}). */
  record Several() implements Effect {}

  /** The call throws nothing that opens a leak path ({@code @NoThrow}). */
  record NoThrow() implements Effect {}

  /** The call never returns ({@code @NeverReturns}). */
  record NeverReturns() implements Effect {}

  /**
   * The result is a stand-in whose calls do nothing real, as mocking libraries make them, or a
   * future that is done from the start ({@code @Inert}): what is called on it acquires nothing.
   */
  record Inert() implements Effect {}

  /**
   * The closure in an argument is expected to throw ({@code @Fails}): {@code assertThrows}. Its
   * last call does not return, so it acquires nothing.
   */
  record Fails(Slot closure) implements Effect {}

  /** Equal calls on the same receiver yield the same object or answer ({@code @Stable}). */
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
   * @param receiverAnnotation where present, the receiver must come from a call of a method that
   *     carries this annotation (binary name); then any resource type is owned, delivered or not
   */
  record Deliver(Slot closure, int parameter, boolean borrows, Optional<String> receiverAnnotation)
      implements Effect {

    /** A delivery wherever the receiver came from. */
    public Deliver(Slot closure, int parameter, boolean borrows) {
      this(closure, parameter, borrows, Optional.empty());
    }
  }

  /**
   * Waits without bound until the receiver has room, or what is waited for comes ({@code @Blocks}).
   *
   * @param pattern the check that reports it
   * @param timed the call that waits no longer than {@code $seconds}; a boolean expression that
   *     says whether it succeeded, or the call's own value; empty where there is none
   * @param evenUnbounded it waits for a partner, so that an unbounded receiver does not help
   *     ({@code TransferQueue.transfer})
   * @param on the value that is waited for
   * @param onlyIf constant arguments without which the wait has a bound
   * @param forWork it waits for the next piece of work, as workers do all day
   */
  record Block(
      Pattern pattern,
      ReleaseForm timed,
      boolean evenUnbounded,
      Slot on,
      List<ArgumentIs> onlyIf,
      boolean forWork)
      implements Effect {
    public Block {
      onlyIf = List.copyOf(onlyIf);
    }

    /** A wait for room. */
    public Block(Pattern pattern, ReleaseForm timed) {
      this(pattern, timed, false, Slot.RECEIVER, List.of(), false);
    }
  }

  /**
   * The task that this call stands in must make it on every path ({@code @Owed}); it comes with the
   * {@link Release} of that obligation.
   *
   * @param pattern the check that reports it
   * @param announces the call owes nothing but tells of one more party to come, so that it must be
   *     made before the task starts ({@code Phaser.register})
   */
  record Owe(Pattern pattern, boolean announces) implements Effect {}

  /**
   * The call makes a promise: an empty future that other code is to complete ({@code @Promise}).
   *
   * @param pattern the check that asks for it
   * @param fix what fixed code calls on it: {@code $} is the promise; to fail it, {@code $0} is the
   *     exception; to hear of its cancellation, {@code $0} is what to do then, and {@code $1} and
   *     {@code $2} are new names
   */
  record Promise(Pattern pattern, ReleaseForm fix) implements Effect {}

  /**
   * The call starts work that can be cancelled ({@code @Cancellable}).
   *
   * @param callback the argument with the code that is the work, or is told of its end; {@code
   *     RESULT} where stages of the result are told
   * @param handle the value that the work is cancelled through
   * @param cancelling how fixed code cancels it; {@code $} is the handle
   */
  record Cancellable(Slot callback, Slot handle, ReleaseForm cancelling) implements Effect {}

  /** The call asks work to stop ({@code @Cancels}). */
  record Cancel() implements Effect {}

  /** The method is the body of a task ({@code @Task}): {@code Runnable.run}. */
  record Task() implements Effect {}

  /**
   * The call returns, and another thread runs the task later ({@code @RunsLater}). Its result,
   * where it has one, stands for the task.
   *
   * @param task the value that holds the task
   * @param runner what runs it, so that waiting for that is waiting for the task
   * @param delayed the task begins after some time, so that it may be called off until then
   * @param moved only where what the call is made on has been {@linkplain Move moved} to another
   *     thread, or comes from elsewhere; else the task runs at once
   */
  record RunLater(Slot task, Optional<Slot> runner, boolean delayed, boolean moved)
      implements Effect {}

  /** The result runs on another thread ({@code @Moves}): {@code subscribeOn}. */
  record Move() implements Effect {}

  /**
   * The call waits for a task, or tells whether it is done ({@code @Joins}).
   *
   * @param on the task, what stands for it, what runs it, or what it signals with
   * @param how what makes it a wait
   */
  record Join(Slot on, How how) implements Effect {

    /** What makes a call a wait. */
    public enum How {
      /** Each call waits. */
      ALWAYS,
      /** It tells whether the task is done: a loop that asks again waits. */
      POLLING,
      /** It calls off what has not begun. */
      DELAYED
    }
  }

  /** The value outlives the call that brought it ({@code @Outlives}): {@code startAsync}. */
  record Outlive(Slot on) implements Effect {}

  /**
   * The call has a task started, and its result is the only handle of that ({@code @Handle}): who
   * drops the result cannot cancel the task any more.
   *
   * @param by who runs the task; absent: threads that everybody shares
   * @param repeats whether the task runs again and again
   * @param fix what fixed code calls instead, without a handle; or, as a call on {@code $}, how it
   *     cancels a handle that it keeps; may be empty
   */
  record Handle(Optional<Slot> by, boolean repeats, ReleaseForm fix) implements Effect {}

  /**
   * The result is a further stage of the value ({@code @Stage}), which handles no failure and hands
   * nothing to anybody: who drops the stage drops the handle of the value with it.
   */
  record Stage(Slot of) implements Effect {}

  /** The closure in an argument is run again and again ({@code @Repeats}). */
  record Repeat(Slot closure) implements Effect {}

  /**
   * The call waits for the other side of a connection, as long as a value allows ({@code @Awaits}).
   *
   * @param on the value that was given a timeout, or was not
   * @param report where a wait without one is reported
   * @param fix what fixed code calls; a call on the value, or one that replaces this one
   */
  record Await(Slot on, Report report, ReleaseForm fix) implements Effect {

    /** Where a wait is reported. */
    public enum Report {
      /** At each such call. */
      EACH,
      /** At the first such call on the value. */
      FIRST,
      /** Where the value is made. */
      CREATION
    }
  }

  /**
   * The result waits without a timeout until it is given one ({@code @Untimed}).
   *
   * @param reported whether making it is the mistake, not using it
   * @param settable whether who is given the result can set a timeout
   * @param onlyIf constant arguments without which it has a timeout
   * @param fix what fixed code calls instead
   */
  record Untimed(boolean reported, boolean settable, List<ArgumentIs> onlyIf, ReleaseForm fix)
      implements Effect {
    public Untimed {
      onlyIf = List.copyOf(onlyIf);
    }
  }

  /**
   * The call gives a value a timeout ({@code @Limits}).
   *
   * @param on the value; {@code RESULT} where the receiver stays as it is
   * @param unless constant arguments with which it does not
   * @param by the parameter that carries the timeout, and may itself have none; absent: any does
   * @param of binary names of types: in classes that make this call, the values of these types are
   *     told each time how long to wait
   */
  record Limit(Slot on, List<ArgumentIs> unless, OptionalInt by, List<String> of)
      implements Effect {
    public Limit {
      unless = List.copyOf(unless);
      of = List.copyOf(of);
    }
  }

  /** The result lies on this machine: reading it waits for no network ({@code @Local}). */
  record Local() implements Effect {}

  /**
   * From here on nobody waits for the value for ever: it is done, or will be in time
   * ({@code @Settles}).
   *
   * @param on the value; of the method that a callback's body is, a parameter that is settled there
   * @param when the boolean result that says so; absent: the call's return does
   */
  record Settle(Slot on, Optional<Boolean> when) implements Effect {}

  /**
   * What the call is given to run, it runs once the value is done, and its result, if that is a
   * future, is done then ({@code @Follows}); of several such values, once all are.
   *
   * @param from the value
   */
  record Follow(Slot from) implements Effect {}

  /** The new object has no bound: a put never waits ({@code @Unbounded}). */
  record Unbounded() implements Effect {}

  /**
   * The new object holds as many elements, or begins with as many permits, as parameter {@code
   * index} says ({@code @Capacity}).
   */
  record Capacity(int index) implements Effect {}
}
