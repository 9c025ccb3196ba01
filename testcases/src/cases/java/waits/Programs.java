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
    untilStopped(end);
  }

  private static void untilStopped(CountDownLatch end) throws InterruptedException {
    System.out.println("running");
    end.await();
  }

  static void inTests() throws InterruptedException {
    untilStopped(new CountDownLatch(1), "test");
  }

  private static void untilStopped(CountDownLatch end, String name) throws InterruptedException {
    System.out.println(name);
    end.await(); // LEAK BlockingPut/UnboundedWait
  }

  void run(CountDownLatch end) throws InterruptedException {
    end.await(); // LEAK BlockingPut/UnboundedWait
  }
}
