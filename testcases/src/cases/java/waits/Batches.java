package waits;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;

/** Many tasks at once. */
class Batches {
  private final ExecutorService pool;

  Batches(ExecutorService pool) {
    this.pool = pool;
  }

  List<String> all(List<Callable<String>> pages) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Future<String> page : pool.invokeAll(pages)) { // LEAK BlockingPut/UnboundedWait
      texts.add(page.get());
    }
    return texts;
  }

  List<String> allInTime(List<Callable<String>> pages) throws Exception {
    List<Future<String>> done = pool.invokeAll(pages, 1, TimeUnit.MINUTES);
    List<String> texts = new ArrayList<>();
    for (Future<String> page : done) {
      if (!page.isCancelled()) {
        texts.add(page.get());
      }
    }
    return texts;
  }

  String first(List<Callable<String>> mirrors) throws Exception {
    return pool.invokeAny(mirrors); // LEAK BlockingPut/UnboundedWait
  }

  String firstInTime(List<Callable<String>> mirrors) throws Exception {
    return pool.invokeAny(mirrors, 5, TimeUnit.SECONDS);
  }

  /** Adds numbers up in halves. */
  static class Sum extends RecursiveTask<Long> {
    private static final long serialVersionUID = 1L;
    private final int from;
    private final int to;

    Sum(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Long compute() {
      if (to - from < 2) {
        return (long) from;
      }
      int middle = (from + to) / 2;
      Sum left = new Sum(from, middle);
      left.fork();
      long right = new Sum(middle, to).compute();
      return left.join() + right;
    }
  }

  long sum(ForkJoinPool workers, int to) {
    return workers.invoke(new Sum(0, to));
  }

  long sumLater(ForkJoinPool workers, int to) throws Exception {
    return workers.submit(new Sum(0, to)).get(); // LEAK BlockingPut/UnboundedWait
  }
}
