package deadline;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import org.springframework.web.client.RestTemplate;

/** Spring's template comes without timeouts. */
public final class Template implements Proof {
  static final class Catalog {
    private final RestTemplate rest = new RestTemplate(); // LEAK Deadline/RequestWithoutTimeout

    String item(String url) {
      return rest.getForObject(url, String.class);
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    String url = world.pages().url("/silent");
    Catalog catalog = new Catalog();
    return world.waiter(() -> catalog.item(url));
  }
}
