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

/** Each answer with a bad status keeps its connection. */
public final class BadStatus implements Proof {
  static final class Users {
    private final OkHttpClient http;

    Users(OkHttpClient http) {
      this.http = http;
    }

    String user(String url) throws IOException {
      Response response = http.newCall(new Request.Builder().url(url).build()).execute(); // LEAK ResponseBody/ResponseBodyNotClosed
      if (!response.isSuccessful()) {
        throw new IOException("status " + response.code());
      }
      return response.body().string();
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    Pages pages = world.pages();
    OkHttpClient http = world.http();
    Users users = new Users(http);
    for (int i = 0; i < 3; i++) {
      world.fails(() -> users.user(pages.url("/bad")));
    }
    return LeasedConnections.of(http);
  }
}
