package queues.idioms;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The consumer may be gone when the last element, the pill, is handed over. */
final class PoisonPill {
  private PoisonPill() {}

  static final class Bounded implements AutoCloseable {
    private static final String STOP = "stop";
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(128);

    void write(String line) throws InterruptedException {
      lines.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }

    void consume() throws InterruptedException {
      for (String line = lines.take(); !STOP.equals(line); line = lines.take()) {
        System.out.println(line);
      }
    }

    @Override
    public void close() throws InterruptedException {
      lines.put(STOP); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
  }

  static final class BoundedWithALimitOnTheWait implements AutoCloseable {
    private static final String STOP = "stop";
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(128);

    boolean write(String line) throws InterruptedException {
      return lines.offer(line, 1, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
      while (!lines.offer(STOP, 1, TimeUnit.SECONDS)) {
        lines.clear();
      }
    }
  }

  static final class Unbounded implements AutoCloseable {
    private static final String STOP = "stop";
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    void write(String line) throws InterruptedException {
      lines.put(line);
    }

    @Override
    public void close() throws InterruptedException {
      lines.put(STOP);
    }
  }
}
