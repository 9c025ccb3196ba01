package executors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Fields whose pools have a second name: another field, a local variable, a record component. */
class FieldsUnderSecondNames {
  static final class CreatedByAListener {
    private ExecutorService pool;
    private final Runnable onConnect =
        new Runnable() {
          @Override
          public void run() {
            pool = Executors.newFixedThreadPool(2);
          }
        };

    Runnable listener() {
      return onConnect;
    }

    void disconnect() {
      pool.shutdown();
    }
  }

  static final class DecoratedInASecondField {
    private final ExecutorService pool =
        Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    private final ExecutorService front;
    private final List<Runnable> seen = new ArrayList<>();

    DecoratedInASecondField() {
      front = Executors.unconfigurableExecutorService(pool);
    }

    void accept(Runnable job) {
      seen.add(job);
      front.execute(job);
    }
  }

  static final class DecoratedAndEnded {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final ExecutorService front;

    DecoratedAndEnded() {
      front = Executors.unconfigurableExecutorService(pool);
    }

    void accept(Runnable job) {
      front.execute(job);
    }

    void close() {
      front.shutdown();
    }
  }

  static final class FedIntoAService {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final CompletionService<String> done = new ExecutorCompletionService<>(pool);

    void accept(Runnable job) {
      done.submit(job, "done");
    }

    void close() {
      pool.shutdown();
    }
  }

  static final class ElasticByTheWay {
    private final ThreadPoolExecutor pool;

    ElasticByTheWay(int threads) {
      ThreadPoolExecutor made =
          new ThreadPoolExecutor(
              threads, threads, 20, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
      this.pool = made;
      made.allowCoreThreadTimeOut(true);
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class EndedWhereTheConstructorFails {
    private final ExecutorService pool;

    EndedWhereTheConstructorFails(Runnable first) {
      pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
      try {
        pool.execute(first);
      } catch (RuntimeException e) {
        pool.shutdown();
        throw e;
      }
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  record Shared(ExecutorService pool, String name) {
    Shared(String name) {
      this(Executors.newCachedThreadPool(), name);
    }
  }
}
