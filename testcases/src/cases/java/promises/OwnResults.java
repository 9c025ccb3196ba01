package promises;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** Tasks and callbacks that make the promise for themselves, and are asked for it. */
final class OwnResults {
  private OwnResults() {}

  static final class Job<T> implements Runnable {
    private final Callable<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();

    Job(Callable<T> work) {
      this.work = work;
    }

    CompletableFuture<T> result() {
      return result;
    }

    @Override
    public void run() {
      try {
        result.complete(work.call());
      } catch (Exception e) {
        result.completeExceptionally(e);
      }
    }
  }

  static final class ForgetfulJob<T> implements Runnable {
    private final Callable<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted

    ForgetfulJob(Callable<T> work) {
      this.work = work;
    }

    CompletableFuture<T> result() {
      return result;
    }

    @Override
    public void run() {
      try {
        result.complete(work.call());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        result.completeExceptionally(e);
      }
    }
  }

  static CompletableFuture<String> run(Executor executor, Callable<String> work) {
    Job<String> job = new Job<>(work);
    executor.execute(job);
    return job.result();
  }

  static CompletableFuture<String> runForgetfully(Executor executor, Callable<String> work) {
    ForgetfulJob<String> job = new ForgetfulJob<>(work);
    executor.execute(job);
    return job.result();
  }

  /** Its owner ends it too: it need not do so on every path. */
  static final class Stoppable implements Runnable {
    private final Callable<Boolean> step;
    private final CompletableFuture<Void> ended;

    Stoppable(Callable<Boolean> step) {
      this.step = step;
      this.ended = new CompletableFuture<>();
    }

    CompletableFuture<Void> ended() {
      return ended;
    }

    void stop() {
      ended.completeExceptionally(new CancellationException("stopped"));
    }

    @Override
    public void run() {
      try {
        if (step.call()) {
          ended.complete(null);
        }
      } catch (Exception e) {
        System.err.println("step failed: " + e);
      }
    }
  }

  static final class TextCallback implements Callback {
    final CompletableFuture<String> text = new CompletableFuture<>();

    @Override
    public void onFailure(Call call, IOException e) {
      text.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        text.complete(response.body().string());
      } catch (IOException e) {
        text.completeExceptionally(e);
      }
    }
  }

  static final class ThrowingCallback implements Callback {
    final CompletableFuture<String> text = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted

    @Override
    public void onFailure(Call call, IOException e) {
      text.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) throws IOException {
      try (response) {
        text.complete(response.body().string());
      }
    }
  }
}
