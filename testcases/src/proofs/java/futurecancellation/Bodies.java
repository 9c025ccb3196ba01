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

/** A callback hears of a failure and tells nobody. */
public final class Bodies implements Proof {
  static final class Client {
    private final OkHttpClient http;
    private int failures;

    Client(OkHttpClient http) {
      this.http = http;
    }

    CompletableFuture<Integer> status(String url) {
      CompletableFuture<Integer> status = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
      Call call = http.newCall(new Request.Builder().url(url).build());
      status.whenComplete((v, t) -> call.cancel());
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
              failures++;
            }
          });
      return status;
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    Pages pages = world.pages();
    pages.close();
    CompletableFuture<Integer> status = new Client(world.http()).status(pages.url("/ok"));
    return world.waiter(status::get);
  }
}
