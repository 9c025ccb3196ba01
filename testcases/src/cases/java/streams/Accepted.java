package streams;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** What a server has accepted stays open when the server is closed. */
final class Accepted implements Closeable {
  private final ServerSocket server;
  private final List<Socket> clients = new ArrayList<>();

  Accepted(int port) throws IOException {
    server = new ServerSocket(port);
  }

  void next() throws IOException {
    clients.add(server.accept()); // LEAK Stream/StreamNotClosed
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  static int first(int port) throws IOException {
    try (ServerSocket server = new ServerSocket(port)) {
      Socket client = server.accept(); // LEAK Stream/StreamNotClosed
      return client.getInputStream().read();
    }
  }

  static void bothLeak(int port) throws IOException {
    ServerSocket server = new ServerSocket(port); // LEAK Stream/StreamNotClosed
    Socket client = server.accept(); // LEAK Stream/StreamNotClosed
    client.getOutputStream().write(1);
  }

  static int firstClosed(int port) throws IOException {
    try (ServerSocket server = new ServerSocket(port);
        Socket client = server.accept()) {
      return client.getInputStream().read();
    }
  }

  static boolean channel(ServerSocketChannel server) throws IOException {
    try (server) {
      SocketChannel client = server.accept(); // LEAK Stream/StreamNotClosed
      return client.isConnected();
    }
  }

  static boolean channelClosed(ServerSocketChannel server) throws IOException {
    try (server;
        SocketChannel client = server.accept()) {
      return client.isConnected();
    }
  }

  static final class Closing implements Closeable {
    private final ServerSocket server;
    private final List<Socket> clients = new ArrayList<>();

    Closing(int port) throws IOException {
      server = new ServerSocket(port);
    }

    void next() throws IOException {
      clients.add(server.accept());
    }

    @Override
    public void close() throws IOException {
      server.close();
      for (Socket client : clients) {
        client.close();
      }
    }
  }
}
