package queues;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;

/** Appenders, mailboxes and stages with a queue in between. */
final class Pipelines {
  private Pipelines() {}

  static final class AsyncAppender extends Thread {
    private final BlockingQueue<String> events = new ArrayBlockingQueue<>(256);
    private volatile boolean discarding;

    AsyncAppender() {
      super("appender");
      setDaemon(true);
    }

    void append(String event) {
      if (discarding && events.remainingCapacity() < 10) {
        return;
      }
      try {
        events.put(event); // LEAK BlockingPut/BlockingPutWithoutTimeout
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void discardWhenFull() {
      discarding = true;
    }

    @Override
    public void run() {
      try {
        while (!isInterrupted()) {
          System.out.println(events.take());
        }
      } catch (InterruptedException e) {
        interrupt();
      }
    }
  }

  static final class Batcher {
    private final BlockingQueue<List<String>> batches;
    private List<String> open = new ArrayList<>();

    Batcher(int backlog) {
      batches = new LinkedBlockingQueue<>(backlog);
    }

    synchronized void add(String row) throws InterruptedException {
      open.add(row);
      if (open.size() == 500) {
        batches.put(open); // LEAK BlockingPut/BlockingPutWithoutTimeout
        open = new ArrayList<>();
      }
    }

    List<String> next() throws InterruptedException {
      return batches.take();
    }
  }

  static final class HandOff {
    private final SynchronousQueue<Runnable> queue = new SynchronousQueue<>(true);
    private final TransferQueue<Runnable> direct = new LinkedTransferQueue<>();

    void give(Runnable job) throws InterruptedException {
      queue.put(job); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }

    void giveDirectly(Runnable job) throws InterruptedException {
      direct.transfer(job); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }

    void leave(Runnable job) throws InterruptedException {
      direct.put(job);
    }

    boolean giveIfSomebodyWaits(Runnable job) {
      return queue.offer(job) || direct.tryTransfer(job);
    }
  }

  static final class Relay {
    private final BlockingQueue<String> in;
    private final BlockingQueue<String> out;

    Relay(BlockingQueue<String> in, BlockingQueue<String> out) {
      this.in = in;
      this.out = out;
    }

    void pump() throws InterruptedException {
      String line;
      while ((line = in.poll(1, TimeUnit.SECONDS)) != null) {
        out.put(line.trim()); // LEAK BlockingPut/BlockingPutWithoutTimeout
      }
    }

    void pumpPolitely() throws InterruptedException {
      String line;
      while ((line = in.poll(1, TimeUnit.SECONDS)) != null) {
        if (!out.offer(line.trim(), 10, TimeUnit.SECONDS)) {
          throw new IllegalStateException("nobody reads");
        }
      }
    }
  }

  static final class Actor {
    private final BlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();
    private final ConcurrentHashMap<String, Integer> seen = new ConcurrentHashMap<>();

    void tell(String sender, Runnable message) {
      seen.put(sender, 1);
      try {
        mailbox.put(message);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void receive() throws InterruptedException {
      mailbox.take().run();
    }
  }

  static final class TokenBucket {
    private final BlockingQueue<Boolean> tokens = new ArrayBlockingQueue<>(10);

    void refill() {
      while (tokens.offer(Boolean.TRUE)) {
        Thread.onSpinWait();
      }
    }

    boolean take(long millis) throws InterruptedException {
      return tokens.poll(millis, TimeUnit.MILLISECONDS) != null;
    }
  }
}
