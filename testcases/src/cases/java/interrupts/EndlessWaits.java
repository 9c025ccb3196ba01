package interrupts;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Loops around a handler that it cannot just leave, and loops whose next round it never comes to. */
class EndlessWaits {
  private volatile boolean stopped;

  String untilDeadline(BlockingQueue<String> queue, long deadline) {
    for (; ; ) {
      try {
        long wait = deadline - System.nanoTime();
        if (wait <= 0) {
          break;
        }
        return queue.poll(wait, TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        // Ignore.
        continue;
      }
    }
    return null;
  }

  long unlessStopped(long until) {
    while (true) {
      long now = System.nanoTime();
      if (now >= until) {
        return now;
      }
      try {
        TimeUnit.NANOSECONDS.sleep(until - now);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        if (stopped) {
          return Long.MIN_VALUE;
        }
      }
    }
  }

  int labelled(Collection<BlockingQueue<String>> queues) {
    int taken = 0;
    rounds:
    while (true) {
      for (BlockingQueue<String> queue : queues) {
        if (queue.isEmpty()) {
          break rounds;
        }
      }
      try {
        TimeUnit.SECONDS.sleep(1);
        taken++;
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        System.err.println("again");
      }
    }
    return taken;
  }

  boolean evenIfTwiceDisturbed(CountDownLatch first, CountDownLatch second) {
    while (true) {
      try {
        first.await();
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        System.err.println("first");
      }
      try {
        second.await();
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        System.err.println("second");
      }
      if (first.getCount() + second.getCount() == 0) {
        return true;
      }
    }
  }

  void joinAndWake(Thread reader) {
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        System.err.println("interrupted while joining " + reader);
        reader.interrupt();
      }
    }
  }

  void inItsOwnWay(BlockingQueue<String> queue) {
    while (!stopped) {
      try {
        System.out.println(queue.take());
      } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
        if (queue.isEmpty()) {
          continue;
        }
        System.err.println(e);
      }
    }
  }

  String firstOfAll(BlockingQueue<String> urgent, BlockingQueue<String> normal) {
    for (; ; ) {
      if (urgent.isEmpty()) {
        String job = null;
        try {
          job = normal.poll(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          // Ignore
        }
        return job;
      }
      String job = urgent.poll();
      if (job != null) {
        return job;
      }
    }
  }

  int inSwitch(Future<Integer> written, int state) throws IOException {
    while (!stopped) {
      switch (state) {
        case 0: {
          try {
            return written.get();
          } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
            throw new IOException("handshake");
          }
        }
        case 1:
          try {
            TimeUnit.SECONDS.sleep(1);
          } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
            System.err.println("no pause then");
          }
          break;
        default:
          return -1;
      }
    }
    return 1;
  }
}
