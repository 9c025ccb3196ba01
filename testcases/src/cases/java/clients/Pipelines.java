package clients;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;

/** A server whose handlers have threads of their own. */
final class Pipelines {
  static final class Leaking {
    private final EventExecutorGroup slow = new DefaultEventExecutorGroup(4); // LEAK ExecutorShutdown/ExecutorNotShutdown

    ChannelInitializer<SocketChannel> initializer() {
      return new ChannelInitializer<>() {
        @Override
        protected void initChannel(SocketChannel channel) {
          channel.pipeline().addLast(slow, "slow", new ChannelInboundHandlerAdapter());
        }
      };
    }
  }

  static final class Ok {
    private final EventExecutorGroup slow = new DefaultEventExecutorGroup(4);

    ChannelInitializer<SocketChannel> initializer() {
      return new ChannelInitializer<>() {
        @Override
        protected void initChannel(SocketChannel channel) {
          channel.pipeline().addLast(slow, new ChannelInboundHandlerAdapter());
        }
      };
    }

    void stop() {
      slow.shutdownGracefully();
    }
  }

  static void leakWhereInterrupted(int port) throws InterruptedException {
    EventLoopGroup group = new NioEventLoopGroup(); // LEAK Client/ClientNotClosed
    ServerBootstrap bootstrap = new ServerBootstrap();
    bootstrap.group(group).channel(NioServerSocketChannel.class);
    Channel channel = bootstrap.bind(port).sync().channel();
    channel.closeFuture().sync();
    group.shutdownGracefully();
  }

  static void ok(int port) throws InterruptedException {
    EventLoopGroup group = new NioEventLoopGroup();
    try {
      ServerBootstrap bootstrap = new ServerBootstrap();
      bootstrap.group(group).channel(NioServerSocketChannel.class);
      bootstrap.bind(port).sync().channel().closeFuture().sync();
    } finally {
      group.shutdownGracefully();
    }
  }

  static void okUninterruptibly(int port) {
    EventLoopGroup group = new NioEventLoopGroup();
    ServerBootstrap bootstrap = new ServerBootstrap();
    bootstrap.group(group).channel(NioServerSocketChannel.class);
    Channel channel = bootstrap.bind(port).syncUninterruptibly().channel();
    channel.closeFuture().syncUninterruptibly();
    group.shutdownGracefully();
  }
}
