package executors;

import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Fields that are handed out, not owned, or live as long as the class. */
final class FieldsOfOthers {
  private FieldsOfOthers() {}

  static final class PublicGetterHandsItOut {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    public ExecutorService getPool() {
      return pool;
    }
  }

  static class NonPrivateFieldIsEveryones {
    protected final ExecutorService pool = Executors.newFixedThreadPool(4);

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class InjectedIsNotOwned {
    private final ExecutorService pool;

    InjectedIsNotOwned(ExecutorService pool) {
      this.pool = pool;
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class SetterInjectedIsNotOwned {
    private ExecutorService pool;

    void setPool(ExecutorService pool) {
      this.pool = pool;
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  record Workers(String name, ExecutorService pool) {
    static Workers named(String name) {
      return new Workers(name, Executors.newFixedThreadPool(4));
    }
  }

  enum ConstantLivesAsLongAsTheClass {
    INSTANCE;

    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class StaticLivesAsLongAsTheClass {
    private static final ExecutorService POOL = Executors.newFixedThreadPool(4);
    private static Timer timer;

    static void accept(Runnable job) {
      POOL.execute(job);
    }

    static void restart() {
      timer = new Timer("static");
      timer.purge();
    }
  }

  static final class Runner {
    final ExecutorService pool;

    Runner(ExecutorService pool) {
      this.pool = pool;
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  /** Others reach the pool by the runner's field. */
  static final class ReachedByAnother {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);
    private final Runner runner = new Runner(pool);

    Runner runner() {
      return runner;
    }
  }
}
