package futures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One handler for everything that asks what it has caught; records that carry a future. */
class KindOfFailure {
  record Job(int id, Future<String> result) {}

  private final ExecutorService pool;

  KindOfFailure(ExecutorService pool) {
    this.pool = pool;
  }

  String cancelledIfItTimedOut(Callable<String> lookup) {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(3, TimeUnit.SECONDS);
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
      if (e instanceof TimeoutException) {
        answer.cancel(true);
      }
      return "";
    }
  }

  String cancelledIfInterrupted(Callable<String> lookup) {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(3, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        answer.cancel(true);
        Thread.currentThread().interrupt();
      }
      return "";
    }
  }

  String allKindsTold(Callable<String> lookup) throws IOException {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(3, TimeUnit.SECONDS);
    } catch (Exception e) {
      if (e instanceof TimeoutException late) {
        answer.cancel(false);
        throw new IOException("too late", late);
      } else if (e instanceof ExecutionException failed) {
        throw new IOException(failed.getCause());
      }
      throw new IOException(e);
    }
  }

  String failureTold(Callable<String> lookup) throws IOException {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(3, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      if (!(e instanceof ExecutionException)) {
        throw new IOException("no answer", e);
      }
      answer.cancel(true);
      return "";
    }
  }

  String jobOfTheCaller(Job job) throws Exception {
    return job.result().get(1, TimeUnit.SECONDS);
  }

  List<String> jobs(List<Callable<String>> lookups) throws Exception {
    List<Job> jobs = new ArrayList<>();
    for (Callable<String> lookup : lookups) {
      jobs.add(new Job(jobs.size(), pool.submit(lookup)));
    }
    List<String> answers = new ArrayList<>();
    for (Job job : jobs) {
      try {
        answers.add(job.result().get(1, TimeUnit.SECONDS));
      } catch (TimeoutException e) {
        job.result().cancel(true);
      }
    }
    return answers;
  }

  static String waitsForThePool(Callable<String> lookup) throws Exception {
    ExecutorService own = Executors.newSingleThreadExecutor();
    try {
      return own.submit(lookup).get(1, TimeUnit.SECONDS);
    } finally {
      own.shutdown();
      if (!own.awaitTermination(1, TimeUnit.SECONDS)) {
        own.shutdownNow();
      }
    }
  }

  static String onlyToldToEnd(Callable<String> lookup) throws Exception {
    ExecutorService own = Executors.newSingleThreadExecutor();
    try {
      return own.submit(lookup).get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } finally {
      own.shutdown();
    }
  }

  String helperAsks(Callable<String> lookup) throws IOException {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(3, TimeUnit.SECONDS);
    } catch (Exception e) {
      cancelIfItTimedOut(answer, e);
      throw new IOException(e);
    }
  }

  private static void cancelIfItTimedOut(Future<?> answer, Exception e) {
    if (e instanceof TimeoutException) {
      answer.cancel(true);
    }
  }

  String helperAsksForSomethingElse(Callable<String> lookup) throws IOException {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(3, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (Exception e) {
      cancelIfInterrupted(answer, e);
      throw new IOException(e);
    }
  }

  private static void cancelIfInterrupted(Future<?> answer, Exception e) {
    if (e instanceof InterruptedException) {
      answer.cancel(true);
    }
  }

  String helperTellsApart(Callable<String> lookup) throws IOException {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(3, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw given(answer, e);
    }
  }

  private static IOException given(Future<?> answer, Exception e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    if (e instanceof ExecutionException) {
      return new IOException(e.getCause());
    }
    answer.cancel(true);
    return new IOException(e);
  }

  private static boolean isLate(Throwable failure) {
    return failure instanceof TimeoutException;
  }

  private static boolean isLateInside(Throwable failure) {
    if (failure == null) {
      return false;
    }
    return failure instanceof TimeoutException || isLateInside(failure.getCause());
  }

  String cancelledIfAHelperSaysSo(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(3, TimeUnit.SECONDS);
    } catch (Exception e) {
      if (isLate(e)) {
        answer.cancel(true);
      }
      throw e;
    }
  }

  String cancelledIfAnyCauseIs(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(3, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      boolean late = isLateInside(e);
      if (late) {
        answer.cancel(true);
      }
      throw e;
    }
  }

  String cancelledUnlessAHelperSaysSo(Callable<String> lookup) throws Exception {
    Future<String> answer = pool.submit(lookup);
    try {
      return answer.get(3, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (Exception e) {
      if (!isLate(e)) {
        answer.cancel(true);
      }
      throw e;
    }
  }
}
