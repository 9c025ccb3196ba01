package executors;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTP server does not end the pool that it is lent. */
final class LentToServers {
  private LentToServers() {}

  static void stopped(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    ExecutorService pool = Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    server.setExecutor(pool);
    server.start();
    server.stop(1);
  }

  static void ended(int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      server.setExecutor(pool);
      server.start();
      server.stop(1);
    } finally {
      pool.shutdown();
    }
  }
}
