package responsebody;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Of a long body only the first line is read. */
public final class FirstLine implements Proof {
  static final class Feed {
    private final HttpClient http;

    Feed(HttpClient http) {
      this.http = http;
    }

    String title(URI address) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream()); // LEAK ResponseBody/ResponseBodyNotClosed
      return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))
          .readLine();
    }
  }

  @Override
  public Probe run(World world) throws IOException, InterruptedException {
    Pages pages = world.pages();
    HttpClient http = world.jdkHttp();
    new Feed(http).title(URI.create(pages.url("/large")));
    return pages.connections();
  }
}
