package futures;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for another object to end: who waits no longer does not want to call that off. */
class WaitsForAnEnd {
  interface Client {
    CompletableFuture<Void> close();

    Future<?> shutdownGracefully();

    CompletableFuture<String> ask(String question);
  }

  private final Client client;

  WaitsForAnEnd(Client client) {
    this.client = client;
  }

  void closes() throws InterruptedException, ExecutionException {
    try {
      client.close().get(3, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println("still closing");
    }
  }

  void shutsDown() throws InterruptedException, ExecutionException, TimeoutException {
    Future<?> end = client.shutdownGracefully();
    end.get(3, TimeUnit.SECONDS);
  }

  String asks() throws InterruptedException, ExecutionException {
    try {
      return client.ask("name").get(3, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    } catch (TimeoutException e) {
      return "";
    }
  }
}
