package executors;

import jakarta.annotation.PreDestroy;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Timer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Pools in instance fields that the class ends. */
final class FieldsEnded {
  private FieldsEnded() {}

  static final class EndedInClose implements Closeable {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    Future<?> send(Runnable mail) {
      return pool.submit(mail);
    }

    @Override
    public void close() {
      pool.shutdown();
    }
  }

  static final class EndedByAHelper implements AutoCloseable {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    void accept(Runnable job) {
      pool.execute(job);
    }

    @Override
    public void close() {
      PoolHelpers.shutdownUnlessStopped(pool);
    }
  }

  static final class EndedByAPrivateMethod {
    private final ExecutorService readers = Executors.newFixedThreadPool(4);
    private final ExecutorService writers = Executors.newFixedThreadPool(1);

    void copy(Runnable read, Runnable write) {
      readers.execute(read);
      writers.execute(write);
    }

    void stop() throws InterruptedException {
      end(readers);
      end(writers);
    }

    private static void end(ExecutorService pool) throws InterruptedException {
      pool.shutdown();
      pool.awaitTermination(5, TimeUnit.SECONDS);
    }
  }

  static final class EndedThroughALocalCopy {
    private ExecutorService pool;

    synchronized void start() {
      pool = Executors.newFixedThreadPool(4);
    }

    void accept(Runnable job) {
      pool.execute(job);
    }

    synchronized void stop() {
      ExecutorService old = pool;
      pool = null;
      if (old != null) {
        old.shutdownNow();
      }
    }
  }

  static final class PreDestroyEnds {
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);

    void every(Runnable job, long seconds) {
      scheduler.scheduleAtFixedRate(job, seconds, seconds, TimeUnit.SECONDS);
    }

    @PreDestroy
    void tearDown() {
      scheduler.shutdownNow();
    }
  }

  static final class InnerClassEnds {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    void accept(Runnable job) {
      pool.execute(job);
    }

    Stopper stopper() {
      return new Stopper();
    }

    final class Stopper implements Runnable {
      @Override
      public void run() {
        pool.shutdown();
      }
    }
  }

  static final class HookInTheConstructorEnds {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    HookInTheConstructorEnds() {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> pool.shutdown(), "stop-pool"));
    }

    void accept(Runnable job) {
      pool.execute(job);
    }
  }

  static final class AnonymousCloserEnds {
    private final Timer timer = new Timer("beat");

    AutoCloseable subscription() {
      return new AutoCloseable() {
        @Override
        public void close() {
          timer.cancel();
        }
      };
    }
  }

  static final class ConstructorThrowsAfterTheStore implements AutoCloseable {
    private final ExecutorService pool;
    private final byte[] key;

    ConstructorThrowsAfterTheStore(Path keyFile) throws IOException {
      pool = Executors.newFixedThreadPool(2);
      key = Files.readAllBytes(keyFile);
    }

    void sign(Runnable job) {
      if (key.length > 0) {
        pool.execute(job);
      }
    }

    @Override
    public void close() {
      pool.shutdownNow();
    }
  }

  static final class EndedInAnyNamedMethod {
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    void accept(Runnable job) {
      pool.execute(job);
    }

    void drainAndQuit() throws InterruptedException {
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.MINUTES);
    }
  }
}
