package executors;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Fields whose end is elsewhere in the nest: outer, nested, super- and subclasses, other objects.
 */
class FieldsAcrossTheNest {

  abstract static class Server {
    private ExecutorService acceptors;

    protected final void useAcceptors(ExecutorService pool) {
      acceptors = pool;
    }

    void stop() {
      if (acceptors != null) {
        acceptors.shutdown();
      }
    }
  }

  static final class EchoServer extends Server {
    EchoServer() {
      useAcceptors(Executors.newFixedThreadPool(2));
    }
  }

  abstract static class Poller {
    private ScheduledExecutorService clock;

    protected final void useClock(ScheduledExecutorService given) {
      clock = given;
    }

    final void poll(Runnable probe) {
      clock.scheduleAtFixedRate(probe, 0, 5, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }
  }

  static final class MailPoller extends Poller {
    MailPoller() {
      useClock(Executors.newScheduledThreadPool(1)); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }
  }

  static final class StateObject {
    private final State state = new State();

    void start() {
      state.pool = Executors.newCachedThreadPool();
    }

    void stop() {
      state.pool.shutdown();
    }

    private static final class State {
      private ExecutorService pool;
    }
  }

  static final class ForgottenState {
    private final State state = new State();

    void start() {
      state.pool = Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void accept(Runnable job) {
      state.pool.execute(job);
    }

    private static final class State {
      private ExecutorService pool;
    }
  }

  static final class ReapedByItsThread {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    ReapedByItsThread() {
      new Reaper(this).start();
    }

    private static final class Reaper extends Thread {
      private final ReapedByItsThread owner;

      Reaper(ReapedByItsThread owner) {
        this.owner = owner;
      }

      @Override
      public void run() {
        owner.pool.shutdown();
      }
    }
  }

  static final class UsedByItsThread {
    private final ExecutorService pool =
        Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown

    UsedByItsThread() {
      new User(this).start();
    }

    private static final class User extends Thread {
      private final UsedByItsThread owner;

      User(UsedByItsThread owner) {
        this.owner = owner;
      }

      @Override
      public void run() {
        owner.pool.execute(() -> System.out.println("tick"));
      }
    }
  }

  static final class LanesOfThePlant implements AutoCloseable {
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    void run(String name, Runnable job) {
      lanes.computeIfAbsent(name, Lane::new).pool.execute(job);
    }

    @Override
    public void close() {
      for (Lane lane : lanes.values()) {
        lane.pool.shutdownNow();
      }
    }

    private static final class Lane {
      private final String name;
      private final ExecutorService pool;

      Lane(String name) {
        this.name = name;
        this.pool = Executors.newSingleThreadExecutor();
      }

      @Override
      public String toString() {
        return name;
      }
    }
  }
}
