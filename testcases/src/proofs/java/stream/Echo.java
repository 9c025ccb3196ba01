package stream;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Pages;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.net.Socket;

/** A socket is closed only where the server answers. */
public final class Echo implements Proof {
  static int ask(String host, int port, String page) throws IOException {
    Socket socket = new Socket(host, port); // LEAK Stream/StreamNotClosed
    socket.setSoTimeout(50);
    socket.getOutputStream().write(("GET " + page + " HTTP/1.1\r\n\r\n").getBytes());
    int first = socket.getInputStream().read();
    socket.close();
    return first;
  }

  @Override
  public Probe run(World world) throws IOException {
    Pages pages = world.pages();
    ask("127.0.0.1", pages.port(), "/ok");
    world.fails(() -> ask("127.0.0.1", pages.port(), "/silent"));
    return pages.connections();
  }
}
