package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.pattern.Pattern;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a call waits for, and what bounds the wait. */
public sealed interface WaitEffect extends Effect {

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
      implements WaitEffect {
    public Block {
      onlyIf = List.copyOf(onlyIf);
    }

    /** A wait for room. */
    public Block(Pattern pattern, ReleaseForm timed) {
      this(pattern, timed, false, Slot.RECEIVER, List.of(), false);
    }
  }

  /**
   * The call waits for the other side of a connection, as long as a value allows ({@code @Awaits}).
   *
   * @param on the value that was given a timeout, or was not
   * @param report where a wait without one is reported
   * @param fix what fixed code calls; a call on the value, or one that replaces this one
   */
  record Await(Slot on, Report report, ReleaseForm fix) implements WaitEffect {

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
      implements WaitEffect {
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
      implements WaitEffect {
    public Limit {
      unless = List.copyOf(unless);
      of = List.copyOf(of);
    }
  }

  /**
   * A value lies on this machine: reading it waits for no network ({@code @Local}).
   *
   * @param on the value: the result; or the receiver, which lies here because it is asked this
   */
  record Local(Slot on) implements WaitEffect {}

  /**
   * From here on nobody waits for the value for ever: it is done, or will be in time
   * ({@code @Settles}).
   *
   * @param on the value; of the method that a callback's body is, a parameter that is settled there
   * @param when the boolean result that says so; absent: the call's return does
   */
  record Settle(Slot on, Optional<Boolean> when) implements WaitEffect {}

  /**
   * What the call is given to run, it runs once the value is done, and its result, if that is a
   * future, is done then ({@code @Follows}); of several such values, once all are.
   *
   * @param from the value
   */
  record Follow(Slot from) implements WaitEffect {}

  /** The new object has no bound: a put never waits ({@code @Unbounded}). */
  record Unbounded() implements WaitEffect {}

  /**
   * The new object holds as many elements, or begins with as many permits, as parameter {@code
   * index} says ({@code @Capacity}).
   */
  record Capacity(int index) implements WaitEffect {}
}
