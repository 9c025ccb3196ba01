package clients;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioSocketChannel;

/** A bootstrap only borrows its group, also where it lies in a field beside it. */
final class BootstrapsInFields {
  static final class Initialised {
    private final EventLoopGroup group = new NioEventLoopGroup(1); // LEAK Client/ClientNotClosed
    private final Bootstrap bootstrap = new Bootstrap().group(group).channel(NioSocketChannel.class);

    void connect() throws InterruptedException {
      bootstrap.connect("x", 1).sync();
    }
  }

  static final class InConstructor {
    private final EventLoopGroup group;
    private final Bootstrap bootstrap;

    InConstructor() {
      group = new NioEventLoopGroup(1); // LEAK Client/ClientNotClosed
      Bootstrap made = new Bootstrap();
      made.group(group);
      bootstrap = made;
    }

    void connect() throws InterruptedException {
      bootstrap.connect("x", 1).sync();
    }
  }

  static final class Ended implements AutoCloseable {
    private final Bootstrap bootstrap = new Bootstrap().group(new NioEventLoopGroup(1));

    void connect() throws InterruptedException {
      bootstrap.connect("x", 1).sync();
    }

    @Override
    public void close() {
      bootstrap.config().group().shutdownGracefully();
    }
  }
}
