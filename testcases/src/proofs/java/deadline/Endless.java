package deadline;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A timeout of zero is none. */
public final class Endless implements Proof {
  static final class Stock {
    private final OkHttpClient http;

    Stock(OkHttpClient shared) {
      http = shared.newBuilder().readTimeout(0, TimeUnit.SECONDS).build(); // LEAK Deadline/RequestWithoutTimeout
    }

    int status(String url) throws IOException {
      try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
        return response.code();
      }
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    String url = world.pages().url("/silent");
    Stock stock = new Stock(world.http());
    return world.waiter(() -> stock.status(url));
  }
}
