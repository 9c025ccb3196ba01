package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Nobody waits for a request any more, and it goes on. */
public final class Status implements Proof {
  static final class Client {
    private final OkHttpClient http;

    Client(OkHttpClient http) {
      this.http = http;
    }

    CompletableFuture<Integer> status(String url) {
      CompletableFuture<Integer> status = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseCancellationNotPropagated
      Call call = http.newCall(new Request.Builder().url(url).build());
      call.enqueue(
          new Callback() {
            @Override
            public void onResponse(Call c, Response response) {
              try (response) {
                status.complete(response.code());
              }
            }

            @Override
            public void onFailure(Call c, IOException e) {
              status.completeExceptionally(e);
            }
          });
      return status;
    }
  }

  @Override
  public Probe run(World world) throws IOException, InterruptedException {
    Pages pages = world.pages();
    CompletableFuture<Integer> status = new Client(world.http()).status(pages.url("/silent"));
    pages.awaitConnection();
    status.cancel(true);
    return pages.connections();
  }
}
