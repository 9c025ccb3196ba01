package clients;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
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
  /** Its own group where nobody has passed one in, ended by way of the bootstrap. */
  static final class OwnOrGiven implements AutoCloseable {
    private final Bootstrap bootstrap = new Bootstrap();
    private final boolean isOwn;

    OwnOrGiven(EventLoopGroup group) {
      bootstrap.channel(NioSocketChannel.class);
      if (group != null) {
        bootstrap.group(group);
        isOwn = false;
      } else {
        bootstrap.group(new NioEventLoopGroup(1));
        isOwn = true;
      }
    }

    @Override
    @SuppressWarnings("deprecation")
    public void close() {
      if (isOwn) {
        bootstrap.group().shutdownGracefully();
      }
    }
  }

  static final class BothGroups implements AutoCloseable {
    private final ServerBootstrap bootstrap = new ServerBootstrap();

    BothGroups() {
      bootstrap.group(new NioEventLoopGroup(1), new NioEventLoopGroup(4));
    }

    @Override
    @SuppressWarnings("deprecation")
    public void close() {
      bootstrap.childGroup().shutdownGracefully();
      bootstrap.group().shutdownGracefully();
    }
  }

  /** Asking for the group ends nothing. */
  static final class OnlyLookedAt {
    private final Bootstrap bootstrap = new Bootstrap();

    OnlyLookedAt() {
      bootstrap.group(new NioEventLoopGroup(1)); // LEAK Client/ClientNotClosed
    }

    @SuppressWarnings("deprecation")
    boolean isRunning() {
      return !bootstrap.group().isShuttingDown();
    }
  }
}
