package dropped;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Executors that are inherited, or belong to other objects. */
final class Services {
  private Services() {}

  abstract static class Service implements AutoCloseable {
    protected final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

    protected final ScheduledExecutorService timer() {
      return timer;
    }

    @Override
    public void close() {
      pool.shutdown();
      timer.shutdownNow();
    }
  }

  static final class OrderService extends Service {
    void place(Runnable order) {
      pool.submit(order);
    }

    void remind(Runnable reminder) {
      timer().scheduleAtFixedRate(reminder, 1, 1, TimeUnit.HOURS);
    }
  }

  abstract static class Injected {
    protected final ExecutorService pool;

    Injected(ExecutorService pool) {
      this.pool = pool;
    }
  }

  static final class InvoiceService extends Injected {
    InvoiceService(ExecutorService pool) {
      super(pool);
    }

    void bill(Runnable invoice) {
      pool.submit(invoice); // LEAK FutureCancellation/FutureDropped
    }

    void billWithoutHandle(Runnable invoice) {
      pool.execute(invoice);
    }
  }

  interface Server {
    ScheduledExecutorService timer();

    ExecutorService workers();
  }

  static final class Session {
    private final Server server;
    private final ScheduledExecutorService timer;

    Session(Server server) {
      this.server = server;
      this.timer = server.timer();
    }

    void expireLater() {
      server.timer().schedule(this::expire, 30, TimeUnit.MINUTES); // LEAK FutureCancellation/FutureDropped
    }

    void expireSoon() {
      timer.schedule(this::expire, 1, TimeUnit.MINUTES); // LEAK FutureCancellation/FutureDropped
    }

    void ping(Runnable ping) {
      timer.scheduleAtFixedRate(ping, 1, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }

    void request(Runnable request) {
      server.workers().submit(request); // LEAK FutureCancellation/FutureDropped
    }

    void requestWithoutHandle(Runnable request) {
      server.workers().execute(request);
    }

    private void expire() {
      System.out.println("expired " + server);
    }
  }

  abstract static class Template {
    protected abstract ExecutorService workers();

    void run(Runnable job) {
      workers().submit(job);
    }
  }

  static final class OnOwnWorkers extends Template {
    private final ExecutorService own = Executors.newSingleThreadExecutor();

    @Override
    protected ExecutorService workers() {
      return own;
    }

    void stop() {
      own.shutdown();
    }
  }
}
