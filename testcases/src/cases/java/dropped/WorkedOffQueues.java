package dropped;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Delayed tasks that work off a queue: once that is cleared, they have nothing to do. */
class WorkedOffQueues {
  private final ScheduledExecutorService timer;
  private final Deque<String> pending = new ArrayDeque<>();

  WorkedOffQueues(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  synchronized void removed() {
    pending.clear();
  }

  synchronized void submit(String message, long delay) {
    pending.addLast(message);
    timer.schedule(
        new Runnable() {
          @Override
          public void run() {
            sendAll();
          }
        },
        delay,
        TimeUnit.MILLISECONDS);
  }

  private void sendAll() {
    synchronized (this) {
      String message = pending.pollFirst();
      for (; message != null; message = pending.pollFirst()) {
        System.out.println(message);
      }
    }
  }

  /** The same for the queues of many channels. */
  static class PerChannel {
    private final Map<Integer, Channel> channels = new HashMap<>();
    private final ScheduledExecutorService timer;

    PerChannel(ScheduledExecutorService timer) {
      this.timer = timer;
    }

    static class Channel {
      Deque<String> queue = new ArrayDeque<>();
    }

    void removed(int id) {
      Channel channel = channels.remove(id);
      if (channel != null) {
        channel.queue.clear();
      }
    }

    void submit(int id, String message) {
      Channel channel = channels.computeIfAbsent(id, i -> new Channel());
      channel.queue.add(message);
      timer.schedule(() -> sendAll(channel), 10, TimeUnit.MILLISECONDS);
    }

    private void sendAll(Channel channel) {
      String message = channel.queue.poll();
      while (message != null) {
        System.out.println(message);
        message = channel.queue.poll();
      }
    }
  }

  /** Nobody clears the queue. */
  static class NeverCleared {
    private final Deque<String> pending = new ArrayDeque<>();
    private final ScheduledExecutorService timer;

    NeverCleared(ScheduledExecutorService timer) {
      this.timer = timer;
    }

    void submit(String message) {
      pending.addLast(message);
      timer.schedule(this::sendAll, 10, TimeUnit.MILLISECONDS); // LEAK FutureCancellation/FutureDropped
    }

    private void sendAll() {
      String message = pending.pollFirst();
      while (message != null) {
        System.out.println(message);
        message = pending.pollFirst();
      }
    }
  }

  /** Only the task itself clears it. */
  static class ClearedByTheTask {
    private final Deque<String> pending = new ArrayDeque<>();
    private final ScheduledExecutorService timer;

    ClearedByTheTask(ScheduledExecutorService timer) {
      this.timer = timer;
    }

    void submit(String message) {
      pending.addLast(message);
      timer.schedule(this::sendFirst, 10, TimeUnit.MILLISECONDS); // LEAK FutureCancellation/FutureDropped
    }

    private void sendFirst() {
      String message = pending.pollFirst();
      if (message != null) {
        System.out.println(message);
        pending.clear();
      }
    }
  }

  /** It is another collection that is cleared. */
  static class OtherCleared {
    private final Deque<String> pending = new ArrayDeque<>();
    private final Deque<String> sent = new ArrayDeque<>();
    private final ScheduledExecutorService timer;

    OtherCleared(ScheduledExecutorService timer) {
      this.timer = timer;
    }

    void removed() {
      sent.clear();
    }

    void submit(String message) {
      pending.addLast(message);
      timer.schedule(this::sendFirst, 10, TimeUnit.MILLISECONDS); // LEAK FutureCancellation/FutureDropped
    }

    private void sendFirst() {
      String message = pending.pollFirst();
      if (message != null) {
        sent.add(message);
      }
    }
  }
}
