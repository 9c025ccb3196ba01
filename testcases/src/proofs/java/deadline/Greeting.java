package deadline;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.net.Socket;

/** A socket waits for a greeting. */
public final class Greeting implements Proof {
  static int greeting(String host, int port) throws IOException {
    try (Socket socket = new Socket(host, port)) { // LEAK Deadline/RequestWithoutTimeout
      return socket.getInputStream().read();
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    int port = world.pages().port();
    return world.waiters(2, () -> greeting("127.0.0.1", port));
  }
}
