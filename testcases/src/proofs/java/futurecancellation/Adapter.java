package futurecancellation;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.probe.RunningTask;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.CompletableFuture;

/** A promise that stands for another future does not cancel it. */
public final class Adapter implements Proof {
  static <T> CompletableFuture<T> adapt(ListenableFuture<T> source) {
    CompletableFuture<T> promise = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
    Futures.addCallback(
        source,
        new FutureCallback<T>() {
          @Override
          public void onSuccess(T value) {
            promise.complete(value);
          }

          @Override
          public void onFailure(Throwable thrown) {
            promise.completeExceptionally(thrown);
          }
        },
        MoreExecutors.directExecutor());
    return promise;
  }

  @Override
  public Probe run(World world) throws InterruptedException {
    ListeningExecutorService pool = MoreExecutors.listeningDecorator(world.executor(1));
    RunningTask query = world.work();
    CompletableFuture<String> promise = adapt(pool.submit(query::call));
    query.awaitStart();
    promise.cancel(true);
    return query;
  }
}
