package libraries;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.protocol.HttpContext;

/** Methods of libraries that return what they have opened. */
final class Factories {
  private final PlainConnectionSocketFactory factory = PlainConnectionSocketFactory.INSTANCE;

  int leakOpened(InetSocketAddress address, HttpContext context) throws IOException {
    Socket socket = factory.createSocket(context); // LEAK Stream/StreamNotClosed
    socket.connect(address, 1000);
    return socket.getInputStream().read();
  }

  int okOpenedAndClosed(InetSocketAddress address, HttpContext context) throws IOException {
    try (Socket socket = factory.createSocket(context)) {
      socket.connect(address, 1000);
      return socket.getInputStream().read();
    }
  }

  Socket okOpenedForTheCaller(HttpContext context) throws IOException {
    return factory.createSocket(context);
  }
}
