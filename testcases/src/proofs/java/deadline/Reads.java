package deadline;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** A page is opened by its address alone. */
public final class Reads implements Proof {
  static byte[] download(String address) throws IOException {
    try (InputStream in = new URL(address).openStream()) { // LEAK Deadline/RequestWithoutTimeout
      return in.readAllBytes();
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    String address = world.pages().url("/silent");
    return world.waiter(() -> download(address));
  }
}
