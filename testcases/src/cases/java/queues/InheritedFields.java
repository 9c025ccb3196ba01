package queues;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Queues in fields that classes elsewhere may write. */
abstract class InheritedFields {
  protected BlockingQueue<String> replaced = new LinkedBlockingQueue<>();
  protected BlockingQueue<String> renewed = new LinkedBlockingQueue<>();
  protected final BlockingQueue<String> kept = new LinkedBlockingQueue<>();

  void toReplaced(String line) throws InterruptedException {
    replaced.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void toRenewed(String line) throws InterruptedException {
    renewed.put(line);
  }

  void toKept(String line) throws InterruptedException {
    kept.put(line);
  }
}

class Throttled extends InheritedFields {
  Throttled(int room) {
    replaced = new ArrayBlockingQueue<>(room);
  }

  void renew() {
    renewed = new LinkedBlockingQueue<>();
  }
}

/** A factory that each constructor calls for itself. */
class SeveralConstructors {
  private final BlockingQueue<String> lines = newQueue();
  private final BlockingQueue<String> few = newQueue(10);
  private final String name;

  SeveralConstructors() {
    this.name = "lines";
  }

  SeveralConstructors(String name) {
    this.name = name;
  }

  private static <T> BlockingQueue<T> newQueue() {
    return new LinkedBlockingQueue<>();
  }

  private static <T> BlockingQueue<T> newQueue(int room) {
    return new LinkedBlockingQueue<>(room);
  }

  void toLines(String line) throws InterruptedException {
    lines.put(name + line);
  }

  void toFew(String line) throws InterruptedException {
    few.put(name + line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }
}
