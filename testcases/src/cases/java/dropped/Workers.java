package dropped;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tasks of classes of their own, with and without somebody who stops them. */
final class Workers {
  private Workers() {}

  static final class Worker implements Runnable {
    private final BlockingQueue<String> orders;
    private volatile boolean isStopped;

    Worker(BlockingQueue<String> orders) {
      this.orders = orders;
    }

    @Override
    public void run() {
      String order = orders.poll();
      while (order != null && !isStopped) {
        System.out.println(order);
        order = orders.poll();
      }
    }

    void stop() {
      isStopped = true;
    }
  }

  /** It has a {@code close()} that nobody calls. */
  static final class Forgotten implements Runnable {
    private final BlockingQueue<String> orders;

    Forgotten(BlockingQueue<String> orders) {
      this.orders = orders;
    }

    @Override
    public void run() {
      System.out.println(orders.poll());
      if (orders.isEmpty()) {
        close();
      }
    }

    void close() {
      orders.clear();
    }
  }

  static final class Service {
    private final ExecutorService pool;
    private final ScheduledExecutorService scheduler;
    private final List<Worker> workers = new ArrayList<>();
    private Worker first;
    private Forgotten other;

    Service(ExecutorService pool, ScheduledExecutorService scheduler) {
      this.pool = pool;
      this.scheduler = scheduler;
    }

    void start(BlockingQueue<String> orders) {
      first = new Worker(orders);
      pool.submit(first);
      other = new Forgotten(orders);
      pool.submit(other); // LEAK FutureCancellation/FutureDropped
    }

    void startAnother(BlockingQueue<String> orders) {
      Worker worker = new Worker(orders);
      workers.add(worker);
      pool.submit(worker);
    }

    void startUnknown(BlockingQueue<String> orders) {
      pool.submit(new Worker(orders)); // LEAK FutureCancellation/FutureDropped
    }

    void startAgainAndAgain(BlockingQueue<String> orders) {
      Worker worker = new Worker(orders);
      workers.add(worker);
      scheduler.scheduleWithFixedDelay(worker, 1, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
    }

    void stop() {
      first.stop();
      workers.forEach(Worker::stop);
    }
  }
}
