package responsebody;

import io.github.leakproof.testcases.proofs.probe.LeasedConnections;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A retry forgets the answer that was not good enough. */
public final class Retry implements Proof {
  static final class Retrying {
    private final OkHttpClient http;

    Retrying(OkHttpClient http) {
      this.http = http;
    }

    int status(String url, int attempts) throws IOException {
      Request request = new Request.Builder().url(url).build();
      int status = 0;
      for (int i = 0; i < attempts; i++) {
        Response response = http.newCall(request).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
        status = response.code();
        if (status < 500) {
          response.close();
          return status;
        }
      }
      return status;
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    Pages pages = world.pages();
    OkHttpClient http = world.http();
    new Retrying(http).status(pages.url("/bad"), 4);
    return LeasedConnections.of(http);
  }
}
