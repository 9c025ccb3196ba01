package io.github.leakproof.testcases.proofs.world;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.AbstractHandler;

/** A servlet container that gives all requests to one servlet. */
public final class Container implements AutoCloseable {
  private static final int PATIENCE = 20_000;

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server, 1, 1);

  /** What answers requests. */
  @FunctionalInterface
  public interface Servlet {
    /** Answers one, or starts to. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
  }

  Container(Servlet servlet) throws Exception {
    server.addConnector(connector);
    server.setHandler(
        new AbstractHandler() {
          @Override
          public void handle(
              String target, Request base, HttpServletRequest request, HttpServletResponse response)
              throws IOException {
            base.setHandled(true);
            servlet.answer(request, response);
          }
        });
    server.start();
  }

  /** Asks for a page and waits for the whole answer. */
  public void get(String path) throws IOException {
    URI page = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
    HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
    connection.setReadTimeout(PATIENCE);
    connection.getInputStream().close();
  }

  @Override
  public void close() throws IOException {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
