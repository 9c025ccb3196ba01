package waits;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Results of futures that are asked for with and without a limit. */
class FutureResults {
  private final ExecutorService pool;
  private Future<String> lastReport;

  FutureResults(ExecutorService pool) {
    this.pool = pool;
  }

  String report(Callable<String> query) throws InterruptedException, ExecutionException {
    Future<String> report = pool.submit(query);
    return report.get(); // LEAK BlockingPut/UnboundedWait
  }

  String reportInTime(Callable<String> query)
      throws InterruptedException, ExecutionException, TimeoutException {
    Future<String> report = pool.submit(query);
    try {
      return report.get(5, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      report.cancel(true);
      throw e;
    }
  }

  String reportAtOnce(Callable<String> query) throws Exception {
    return pool.submit(query).get(); // LEAK BlockingPut/UnboundedWait
  }

  String given(Future<String> report) throws Exception {
    return report.get(); // LEAK BlockingPut/UnboundedWait
  }

  String givenInTime(Future<String> report) throws Exception {
    return report.get(2, TimeUnit.MINUTES);
  }

  String givenIfDone(Future<String> report) throws Exception {
    return report.isDone() ? report.get() : null;
  }

  String givenIfNotDone(Future<String> report) throws Exception {
    if (!report.isDone()) {
      return report.get(); // LEAK BlockingPut/UnboundedWait
    }
    return "";
  }

  String givenUnlessPending(Future<String> report) throws Exception {
    if (!report.isDone()) {
      return null;
    }
    return report.get();
  }

  String givenIfKnown(Future<String> report) throws Exception {
    if (report != null && report.isDone()) {
      return report.get();
    }
    return null;
  }

  String givenIfEither(Future<String> report, boolean patient) throws Exception {
    if (patient || report.isDone()) {
      return report.get(); // LEAK BlockingPut/UnboundedWait
    }
    return null;
  }

  String givenUnlessEither(Future<String> report, boolean closed) throws Exception {
    if (closed || !report.isDone()) {
      return null;
    }
    return report.get();
  }

  String remembered(Future<String> report) throws Exception {
    boolean done = report.isDone();
    if (done) {
      return report.get();
    }
    return "pending";
  }

  String polled(Future<String> report) throws Exception {
    while (!report.isDone()) {
      Thread.sleep(50);
    }
    return report.get();
  }

  String polledForAWhile(Future<String> report) throws Exception {
    for (int i = 0; i < 10 && !report.isDone(); i++) {
      Thread.sleep(50);
    }
    return report.get(); // LEAK BlockingPut/UnboundedWait
  }

  String cancelled(Future<String> report) throws Exception {
    report.cancel(true);
    try {
      return report.get();
    } catch (CancellationException e) {
      return null;
    }
  }

  boolean failed(Future<String> report) throws InterruptedException {
    if (report.isCancelled()) {
      return true;
    }
    try {
      report.get(); // LEAK BlockingPut/UnboundedWait
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }

  String twice(Future<String> report) throws Exception {
    String first = report.get(1, TimeUnit.SECONDS);
    return first + report.get();
  }

  String afterTimeout(Future<String> report) throws Exception {
    try {
      return report.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return report.get(); // LEAK BlockingPut/UnboundedWait
    }
  }

  String another(Future<String> report, Future<String> summary) throws Exception {
    if (report.isDone()) {
      return summary.get(); // LEAK BlockingPut/UnboundedWait
    }
    return "";
  }

  String replaced(Future<String> report, Callable<String> query) throws Exception {
    if (report.isDone()) {
      report = pool.submit(query);
      return report.get(); // LEAK BlockingPut/UnboundedWait
    }
    return "";
  }

  String last() throws Exception {
    if (lastReport != null && lastReport.isDone()) {
      return lastReport.get();
    }
    return "";
  }

  String lastOrWait() throws Exception {
    return lastReport.get(); // LEAK BlockingPut/UnboundedWait
  }

  String renew(Callable<String> query) throws Exception {
    if (lastReport.isDone()) {
      lastReport = pool.submit(query);
    }
    return lastReport.get(); // LEAK BlockingPut/UnboundedWait
  }

  String here(Callable<String> query) throws Exception {
    FutureTask<String> task = new FutureTask<>(query);
    task.run();
    return task.get();
  }

  String elsewhere(Callable<String> query) throws Exception {
    FutureTask<String> task = new FutureTask<>(query);
    pool.execute(task);
    return task.get(); // LEAK BlockingPut/UnboundedWait
  }

  static String inner(Future<Future<String>> outer) throws Exception {
    Future<String> inner = outer.get(1, TimeUnit.SECONDS);
    return inner.get(); // LEAK BlockingPut/UnboundedWait
  }

  static String whereBothAreDone(Future<String> left, Future<String> right) throws Exception {
    if (left.isDone() & right.isDone()) {
      return right.get();
    }
    return "";
  }

  static String whereOneIsDone(Future<String> left, Future<String> right) throws Exception {
    if (left.isDone() | right.isDone()) {
      return left.get(); // LEAK BlockingPut/UnboundedWait
    }
    return "";
  }

  String keptAfterItWasDone(Future<String> report, Future<String> next) throws Exception {
    if (!report.isDone()) {
      return "";
    }
    lastReport = next;
    return report.get();
  }

  static String whereTheRequiredOneIsDone(Future<String> report) throws Exception {
    return Objects.requireNonNull(report).isDone() ? report.get() : "";
  }

  static String whereOneOfTwoIsDone(Future<String> report, Future<String> other)
      throws Exception {
    boolean isDone = Objects.requireNonNullElse(report, other).isDone();
    return isDone ? report.get() : ""; // LEAK BlockingPut/UnboundedWait
  }
}
