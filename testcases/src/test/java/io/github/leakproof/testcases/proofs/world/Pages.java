package io.github.leakproof.testcases.proofs.world;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.leakproof.testcases.proofs.probe.OpenConnections;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * A server that knows which of its connections are open. {@code /ok} and {@code /bad} are answered,
 * {@code /large} only as to its beginning, {@code /silent} never.
 */
public final class Pages implements AutoCloseable {
  private static final int LARGE = 10_000_000;

  private final World world;
  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch connected = new CountDownLatch(1);

  Pages(World world) throws IOException {
    this.world = world;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    world.start("pages", this::accept);
  }

  /** The server's port. */
  public int port() {
    return server.getLocalPort();
  }

  /** The address of a page. */
  public String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  /** Waits for the first connection. */
  public void awaitConnection() throws InterruptedException {
    connected.await();
  }

  /** How many connections the clients have not closed. */
  public OpenConnections connections() {
    return new OpenConnections(open::size);
  }

  private void accept() {
    while (!server.isClosed()) {
      world.attempt(
          () -> {
            Socket connection = server.accept();
            open.add(connection);
            connected.countDown();
            world.start("page", () -> serve(connection));
          });
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        while (!in.readLine().isEmpty()) {
          // headers tell nothing
        }
        answer(connection, line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' ')));
      }
    } catch (IOException e) {
      // the client is gone
    } finally {
      open.remove(connection);
    }
  }

  private static void answer(Socket connection, String path) throws IOException {
    switch (path) {
      case "/silent" -> {}
      case "/bad" -> send(connection, "500 Bad", 3, "bad");
      case "/large" -> send(connection, "200 OK", LARGE, "first\nsecond\n");
      default -> send(connection, "200 OK", 5, "hello");
    }
  }

  private static void send(Socket connection, String status, int length, String body)
      throws IOException {
    String head = "HTTP/1.1 " + status + "\r\nContent-Length: " + length + "\r\n\r\n";
    connection.getOutputStream().write((head + body).getBytes(ISO_8859_1));
    connection.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket connection : open) {
      connection.close();
    }
  }
}
