package dropped;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Executors in fields of base classes: a subclass may end them. */
final class InheritedTimers {
  private InheritedTimers() {}

  abstract static class Transport {
    ScheduledExecutorService timer;

    void setTimer(ScheduledExecutorService timer) {
      this.timer = timer;
    }

    void start(Runnable login) {
      timer.scheduleWithFixedDelay(login, 0, 5, TimeUnit.SECONDS);
    }

    void once(Runnable login) {
      timer.schedule(login, 5, TimeUnit.SECONDS);
    }

    void shutdown() {}
  }
}

final class RpcTransport extends InheritedTimers.Transport {
  @Override
  void shutdown() {
    super.shutdown();
    if (timer != null) {
      timer.shutdownNow();
    }
  }
}

abstract class Polling {
  private final ScheduledExecutorService timer;

  Polling(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  protected ScheduledExecutorService timer() {
    return timer;
  }

  void start(Runnable poll) {
    timer.scheduleWithFixedDelay(poll, 0, 5, TimeUnit.SECONDS);
  }
}

final class PollingTopics extends Polling {
  PollingTopics(ScheduledExecutorService timer) {
    super(timer);
  }

  void stop() {
    timer().shutdown();
  }
}

abstract class Left {
  protected final ScheduledExecutorService timer;
  protected final ExecutorService pool;

  Left(ScheduledExecutorService timer, ExecutorService pool) {
    this.timer = timer;
    this.pool = pool;
  }

  void start(Runnable login) {
    timer.scheduleWithFixedDelay(login, 0, 5, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
  }
}

final class LeftAlone extends Left {
  LeftAlone(ScheduledExecutorService timer, ExecutorService pool) {
    super(timer, pool);
  }

  void stop() {
    pool.shutdownNow();
  }

  boolean isOver() {
    return timer.isShutdown();
  }
}
