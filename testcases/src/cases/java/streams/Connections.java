package streams;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutorService;

/** Sockets, channels and selectors. */
final class Connections {
  private Connections() {}

  static void leakSend(String host, int port, byte[] data) throws IOException {
    Socket socket = new Socket(host, port); // LEAK Stream/StreamNotClosed
    socket.getOutputStream().write(data);
    socket.close();
  }

  static boolean leakProbe(InetSocketAddress address) {
    try {
      Socket socket = new Socket(); // LEAK Stream/StreamNotClosed
      socket.connect(address, 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  static int leakFreePort() throws IOException {
    ServerSocket socket = new ServerSocket(0); // LEAK Stream/StreamNotClosed
    return socket.getLocalPort();
  }

  static void leakAccepted(ServerSocket server, byte[] greeting) throws IOException {
    Socket client = server.accept(); // LEAK Stream/StreamNotClosed
    client.getOutputStream().write(greeting);
  }

  static void leakDatagram(DatagramPacket packet) throws IOException {
    DatagramSocket socket = new DatagramSocket(); // LEAK Stream/StreamNotClosed
    socket.send(packet);
  }

  static int leakChannel(InetSocketAddress address, ByteBuffer data) throws IOException {
    SocketChannel channel = SocketChannel.open(address); // LEAK Stream/StreamNotClosed
    return channel.write(data);
  }

  static Selector leakRegister(InetSocketAddress address) throws IOException {
    Selector selector = Selector.open(); // LEAK Stream/StreamNotClosed
    ServerSocketChannel server = ServerSocketChannel.open(); // LEAK Stream/StreamNotClosed
    server.bind(address);
    return selector;
  }

  static void okRegistered(ServerSocketChannel server, Selector selector) throws IOException {
    SocketChannel client = server.accept();
    client.register(selector, SelectionKey.OP_READ);
  }

  static void leakNotYetRegistered(ServerSocketChannel server, Selector selector)
      throws IOException {
    SocketChannel client = server.accept(); // LEAK Stream/StreamNotClosed
    client.configureBlocking(false);
    client.register(selector, SelectionKey.OP_READ);
  }

  static void okSend(String host, int port, byte[] data) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      socket.getOutputStream().write(data);
    }
  }

  static void okTheStreamEndsTheSocket(String host, int port, byte[] data) throws IOException {
    Socket socket = new Socket(host, port);
    try (OutputStream out = socket.getOutputStream()) {
      out.write(data);
    }
  }

  static int okFreePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  static void okAccepted(ServerSocket server, ExecutorService workers) throws IOException {
    while (!server.isClosed()) {
      Socket client = server.accept();
      workers.execute(() -> serve(client));
    }
  }

  private static void serve(Socket client) {
    try (client) {
      client.getOutputStream().write('.');
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }

  static int okChannel(InetSocketAddress address, ByteBuffer data) throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      channel.connect(address);
      return channel.write(data);
    } finally {
      channel.close();
    }
  }

  static boolean okProbe(InetSocketAddress address) {
    Socket socket = new Socket();
    try {
      socket.connect(address, 500);
      return true;
    } catch (IOException e) {
      return false;
    } finally {
      closeQuietly(socket);
    }
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      if (closeable != null) {
        closeable.close();
      }
    } catch (IOException ignored) {
      // it was only a probe
    }
  }

  static Socket okHandedOut(InetSocketAddress address) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(address);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  static int anotherChecksStream(URL url) throws IOException {
    InputStream in = url.openStream(); // LEAK ResponseBody/ResponseBodyNotClosed // LEAK Deadline/RequestWithoutTimeout
    return in.read();
  }

  static final class Server implements AutoCloseable {
    private final ServerSocket socket;

    Server(int port) throws IOException {
      socket = new ServerSocket(port);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  static final class LeakingServer {
    private final ServerSocket socket;

    LeakingServer(int port) throws IOException {
      socket = new ServerSocket(port); // LEAK Stream/StreamNotClosed
    }

    int port() {
      return socket.getLocalPort();
    }
  }
}
