package streams;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.checkerframework.checker.mustcall.qual.MustCall;

/** Constructors that an annotation exempts. */
final class ExemptConstructors {
  static final class Unbound extends ServerSocket {
    @MustCall({})
    Unbound(boolean flag) throws IOException {
      super();
      System.out.println(flag);
    }

    Unbound(int port) throws IOException {
      super(port);
    }
  }

  ServerSocket exempt(InetSocketAddress address) throws IOException {
    ServerSocket socket = new Unbound(true);
    socket.bind(address);
    return socket;
  }

  ServerSocket notExempt(InetSocketAddress address) throws IOException {
    ServerSocket socket = new Unbound(0); // LEAK Stream/StreamNotClosed
    socket.bind(address);
    return socket;
  }
}
