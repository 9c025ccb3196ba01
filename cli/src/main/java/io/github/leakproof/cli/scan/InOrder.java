package io.github.leakproof.cli.scan;

import io.github.leakproof.cli.model.CannotRunException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to several things at a time; what comes of it is in their order. */
final class InOrder {
  private InOrder() {}

  /**
   * What the function makes of each input. What it throws is thrown.
   *
   * @param jobs how many inputs at a time, at least one
   */
  static <T, R> List<R> map(List<T> inputs, Function<T, R> function, int jobs) {
    if (jobs == 1 || inputs.size() < 2) {
      return inputs.stream().map(function).toList();
    }
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(jobs, inputs.size()));
    try {
      List<Future<R>> running =
          inputs.stream().map(input -> threads.submit(() -> function.apply(input))).toList();
      List<R> results = new ArrayList<>();
      for (Future<R> each : running) {
        results.add(each.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRunException("interrupted", e);
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
