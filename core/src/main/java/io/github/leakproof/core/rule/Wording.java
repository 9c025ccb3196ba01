package io.github.leakproof.core.rule;

import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.Pattern;
import java.util.Optional;

/** The sentences that differ by check. */
public final class Wording {
  private Wording() {}

  /** What leaks, up to the colon. */
  public static String leaks(Pattern pattern, String what) {
    return switch (pattern) {
      case RESPONSE_BODY_NOT_CLOSED -> "The response of " + what + " is not closed:";
      case EXECUTOR_NOT_SHUTDOWN -> "The executor of " + what + " is not shut down:";
      case LOCK_NOT_RELEASED -> "The lock taken by " + what + " is not released:";
      case PERMIT_NOT_RELEASED -> "The permit taken by " + what + " is not released:";
      case TIMED_OUT_FUTURE_NOT_CANCELLED ->
          "The task goes on after " + what + " has timed out, and nobody cancels it:";
      case INTERRUPT_SWALLOWED -> "The interrupt that " + what + " receives is lost:";
      case FUTURE_DROPPED -> "The handle of the task that " + what + " starts is thrown away:";
      case PROMISE_CANCELLATION_NOT_PROPAGATED -> "Cancelling " + what + " stops nothing:";
      case PROMISE_NEVER_COMPLETED -> "Nobody may complete the promise of " + what + ":";
      case LATCH_NOT_COUNTED_DOWN -> "The task may end without its " + what + ":";
      case RESOURCE_ESCAPES_TO_ASYNC_TASK -> "The task that " + what + " hands over runs later:";
      case BLOCKING_PUT_WITHOUT_TIMEOUT -> what + " may wait for ever:";
      case UNBOUNDED_WAIT -> what + " may wait for ever:";
      case UNCANCELLABLE_TASK -> "The loop of " + what + " never ends:";
      case REQUEST_WITHOUT_TIMEOUT -> what + " may wait for ever for the other side:";
      case CONTEXT_NOT_CANCELLED -> "The context of " + what + " is not ended:";
      case CLIENT_NOT_CLOSED -> "The client of " + what + " is not closed:";
      case CONNECTION_NOT_CLOSED, STREAM_NOT_CLOSED -> "What " + what + " opens is not closed:";
    };
  }

  /** The variable, unless the compiler has made it and its name says nothing to readers. */
  public static Optional<String> name(Place.Local variable) {
    return Optional.of(variable.name())
        .filter(name -> name.chars().allMatch(Character::isJavaIdentifierPart));
  }

  /** What to do, without the full stop. */
  public static String remedy(Pattern pattern) {
    return switch (pattern) {
      case RESPONSE_BODY_NOT_CLOSED ->
          "Use try-with-resources, or close it in a finally block, or hand it to the caller";
      case EXECUTOR_NOT_SHUTDOWN -> "Shut it down in a finally block, or hand it to an owner";
      case LOCK_NOT_RELEASED -> "Put a try right after it that releases the lock in finally";
      case PERMIT_NOT_RELEASED -> "Put a try right after it that releases the permit in finally";
      case TIMED_OUT_FUTURE_NOT_CANCELLED -> "Cancel the future when the wait times out";
      case INTERRUPT_SWALLOWED ->
          "Call Thread.currentThread().interrupt(), or throw the exception on";
      case FUTURE_DROPPED -> "Keep it and cancel it where its work is not wanted any more";
      case PROMISE_CANCELLATION_NOT_PROPAGATED ->
          "Let a handler on the promise cancel that work once the promise is cancelled";
      case PROMISE_NEVER_COMPLETED -> "Complete it with the failure there";
      case LATCH_NOT_COUNTED_DOWN -> "Put what comes before it into a try, and it into its finally";
      case RESOURCE_ESCAPES_TO_ASYNC_TASK ->
          "Wait for the task before, or let the task itself open and close what it uses";
      case BLOCKING_PUT_WITHOUT_TIMEOUT -> "Use the timed form";
      case UNBOUNDED_WAIT -> "Wait with a timeout and decide what happens when time is up";
      case UNCANCELLABLE_TASK -> "Let it end when its thread is interrupted";
      case REQUEST_WITHOUT_TIMEOUT -> "Set a timeout";
      case CONTEXT_NOT_CANCELLED -> "End it in a finally block, also that of a task which goes on";
      case CLIENT_NOT_CLOSED ->
          "Make it once and share it, or close it in a finally block, or hand it to an owner";
      case CONNECTION_NOT_CLOSED, STREAM_NOT_CLOSED ->
          "Use try-with-resources, or close it in a finally block";
    };
  }
}
