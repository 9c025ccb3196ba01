package dropped;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends mails on an executor that somebody else owns. */
final class Mailer {
  private static final ExecutorService SHARED = Executors.newFixedThreadPool(4);

  private final ExecutorService workers;
  private final Map<String, Future<?>> pending = new ConcurrentHashMap<>();
  private final List<Future<?>> all = new ArrayList<>();
  private Future<?> latest;

  Mailer(ExecutorService workers) {
    this.workers = workers;
  }

  interface Transport {
    void deliver(String mail);

    boolean isUp();

    int retry(String mail) throws java.io.IOException;
  }

  void send(Transport transport, String mail) {
    workers.submit(() -> transport.deliver(mail)); // LEAK FutureCancellation/FutureDropped
  }

  void sendWithoutHandle(Transport transport, String mail) {
    workers.execute(() -> transport.deliver(mail));
  }

  void sendTask(Runnable task) {
    workers.submit(task); // LEAK FutureCancellation/FutureDropped
  }

  void sendTaskWithResult(Runnable task) {
    workers.submit(task, true); // LEAK FutureCancellation/FutureDropped
  }

  void sendCallable(Callable<Integer> task) {
    workers.submit(task); // LEAK FutureCancellation/FutureDropped
  }

  void sendAndCount(Transport transport, String mail) {
    workers.submit(() -> transport.retry(mail)); // LEAK FutureCancellation/FutureDropped
  }

  void sendQuietly(Transport transport, String mail) {
    workers.submit( // LEAK FutureCancellation/FutureDropped
        () -> {
          transport.deliver(mail);
          return null;
        });
  }

  Future<?> sendForTheCaller(Transport transport, String mail) {
    return workers.submit(() -> transport.deliver(mail));
  }

  void sendAndKeep(Transport transport, String mail) {
    latest = workers.submit(() -> transport.deliver(mail));
  }

  void cancelLatest() {
    latest.cancel(true);
  }

  void sendAndRemember(Transport transport, String mail) {
    pending.put(mail, workers.submit(() -> transport.deliver(mail)));
  }

  void sendAll(Transport transport, Collection<String> mails) {
    for (String mail : mails) {
      all.add(workers.submit(() -> transport.deliver(mail)));
    }
  }

  void sendAllAndForget(Transport transport, Collection<String> mails) {
    for (String mail : mails) {
      workers.submit(() -> transport.deliver(mail)); // LEAK FutureCancellation/FutureDropped
    }
  }

  void sendAndWait(Transport transport, String mail)
      throws InterruptedException, ExecutionException {
    workers.submit(() -> transport.deliver(mail)).get();
  }

  void sendInTime(Transport transport, String mail)
      throws InterruptedException, ExecutionException, TimeoutException {
    Future<?> sent = workers.submit(() -> transport.deliver(mail));
    try {
      sent.get(5, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw e;
    }
  }

  boolean isSentAtOnce(Transport transport, String mail) {
    return workers.submit(() -> transport.deliver(mail)).isDone();
  }

  void keptForNothing(Transport transport, String mail) {
    Future<?> sent = workers.submit(() -> transport.deliver(mail)); // LEAK FutureCancellation/FutureDropped
    System.out.println("queued " + mail);
  }

  void keptUntilItIsLogged(Transport transport, String mail) {
    Future<?> sent = workers.submit(() -> transport.deliver(mail));
    System.out.println("queued " + mail + " as " + sent);
  }

  void saidToBeUnused(Transport transport, String mail) {
    Future<?> unused = workers.submit(() -> transport.deliver(mail));
  }

  void saidToBeUnusedAtTheEndOfABlock(Transport transport, String mail) {
    if (!mail.isEmpty()) {
      Future<?> unused = workers.submit(() -> transport.deliver(mail));
    } else {
      System.out.println("nothing to send");
    }
  }

  void saidToBeIgnored(Transport transport, String mail) {
    Future<?> ignored = workers.submit(() -> transport.deliver(mail));
    Future<?> ignoredResult = workers.submit(() -> transport.deliver(mail));
  }

  void onAParameter(ExecutorService pool, Transport transport, String mail) {
    pool.submit(() -> transport.deliver(mail)); // LEAK FutureCancellation/FutureDropped
  }

  void onASharedPool(Transport transport, String mail) {
    SHARED.submit(() -> transport.deliver(mail)); // LEAK FutureCancellation/FutureDropped
  }

  void onTheCommonPool(Transport transport, String mail) {
    ForkJoinPool.commonPool().submit(() -> transport.deliver(mail)); // LEAK FutureCancellation/FutureDropped
  }

  void asyncAfterAWhile(Transport transport, String mail) {
    Executor later = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    CompletableFuture.runAsync(() -> transport.deliver(mail), later); // LEAK FutureCancellation/FutureDropped
  }

  void executedAfterAWhile(Transport transport, String mail) {
    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> transport.deliver(mail));
  }

  void async(Transport transport, String mail) {
    CompletableFuture.runAsync(() -> transport.deliver(mail)); // LEAK FutureCancellation/FutureDropped
  }

  void asyncOnAnExecutor(Executor executor, Transport transport, String mail) {
    CompletableFuture.runAsync(() -> transport.deliver(mail), executor); // LEAK FutureCancellation/FutureDropped
  }

  void asyncWithResult(Transport transport) {
    CompletableFuture.supplyAsync(transport::isUp); // LEAK FutureCancellation/FutureDropped
  }

  void asyncAndJoined(Transport transport, String mail) {
    CompletableFuture.runAsync(() -> transport.deliver(mail)).join();
  }

  void asyncAndWatched(Transport transport, String mail) {
    CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> transport.deliver(mail));
    sent.whenComplete((nothing, failure) -> System.out.println(mail + ": " + failure));
  }

  void later(ScheduledExecutorService timer, Transport transport, String mail) {
    timer.schedule(() -> transport.deliver(mail), 1, TimeUnit.MINUTES); // LEAK FutureCancellation/FutureDropped
  }

  ScheduledFuture<?> laterForTheCaller(
      ScheduledExecutorService timer, Transport transport, String mail) {
    return timer.schedule(() -> transport.deliver(mail), 1, TimeUnit.MINUTES);
  }

  void guarded(ScheduledExecutorService timer, Callable<String> job) throws Exception {
    Future<String> answer = workers.submit(job);
    ScheduledFuture<?> guard = timer.schedule(() -> answer.cancel(true), 3, TimeUnit.SECONDS);
    try {
      System.out.println(answer.get());
    } finally {
      guard.cancel(false);
    }
  }

  /** The task is its own handle. */
  String futureTask(Callable<String> job) throws Exception {
    FutureTask<String> task = new FutureTask<>(job);
    workers.submit(task);
    try {
      return task.get(3, TimeUnit.SECONDS);
    } finally {
      task.cancel(true);
    }
  }

  FutureTask<String> startedFutureTask(ScheduledExecutorService timer, Callable<String> job) {
    FutureTask<String> task = new FutureTask<>(job);
    timer.schedule(task, 1, TimeUnit.SECONDS);
    return task;
  }

  void switched(int kind, Transport transport, String mail) {
    switch (kind) {
      case 0 -> workers.submit(() -> transport.deliver(mail)); // LEAK FutureCancellation/FutureDropped
      case 1 -> workers.execute(() -> transport.deliver(mail));
      default -> latest = workers.submit(() -> transport.deliver(mail));
    }
  }

  void chosen(boolean urgent, ExecutorService fast, Transport transport, String mail) {
    ExecutorService pool = urgent ? fast : workers;
    pool.submit(() -> transport.deliver(mail)); // LEAK FutureCancellation/FutureDropped
  }

  void afterAnUpload(Transport transport, String mail) {
    try {
      transport.deliver(mail);
    } finally {
      workers.submit(() -> System.out.println("sent " + mail)); // LEAK FutureCancellation/FutureDropped
    }
  }
}
