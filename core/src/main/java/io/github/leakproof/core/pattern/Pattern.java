package io.github.leakproof.core.pattern;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The checks, as data that every host shares. The constants' order is the order of the docs. */
public enum Pattern {
  RESPONSE_BODY_NOT_CLOSED(
      "ResponseBodyNotClosed",
      "ResponseBody",
      "An HTTP response is not closed on every path: its connection never returns to the pool"),
  BLOCKING_PUT_WITHOUT_TIMEOUT(
      "BlockingPutWithoutTimeout",
      "BlockingPut",
      "A hand-over without a timeout waits for ever once the queue is full"),
  UNBOUNDED_WAIT(
      "UnboundedWait",
      "BlockingPut",
      "A wait without a timeout lasts for ever where what it waits for never comes",
      false),
  EXECUTOR_NOT_SHUTDOWN(
      "ExecutorNotShutdown",
      "ExecutorShutdown",
      "An executor or timer is never shut down: its threads outlive their use"),
  LOCK_NOT_RELEASED(
      "LockNotReleased",
      "LockRelease",
      "A lock is not released on every path: the next thread waits for ever"),
  PERMIT_NOT_RELEASED(
      "PermitNotReleased",
      "LockRelease",
      "A permit is not released on every path: the semaphore runs dry"),
  TIMED_OUT_FUTURE_NOT_CANCELLED(
      "TimedOutFutureNotCancelled",
      "FutureCancellation",
      "A timed wait gives up but the task behind the future goes on"),
  INTERRUPT_SWALLOWED(
      "InterruptSwallowed",
      "FutureCancellation",
      "An interrupt is caught and forgotten: whoever asked this thread to stop is not heard"),
  FUTURE_DROPPED(
      "FutureDropped",
      "FutureCancellation",
      "The only handle that could cancel a task is thrown away: nothing can stop the task any"
          + " more"),
  PROMISE_CANCELLATION_NOT_PROPAGATED(
      "PromiseCancellationNotPropagated",
      "FutureCancellation",
      "Cancelling a returned promise does not reach the work behind it, which goes on"),
  PROMISE_NEVER_COMPLETED(
      "PromiseNeverCompleted",
      "FutureCancellation",
      "On some path nobody completes the promise: who waits for it waits for ever"),
  UNCANCELLABLE_TASK(
      "UncancellableTask",
      "FutureCancellation",
      "A task's endless loop never looks at interruption: nothing can stop it"),
  REQUEST_WITHOUT_TIMEOUT(
      "RequestWithoutTimeout",
      "Deadline",
      "A network call has no timeout: a silent server holds its thread for ever"),
  LATCH_NOT_COUNTED_DOWN(
      "LatchNotCountedDown",
      "Latch",
      "A task may end without its count-down: who waits for it waits for ever"),
  RESOURCE_ESCAPES_TO_ASYNC_TASK(
      "ResourceEscapesToAsyncTask",
      "AsyncCapture",
      "A task that runs later uses a resource which is closed without waiting for the task"),
  CONTEXT_NOT_CANCELLED(
      "ContextNotCancelled",
      "Context",
      "A cancellable or asynchronous context is not ended on every path"),
  CLIENT_NOT_CLOSED(
      "ClientNotClosed",
      "Client",
      "A client with threads or connections of its own is made per call or never closed"),
  CONNECTION_NOT_CLOSED(
      "ConnectionNotClosed",
      "Connection",
      "A JDBC connection, statement or result set is not closed on every path: the pool runs dry"),
  STREAM_NOT_CLOSED(
      "StreamNotClosed",
      "Stream",
      "A file, socket, channel or archive is not closed on every path",
      false);

  private final String id;
  private final String family;
  private final String summary;
  private final boolean onByDefault;

  Pattern(String id, String family, String summary) {
    this(id, family, summary, true);
  }

  Pattern(String id, String family, String summary, boolean onByDefault) {
    this.id = id;
    this.family = family;
    this.summary = summary;
    this.onByDefault = onByDefault;
  }

  /** The checks that run where nobody chooses any. */
  public static Set<Pattern> defaults() {
    return Arrays.stream(values())
        .filter(Pattern::isOnByDefault)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Pattern.class)));
  }

  /** The check's name, stable, as users write it in flags and suppressions. */
  public String id() {
    return id;
  }

  /** Names of a peer's check that asks the same: who silences that one silences this one too. */
  public Set<String> otherNames() {
    return this == FUTURE_DROPPED ? Set.of("FutureReturnValueIgnored") : Set.of();
  }

  /** The family that the check belongs to, as labels and reports name it. */
  public String family() {
    return family;
  }

  /** One line: what is wrong and what it costs. */
  public String summary() {
    return summary;
  }

  /** Whether the check runs where nobody chooses any. */
  public boolean isOnByDefault() {
    return onByDefault;
  }

  /** Whether a path that only an unchecked exception opens is reported by default. */
  public boolean countsUnchecked() {
    return this == LOCK_NOT_RELEASED
        || this == PERMIT_NOT_RELEASED
        || this == LATCH_NOT_COUNTED_DOWN;
  }

  /**
   * Whether code owes a call on an object that is not its own, so that who has the object, or the
   * code that can reach it, may make the call instead.
   */
  public boolean isOwedToOthers() {
    return this == LATCH_NOT_COUNTED_DOWN
        || this == PROMISE_CANCELLATION_NOT_PROPAGATED
        || this == PROMISE_NEVER_COMPLETED;
  }

  /** Whether the end of what a value was acquired from is the value's end too, however it comes. */
  public boolean endsWithParent() {
    return this == CONNECTION_NOT_CLOSED;
  }

  /** Whether others wait for it and have nothing else that could wake them. */
  public boolean isOwedToWaiters() {
    return this == PROMISE_NEVER_COMPLETED;
  }

  /**
   * Whether a task that ends a value on some of its paths only leaves it to nobody: its starter
   * answers for all paths.
   */
  public boolean isOwedByTasks() {
    return this == CONTEXT_NOT_CANCELLED;
  }

  /**
   * Whether it is about values that their owner closes, and about nothing else that code may do for
   * them: a body that is given one tells all by what it does to it.
   */
  public boolean isOfClosables() {
    return this == RESPONSE_BODY_NOT_CLOSED
        || this == EXECUTOR_NOT_SHUTDOWN
        || this == CLIENT_NOT_CLOSED
        || this == CONNECTION_NOT_CLOSED
        || this == STREAM_NOT_CLOSED;
  }

  /** The checks whose knowledge this one needs, whether they run or not. */
  public Set<Pattern> builtOn() {
    return this == FUTURE_DROPPED ? EnumSet.of(EXECUTOR_NOT_SHUTDOWN) : Set.of();
  }

  /** Binary name of the exception that the check follows, if it follows one. */
  public Optional<String> exception() {
    return this == INTERRUPT_SWALLOWED
        ? Optional.of("java.lang.InterruptedException")
        : Optional.empty();
  }

  /** The check's page, relative to the project's root. */
  public String page() {
    return "docs/" + id + ".md";
  }

  /** The check of that name, if there is one. */
  public static Optional<Pattern> byId(String id) {
    return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
  }
}
