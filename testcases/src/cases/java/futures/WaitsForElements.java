package futures;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Closures that wait for each future of a list which the method has made. */
final class WaitsForElements {
  private final ExecutorService workers;
  private final List<Future<String>> late = new ArrayList<>();

  WaitsForElements(ExecutorService workers) {
    this.workers = workers;
  }

  void leakForEach(List<Callable<String>> jobs) {
    List<Future<String>> started = new ArrayList<>();
    for (Callable<String> job : jobs) {
      started.add(workers.submit(job));
    }
    started.forEach(
        future -> {
          try {
            System.out.println(future.get(1, SECONDS)); // LEAK FutureCancellation/TimedOutFutureNotCancelled
          } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
            System.err.println("no answer: " + e);
          }
        });
  }

  boolean leakAllMatch(List<Callable<String>> jobs) {
    List<Future<String>> started =
        jobs.stream().map(workers::submit).collect(Collectors.toList());
    return started.stream()
        .allMatch(
            future -> {
              try {
                return !future.get(2, SECONDS).isEmpty(); // LEAK FutureCancellation/TimedOutFutureNotCancelled
              } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
                return false;
              }
            });
  }

  List<String> okCancelsInTheClosure(List<Callable<String>> jobs) {
    List<Future<String>> started =
        jobs.stream().map(workers::submit).collect(Collectors.toList());
    return started.stream()
        .map(
            future -> {
              try {
                return future.get(2, SECONDS);
              } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
                future.cancel(true);
                return null;
              }
            })
        .filter(Objects::nonNull)
        .collect(Collectors.toList());
  }

  void okCancelsAllInTheEnd(List<Callable<String>> jobs) {
    List<Future<String>> started = new ArrayList<>();
    for (Callable<String> job : jobs) {
      started.add(workers.submit(job));
    }
    try {
      started.forEach(WaitsForElements::print);
    } finally {
      started.forEach(future -> future.cancel(true));
    }
  }

  private static void print(Future<String> future) {
    try {
      System.out.println(future.get(1, SECONDS));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  List<Future<String>> okHandedToTheCaller(List<Callable<String>> jobs) {
    List<Future<String>> started = new ArrayList<>();
    jobs.forEach(job -> started.add(workers.submit(job)));
    started.forEach(
        future -> {
          try {
            future.get(1, SECONDS);
          } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
            System.err.println("not yet: " + e);
          }
        });
    return started;
  }

  void okKeptForLater(List<Callable<String>> jobs) {
    List<Future<String>> started = new ArrayList<>();
    for (Callable<String> job : jobs) {
      started.add(workers.submit(job));
    }
    started.forEach(
        future -> {
          try {
            future.get(1, SECONDS);
          } catch (TimeoutException e) {
            late.add(future);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  void okSomebodyElses(List<Future<String>> given) {
    given.forEach(
        future -> {
          try {
            future.get(1, SECONDS);
          } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
            System.err.println("not yet: " + e);
          }
        });
  }

  void okPoolEndedNow(List<Callable<String>> jobs) {
    ExecutorService own = Executors.newCachedThreadPool();
    try {
      List<Future<String>> started = new ArrayList<>();
      for (Callable<String> job : jobs) {
        started.add(own.submit(job));
      }
      started.forEach(
          future -> {
            try {
              future.get(1, SECONDS);
            } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
              System.err.println("no answer: " + e);
            }
          });
    } finally {
      own.shutdownNow();
    }
  }

  void okAllIn(List<Callable<String>> jobs) throws InterruptedException {
    List<Future<String>> done = workers.invokeAll(jobs, 5, SECONDS);
    done.forEach(
        future -> {
          try {
            System.out.println(future.get(0, SECONDS));
          } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
            System.err.println("no answer: " + e);
          }
        });
  }

  List<String> okAllInOneByOne(List<Callable<String>> jobs) throws Exception {
    List<String> answers = new ArrayList<>();
    for (Future<String> done : workers.invokeAll(jobs)) {
      answers.add(done.get(1, SECONDS));
    }
    return answers;
  }

  int leakCountsThem(List<Callable<String>> jobs) {
    List<Future<String>> started = new ArrayList<>();
    for (Callable<String> job : jobs) {
      started.add(workers.submit(job));
    }
    started.forEach(
        future -> {
          try {
            System.out.println(future.get(1, SECONDS)); // LEAK FutureCancellation/TimedOutFutureNotCancelled
          } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
            System.err.println("no answer: " + e);
          }
        });
    return started.size();
  }

  void givenAndStarted(Future<String> given, Callable<String> job) throws Exception {
    Future<?>[] both = {workers.submit(job), given};
    both[1].get(1, SECONDS);
  }

  void okCancelledByAHelper(List<Callable<String>> jobs) {
    List<Future<String>> started = new ArrayList<>();
    for (Callable<String> job : jobs) {
      started.add(workers.submit(job));
    }
    started.forEach(
        future -> {
          try {
            System.out.println(future.get(1, SECONDS));
          } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
            System.err.println("no answer: " + e);
          }
        });
    cancel(started);
  }

  private static void cancel(List<Future<String>> started) {
    started.forEach(future -> future.cancel(true));
  }
}
