package queues;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Method references and lambdas that put. */
final class References {
  /** A consumer that may be interrupted. */
  interface Sink<T> {
    void accept(T element) throws InterruptedException;
  }

  private final BlockingQueue<String> bounded = new ArrayBlockingQueue<>(8);
  private final BlockingQueue<String> unbounded = new LinkedBlockingQueue<>();

  private static <T> void drain(Iterable<T> elements, Sink<? super T> sink)
      throws InterruptedException {
    for (T element : elements) {
      sink.accept(element);
    }
  }

  Sink<String> referenceToAParameter(BlockingQueue<String> queue) {
    return queue::put; // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  Sink<String> referenceToABoundedField() {
    return bounded::put; // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void referenceAsArgument(List<String> lines, BlockingQueue<String> queue)
      throws InterruptedException {
    drain(lines, queue::put); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void referenceToADeque(List<String> lines, BlockingDeque<String> deque)
      throws InterruptedException {
    drain(lines, deque::putFirst); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  ToIntFunction<String> referenceToAPublisher(SubmissionPublisher<String> publisher) {
    return publisher::submit; // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  void lambdaPuts(List<String> lines, BlockingQueue<String> queue) throws InterruptedException {
    drain(lines, line -> queue.put(line)); // LEAK BlockingPut/BlockingPutWithoutTimeout
  }

  Callable<Void> lambdaPutsOnABoundedField(String line) {
    return () -> {
      bounded.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
      return null;
    };
  }

  Runnable anonymousClassPuts(BlockingQueue<String> queue, String line) {
    return new Runnable() {
      @Override
      public void run() {
        try {
          queue.put(line); // LEAK BlockingPut/BlockingPutWithoutTimeout
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  Sink<String> referenceToAnUnboundedField() {
    return unbounded::put;
  }

  Consumer<String> referenceToAPriorityQueue(PriorityBlockingQueue<String> queue) {
    return queue::put;
  }

  void referenceToAnUnboundedLocal(List<String> lines) throws InterruptedException {
    BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    drain(lines, queue::put);
  }

  Predicate<String> referenceToOffer() {
    return bounded::offer;
  }

  Consumer<String> referenceToAdd(BlockingQueue<String> queue) {
    return queue::add;
  }

  Callable<String> referenceToTake() {
    return bounded::take;
  }

  void lambdaPutsOnAnUnboundedField(List<String> lines) throws InterruptedException {
    drain(lines, line -> unbounded.put(line));
  }

  void lambdaIsHandedAnElementOnly(List<String> lines, Sink<String> sink)
      throws InterruptedException {
    drain(lines, sink);
  }
}
