package deadlines;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.SocketFactory;

/** Sockets that are read, and those that are not. */
final class Sockets {
  private Sockets() {}

  static String askTime(String host) throws IOException {
    try (Socket socket = new Socket(host, 13); // LEAK Deadline/RequestWithoutTimeout
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()))) {
      return in.readLine();
    }
  }

  static int readInt(InetAddress address, int port) throws IOException {
    Socket socket = new Socket(address, port); // LEAK Deadline/RequestWithoutTimeout
    try {
      socket.setTcpNoDelay(true);
      return new DataInputStream(socket.getInputStream()).readInt();
    } finally {
      socket.close();
    }
  }

  static byte[] connectedLater(InetSocketAddress address) throws IOException {
    try (Socket socket = new Socket()) { // LEAK Deadline/RequestWithoutTimeout
      socket.connect(address, 2_000);
      return socket.getInputStream().readNBytes(16);
    }
  }

  static String command(String host, String command) throws IOException {
    try (Socket socket = new Socket(host, 2181); // LEAK Deadline/RequestWithoutTimeout
        OutputStream out = socket.getOutputStream()) {
      out.write(command.getBytes());
      out.flush();
      return answer(socket);
    }
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes());
  }

  static String askInTime(String host) throws IOException {
    try (Socket socket = new Socket(host, 13)) {
      socket.setSoTimeout(4_000);
      return new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
    }
  }

  static void onlyWritten(String host, String metric) throws IOException {
    try (Socket socket = new Socket(host, 2003);
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true)) {
      out.println(metric);
    }
  }

  static boolean onlyConnected(String host, int port) {
    try (Socket socket = new Socket(host, port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  static int acceptedByAServer(ServerSocket server) throws IOException {
    try (Socket socket = server.accept()) {
      return socket.getInputStream().read();
    }
  }

  static int ofAFactory(SocketFactory factory, String host) throws IOException {
    try (Socket socket = factory.createSocket(host, 4444)) {
      return socket.getInputStream().read();
    }
  }

  /** A connection whose reader and writer live in other methods. */
  static final class Line implements AutoCloseable {
    private final Socket socket;
    private final Socket limited;

    Line(String host, int port) throws IOException {
      this.socket = new Socket(host, port); // LEAK Deadline/RequestWithoutTimeout
      this.limited = new Socket(host, port + 1);
      limit(limited);
    }

    int next() throws IOException {
      InputStream in = socket.getInputStream();
      return in.read();
    }

    int nextInTime() throws IOException {
      return limited.getInputStream().read();
    }

    private static void limit(Socket socket) throws IOException {
      socket.setKeepAlive(true);
      socket.setSoTimeout(10_000);
    }

    @Override
    public void close() throws IOException {
      socket.close();
      limited.close();
    }
  }
}
