package permits;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Permits that a request holds until its answer comes, whoever brings that. */
class QueuedRequests {
  private final Semaphore open = new Semaphore(5);
  private final Semaphore waiting = new Semaphore(50);
  private final Semaphore counted = new Semaphore(50);
  private final Semaphore ignored = new Semaphore(50);
  private final Semaphore forgotten = new Semaphore(50);
  private final Queue<Runnable> queue = new ConcurrentLinkedQueue<>();
  private final Map<Long, CompletableFuture<String>> requests = new ConcurrentHashMap<>();
  private final Executor loop;

  QueuedRequests(Executor loop) {
    this.loop = loop;
  }

  CompletableFuture<String> ask(long id) {
    CompletableFuture<String> future = new CompletableFuture<>();
    if (open.tryAcquire()) {
      requests.put(id, future);
    } else if (waiting.tryAcquire()) {
      queue.add(() -> requests.put(id, future));
    } else {
      future.completeExceptionally(new IllegalStateException("too many requests"));
    }
    return future;
  }

  CompletableFuture<String> answered(long id) {
    CompletableFuture<String> future = requests.remove(id);
    if (future != null) {
      Runnable next = queue.poll();
      if (next != null) {
        waiting.release();
        loop.execute(next);
      } else {
        open.release();
      }
    }
    return future;
  }

  String waitsForTheAnswer(long id) {
    return ask(id).join();
  }

  CompletableFuture<String> askAndForget(long id) {
    CompletableFuture<String> future = new CompletableFuture<>();
    if (forgotten.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
      requests.put(id, future);
    }
    return future;
  }

  CompletableFuture<String> askWhateverCame(long id) throws InterruptedException {
    ignored.tryAcquire(1, TimeUnit.SECONDS); // LEAK LockRelease/PermitNotReleased
    CompletableFuture<String> future = new CompletableFuture<>();
    requests.put(id, future);
    return future;
  }

  void endIgnored(long id) {
    requests.remove(id);
    ignored.release();
  }

  CompletableFuture<String> askOrGiveUp(long id) {
    CompletableFuture<String> future = new CompletableFuture<>();
    if (counted.tryAcquire()) { // LEAK LockRelease/PermitNotReleased
      if (id < 0) {
        counted.release();
      } else if (id > 0) {
        requests.put(id, future);
      }
    }
    return future;
  }

  void endCounted(long id) {
    requests.remove(id);
    counted.release();
  }
}
