package waits;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Guava's waits. */
class GuavaWaits {
  String stubborn(Future<String> text) throws ExecutionException {
    return Uninterruptibles.getUninterruptibly(text); // LEAK BlockingPut/UnboundedWait
  }

  String stubbornInTime(Future<String> text) throws Exception {
    return Uninterruptibles.getUninterruptibly(text, 1, TimeUnit.SECONDS);
  }

  String unchecked(Future<String> text) {
    return Futures.getUnchecked(text); // LEAK BlockingPut/UnboundedWait
  }

  String uncheckedIfDone(Future<String> text) {
    return text.isDone() ? Futures.getUnchecked(text) : "";
  }

  String done(Future<String> text) throws ExecutionException {
    return Futures.getDone(text);
  }

  String immediate() {
    return Futures.getUnchecked(Futures.immediateFuture("text"));
  }

  void end(Thread printer) {
    Uninterruptibles.joinUninterruptibly(printer); // LEAK BlockingPut/UnboundedWait
  }

  void endInTime(Thread printer) {
    Uninterruptibles.joinUninterruptibly(printer, 1, TimeUnit.SECONDS);
  }

  void ready(CountDownLatch latch) {
    Uninterruptibles.awaitUninterruptibly(latch); // LEAK BlockingPut/UnboundedWait
  }

  String element(BlockingQueue<String> queue) {
    return Uninterruptibles.takeUninterruptibly(queue); // LEAK BlockingPut/UnboundedWait
  }

  void listen(ListenableFuture<String> text, Executor executor) {
    text.addListener(() -> System.out.println(Futures.getUnchecked(text)), executor);
  }

  void called(ListenableFuture<String> text, ListenableFuture<String> title, Executor executor) {
    Futures.addCallback(
        text,
        new FutureCallback<String>() {
          @Override
          public void onSuccess(String value) {
            System.out.println(Futures.getUnchecked(text));
          }

          @Override
          public void onFailure(Throwable failure) {
            System.out.println(Futures.getUnchecked(title)); // LEAK BlockingPut/UnboundedWait
          }
        },
        executor);
  }

  List<String> all(List<ListenableFuture<String>> texts) throws Exception {
    return Futures.allAsList(texts).get(); // LEAK BlockingPut/UnboundedWait
  }

  List<String> allInTime(List<ListenableFuture<String>> texts, ScheduledExecutorService timer)
      throws Exception {
    return Futures.withTimeout(Futures.allAsList(texts), 1, TimeUnit.SECONDS, timer).get();
  }

  ListenableFuture<String> both(
      ListenableFuture<String> text, ListenableFuture<String> title, Executor executor) {
    return Futures.whenAllSucceed(text, title).call(() -> title.get() + text.get(), executor);
  }

  ListenableFuture<String> another(
      ListenableFuture<String> text, ListenableFuture<String> title, Executor executor) {
    return Futures.whenAllComplete(text)
        .call(
            () -> {
              return title.get(); // LEAK BlockingPut/UnboundedWait
            },
            executor);
  }
}
