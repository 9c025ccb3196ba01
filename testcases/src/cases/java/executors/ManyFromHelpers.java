package executors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Several pools that a helper makes at once, as a list or as an array. */
final class ManyFromHelpers {
  private static List<ExecutorService> listOf(int n) {
    List<ExecutorService> pools = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      pools.add(Executors.newSingleThreadExecutor());
    }
    return pools;
  }

  private static ExecutorService[] arrayOf(int n) {
    ExecutorService[] pools = new ExecutorService[n];
    for (int i = 0; i < n; i++) {
      pools[i] = Executors.newSingleThreadExecutor();
    }
    return pools;
  }

  void listEndedByIndex(int n, Runnable job) {
    List<ExecutorService> pools = listOf(n);
    pools.get(0).execute(job);
    for (int i = 0; i < pools.size(); i++) {
      pools.get(i).shutdown();
    }
  }

  void listEndedBackwards(int n, Runnable job) {
    List<ExecutorService> pools = listOf(n);
    try {
      pools.get(0).execute(job);
    } finally {
      for (int i = pools.size() - 1; i >= 0; i--) {
        pools.get(i).shutdown();
      }
    }
  }

  void arrayEndedByIndex(int n, Runnable job) {
    ExecutorService[] pools = arrayOf(n);
    pools[0].execute(job);
    for (int i = 0; i < pools.length; i++) {
      pools[i].shutdown();
    }
  }

  void arrayEndedBackwards(int n, Runnable job) {
    ExecutorService[] pools = arrayOf(n);
    pools[0].execute(job);
    for (int i = pools.length; i-- > 0; ) {
      pools[i].shutdown();
    }
  }

  void arrayEndedOneByOne(int n, Runnable job) {
    ExecutorService[] pools = arrayOf(n);
    pools[0].execute(job);
    for (ExecutorService pool : pools) {
      pool.shutdown();
    }
  }

  void listOnlyAsked(int n, Runnable job) {
    List<ExecutorService> pools = listOf(n); // LEAK ExecutorShutdown/ExecutorNotShutdown
    for (int i = 0; i < pools.size(); i++) {
      pools.get(i).execute(job);
    }
  }

  void arrayOnlyAsked(int n, Runnable job) {
    ExecutorService[] pools = arrayOf(n); // LEAK ExecutorShutdown/ExecutorNotShutdown
    for (int i = 0; i < pools.length; i++) {
      pools[i].execute(job);
    }
  }

  void arrayLostByAFailure(int n, Callable<Runnable> jobs) throws Exception {
    ExecutorService[] pools = arrayOf(n); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pools[0].execute(jobs.call());
    for (ExecutorService pool : pools) {
      pool.shutdown();
    }
  }

  void listLostByAFailure(int n, Callable<Runnable> jobs) throws Exception {
    List<ExecutorService> pools = listOf(n); // LEAK ExecutorShutdown/ExecutorNotShutdown
    System.out.println(pools.size());
    pools.get(0).execute(jobs.call());
    for (int i = 0; i < pools.size(); i++) {
      pools.get(i).shutdown();
    }
  }
}
