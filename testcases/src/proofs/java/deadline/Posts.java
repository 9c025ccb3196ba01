package deadline;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** A server takes a request and says nothing. */
public final class Posts implements Proof {
  static int post(URL url, byte[] body) throws IOException {
    HttpURLConnection http = (HttpURLConnection) url.openConnection();
    http.setDoOutput(true);
    try (OutputStream out = http.getOutputStream()) {
      out.write(body);
    }
    return http.getResponseCode(); // LEAK Deadline/RequestWithoutTimeout
  }

  @Override
  public Probe run(World world) throws IOException {
    URL url = new URL(world.pages().url("/silent"));
    return world.waiter(() -> post(url, new byte[0]));
  }
}
