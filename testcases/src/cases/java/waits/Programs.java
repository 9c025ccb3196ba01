package waits;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A program's own start has nothing better to do than to wait. */
class Programs {
  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(end::countDown));
    List<CompletableFuture<String>> names = List.of(CompletableFuture.supplyAsync(() -> "a"));
    names.forEach(name -> System.out.println(name.join()));
    new Programs().run(end);
    end.await();
  }

  void run(CountDownLatch end) throws InterruptedException {
    end.await(); // LEAK BlockingPut/UnboundedWait
  }
}
