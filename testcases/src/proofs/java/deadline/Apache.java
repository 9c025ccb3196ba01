package deadline;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/** A client of Apache's is built without any limit. */
public final class Apache implements Proof {
  static String fetch(String url) throws IOException {
    try (CloseableHttpClient http =
        HttpClients.custom().setUserAgent("proof").build()) { // LEAK Deadline/RequestWithoutTimeout
      return http.execute(new HttpGet(url), answer -> EntityUtils.toString(answer.getEntity()));
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    String url = world.pages().url("/silent");
    return world.waiter(() -> fetch(url));
  }
}
