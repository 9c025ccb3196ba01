package futures;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.AdminClient;

/** Requests of a client that ends, with all that is under way, when the wait has timed out. */
final class ClosedClients {
  private final java.util.Properties settings = new java.util.Properties();

  interface Exchange extends AutoCloseable {
    Sent send(String text);

    @Override
    void close();
  }

  interface Sent {
    CompletableFuture<String> answer();
  }

  interface Exchanges {
    Exchange open();
  }

  String closedByTheTry(Exchanges exchanges) throws Exception {
    try (Exchange exchange = exchanges.open()) {
      return exchange.send("hello").answer().get(5, TimeUnit.SECONDS);
    }
  }

  String leftOpen(Exchange exchange) throws Exception {
    return exchange
        .send("hello")
        .answer()
        .get(5, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
  }

  String closedInFinally(Exchanges exchanges) throws InterruptedException {
    Exchange exchange = exchanges.open();
    try {
      return exchange.send("hello").answer().get(5, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return "no answer";
    } finally {
      exchange.close();
    }
  }

  String throughALocal(Exchanges exchanges) throws Exception {
    try (Exchange exchange = exchanges.open()) {
      Sent sent = exchange.send("hello");
      return sent.answer().get(5, TimeUnit.SECONDS);
    }
  }

  String throughALocalOfAnother(Exchanges exchanges, Exchange exchange) throws Exception {
    try (Exchange other = exchanges.open()) {
      Sent sent = exchange.send("hello" + other);
      return sent.answer().get(5, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    }
  }

  String closesAnother(Exchanges exchanges, Exchange exchange) throws Exception {
    try (Exchange other = exchanges.open()) {
      System.out.println(other);
      return exchange
          .send("hello")
          .answer()
          .get(5, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    }
  }

  String cluster() throws InterruptedException, ExecutionException, TimeoutException {
    try (AdminClient client = AdminClient.create(settings)) {
      return client.describeCluster().clusterId().get(10, TimeUnit.SECONDS);
    }
  }

  String clusterInTime() throws InterruptedException, ExecutionException, TimeoutException {
    AdminClient client = AdminClient.create(settings);
    try {
      return client.describeCluster().clusterId().get(10, TimeUnit.SECONDS);
    } finally {
      client.close(Duration.ofSeconds(10));
    }
  }

  /** A pool that is only shut down lets its tasks go on. */
  String ofPool() throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<String> task = pool.submit(() -> "done");
      return task.get(10, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } finally {
      pool.shutdown();
    }
  }
}
