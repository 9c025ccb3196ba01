package deadline;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A request of the JDK's client has no timeout of its own. */
public final class Orders implements Proof {
  static final class Shop {
    private final HttpClient http;

    Shop(HttpClient http) {
      this.http = http;
    }

    String order(URI address) throws IOException, InterruptedException {
      HttpRequest request = HttpRequest.newBuilder(address).GET().build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body(); // LEAK Deadline/RequestWithoutTimeout
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    URI address = URI.create(world.pages().url("/silent"));
    Shop shop = new Shop(world.jdkHttp());
    return world.waiters(2, () -> shop.order(address));
  }
}
