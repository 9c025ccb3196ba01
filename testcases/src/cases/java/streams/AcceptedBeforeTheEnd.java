package streams;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;

/** An accept loop that forgets the last socket if it ends just then. */
final class AcceptedBeforeTheEnd {
  private volatile boolean shutdown;

  private static void options(Socket socket) throws SocketException {
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(500);
  }

  private static void close(Socket socket) {
    if (socket == null) {
      return;
    }
    try {
      socket.close();
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  private static void receive(Socket socket) {
    try {
      DataInputStream in = new DataInputStream(socket.getInputStream());
      System.out.println(in.readLong());
      close(socket);
    } catch (IOException e) {
      close(socket);
    }
  }

  void okClosesFirst(ServerSocket server) {
    while (!shutdown) {
      Socket client = null;
      try {
        client = server.accept();
        options(client);
        receive(client);
      } catch (IOException e) {
        close(client);
        if (shutdown) {
          break;
        }
      }
    }
  }

  void leakOneLoop(ServerSocket server) {
    while (!shutdown) {
      Socket client = null;
      try {
        client = server.accept(); // LEAK Stream/StreamNotClosed
        options(client);
        client.close();
      } catch (IOException e) {
        if (shutdown) {
          break;
        }
        close(client);
      }
    }
  }

  void leakAskedTwice(String host) throws IOException {
    if (!shutdown) {
      Socket socket = new Socket(host, 4711); // LEAK Stream/StreamNotClosed
      if (shutdown) {
        return;
      }
      socket.close();
    }
  }

  void stop() {
    shutdown = true;
  }

  /** Nobody but the constructor sets it: asked twice, it says the same. */
  static final class Fixed {
    private final boolean wanted;

    Fixed(boolean wanted) {
      this.wanted = wanted;
    }

    void okSameAnswer(String host) throws IOException {
      Socket socket = null;
      if (wanted) {
        socket = new Socket(host, 4711);
      }
      System.out.println(host);
      if (wanted) {
        socket.close();
      }
    }
  }
}
