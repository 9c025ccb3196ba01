package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.pattern.Pattern;
import java.util.Optional;

/**
 * What a call has to do with work on another thread: it starts it, promises it, waits for it, or
 * ends it.
 */
public sealed interface TaskEffect extends Effect {

  /**
   * The task that this call stands in must make it on every path ({@code @Owed}); it comes with the
   * {@link ResourceEffect.Release} of that obligation.
   *
   * @param pattern the check that reports it
   * @param announces the call owes nothing but tells of one more party to come, so that it must be
   *     made before the task starts ({@code Phaser.register})
   */
  record Owe(Pattern pattern, boolean announces) implements TaskEffect {}

  /**
   * The call makes a promise: an empty future that other code is to complete ({@code @Promise}).
   *
   * @param pattern the check that asks for it
   * @param fix what fixed code calls on it: {@code $} is the promise; to fail it, {@code $0} is the
   *     exception; to hear of its cancellation, {@code $0} is what to do then, and {@code $1} and
   *     {@code $2} are new names
   */
  record Promise(Pattern pattern, ReleaseForm fix) implements TaskEffect {}

  /**
   * The call starts work that can be cancelled ({@code @Cancellable}).
   *
   * @param callback the argument with the code that is the work, or is told of its end; {@code
   *     RESULT} where stages of the result are told
   * @param handle the value that the work is cancelled through
   * @param cancelling how fixed code cancels it; {@code $} is the handle
   */
  record Cancellable(Slot callback, Slot handle, ReleaseForm cancelling) implements TaskEffect {}

  /** The call asks work to stop ({@code @Cancels}). */
  record Cancel() implements TaskEffect {}

  /**
   * The boolean result tells whether work has been asked to stop, which comes before its thread is
   * interrupted ({@code @TellsOfCancel}).
   */
  record CancelQuery() implements TaskEffect {}

  /**
   * The receiver keeps nothing any more ({@code @Clears}): a task that works it off has nothing to
   * do then.
   */
  record Clear() implements TaskEffect {}

  /** The method is the body of a task ({@code @Task}): {@code Runnable.run}. */
  record Task() implements TaskEffect {}

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
      implements TaskEffect {}

  /** The result runs on another thread ({@code @Moves}): {@code subscribeOn}. */
  record Move() implements TaskEffect {}

  /**
   * The call waits for a task, or tells whether it is done ({@code @Joins}).
   *
   * @param on the task, what stands for it, what runs it, or what it signals with
   * @param how what makes it a wait
   */
  record Join(Slot on, How how) implements TaskEffect {

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

  /**
   * The result stands for whichever of several tasks is done first ({@code @Races}): {@code anyOf}.
   */
  record Race() implements TaskEffect {}

  /** The value outlives the call that brought it ({@code @Outlives}): {@code startAsync}. */
  record Outlive(Slot on) implements TaskEffect {}

  /**
   * The call has a task started, and its result is the only handle of that ({@code @Handle}): who
   * drops the result cannot cancel the task any more.
   *
   * @param by who runs the task; absent: threads that everybody shares
   * @param repeats whether the task runs again and again
   * @param fix what fixed code calls instead, without a handle; or, as a call on {@code $}, how it
   *     cancels a handle that it keeps; may be empty
   */
  record Handle(Optional<Slot> by, boolean repeats, ReleaseForm fix) implements TaskEffect {}

  /**
   * The result is a further stage of the value ({@code @Stage}), which handles no failure and hands
   * nothing to anybody: who drops the stage drops the handle of the value with it.
   */
  record Stage(Slot of) implements TaskEffect {}

  /**
   * The closure in an argument is passed by where what it waits for fails ({@code @OnSuccess}):
   * {@code thenRun}.
   */
  record OnSuccess(Slot closure) implements TaskEffect {}

  /** The closure in an argument is run again and again ({@code @Repeats}). */
  record Repeat(Slot closure) implements TaskEffect {}
}
