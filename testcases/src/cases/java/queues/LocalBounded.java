package queues;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.IntSupplier;

/** Local bounded queues: enough room for every path, or not. */
final class LocalBounded {
  private static final int ROOM = 3;

  String onePutOnACapacityOfOne(String line) throws InterruptedException {
    BlockingQueue<String> slot = new ArrayBlockingQueue<>(1);
    slot.put(line);
    return slot.take();
  }

  int asManyPutsAsRoom(String first, String second, String third) throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(ROOM);
    queue.put(first);
    queue.put(second);
    queue.put(third);
    return queue.size();
  }

  int onePutOnEveryBranch(boolean left, String line) throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>(1);
    if (left) {
      queue.put("left " + line);
    } else {
      queue.put("right " + line);
    }
    return queue.size();
  }

  int fewerOnTheEarlyReturn(List<String> lines) throws InterruptedException {
    BlockingDeque<String> deque = new LinkedBlockingDeque<>(2);
    deque.putLast("begin");
    if (lines.isEmpty()) {
      return deque.size();
    }
    deque.putFirst("end");
    return deque.size();
  }

  String switchWithOnePutEach(int level, String line) throws InterruptedException {
    ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    switch (level) {
      case 0 -> queue.put("debug " + line);
      case 1 -> queue.put("info " + line);
      default -> queue.put("error " + line);
    }
    return queue.poll();
  }

  void freshQueueInEveryRound(List<String> lines) throws InterruptedException {
    for (String line : lines) {
      BlockingQueue<String> slot = new ArrayBlockingQueue<>(1);
      slot.put(line);
      System.out.println(slot.take());
    }
  }

  String whatFailsPutsNothing(IntSupplier number) throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    try {
      queue.put("number " + number.getAsInt());
    } catch (ArithmeticException e) {
      queue.put("no number");
    }
    return queue.poll();
  }

  String twoMayBePut(IntSupplier number) throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    try {
      queue.put("number"); // LEAK BlockingPut/BlockingPutWithoutTimeout
      System.out.println(number.getAsInt());
    } catch (ArithmeticException e) {
      queue.put("no number"); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
    return queue.poll();
  }

  int loopExceedsTheRoom(List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(ROOM);
    for (String line : lines) {
      queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
    return queue.size();
  }

  int whileLoopExceedsTheRoom(BlockingQueue<String> source) throws InterruptedException {
    BlockingQueue<String> copy = new LinkedBlockingQueue<>(100);
    String line;
    while ((line = source.poll()) != null) {
      copy.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
    return copy.size();
  }

  void handOffHasNoRoomAtAll(String line) throws InterruptedException {
    BlockingQueue<String> queue = new SynchronousQueue<>();
    queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  int capacityIsNoConstant(int capacity, List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(capacity);
    for (int i = 0; i < capacity + 1; i++) {
      queue.put(lines.get(i)); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }
    return queue.size();
  }
}
