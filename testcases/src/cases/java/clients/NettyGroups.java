package clients;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;

/** Event loop groups of servers and clients: a bootstrap only borrows them. */
final class NettyGroups {
  private NettyGroups() {}

  static void leakServer(int port, ChannelInitializer<Channel> init) throws InterruptedException {
    EventLoopGroup boss = new NioEventLoopGroup(1); // LEAK Client/ClientNotClosed
    EventLoopGroup workers = new NioEventLoopGroup(); // LEAK Client/ClientNotClosed
    ServerBootstrap bootstrap = new ServerBootstrap();
    bootstrap.group(boss, workers).channel(NioServerSocketChannel.class).childHandler(init);
    bootstrap.bind(port).sync().channel().closeFuture().sync();
  }

  static void leakBossOnly(int port, ChannelInitializer<Channel> init)
      throws InterruptedException {
    EventLoopGroup boss = new NioEventLoopGroup(1); // LEAK Client/ClientNotClosed
    EventLoopGroup workers = new NioEventLoopGroup();
    try {
      ServerBootstrap bootstrap = new ServerBootstrap().group(boss, workers);
      bootstrap.channel(NioServerSocketChannel.class).childHandler(init);
      bootstrap.bind(port).sync().channel().closeFuture().sync();
    } finally {
      workers.shutdownGracefully();
    }
  }

  static void leakArgument(String host, ChannelInitializer<Channel> init)
      throws InterruptedException {
    Bootstrap bootstrap = new Bootstrap();
    bootstrap.group(new NioEventLoopGroup()); // LEAK Client/ClientNotClosed
    bootstrap.channel(NioSocketChannel.class).handler(init);
    bootstrap.connect(host, 80).sync();
  }

  static void okServer(int port, ChannelInitializer<Channel> init) throws InterruptedException {
    EventLoopGroup boss = new NioEventLoopGroup(1);
    EventLoopGroup workers = new NioEventLoopGroup();
    try {
      ServerBootstrap bootstrap = new ServerBootstrap();
      bootstrap.group(boss, workers).channel(NioServerSocketChannel.class).childHandler(init);
      bootstrap.bind(port).sync().channel().closeFuture().sync();
    } finally {
      boss.shutdownGracefully();
      workers.shutdownGracefully();
    }
  }

  static Bootstrap okTheBootstrapIsHandedOut() {
    return new Bootstrap().group(new NioEventLoopGroup(2)).channel(NioSocketChannel.class);
  }

  static Channel okEndsWithTheChannel(String host, ChannelInitializer<Channel> init) {
    EventLoopGroup group = new NioEventLoopGroup(1);
    Bootstrap bootstrap = new Bootstrap().group(group).channel(NioSocketChannel.class);
    Channel channel = bootstrap.handler(init).connect(host, 80).syncUninterruptibly().channel();
    channel.closeFuture().addListener(f -> group.shutdownGracefully());
    return channel;
  }

  static Channel leakWhereInterrupted(String host, ChannelInitializer<Channel> init)
      throws InterruptedException {
    EventLoopGroup group = new NioEventLoopGroup(1); // LEAK Client/ClientNotClosed
    Bootstrap bootstrap = new Bootstrap().group(group).channel(NioSocketChannel.class);
    Channel channel = bootstrap.handler(init).connect(host, 80).sync().channel();
    channel.closeFuture().addListener(f -> group.shutdownGracefully());
    return channel;
  }

  static final class Server {
    private EventLoopGroup group;

    void leakStart() {
      group = new NioEventLoopGroup(); // LEAK Client/ClientNotClosed
      new ServerBootstrap().group(group).channel(NioServerSocketChannel.class).bind(0);
    }

    boolean isUp() {
      return !group.isShuttingDown();
    }
  }

  static final class OkServer {
    private EventLoopGroup group;

    void start() {
      group = new NioEventLoopGroup();
      new ServerBootstrap().group(group).channel(NioServerSocketChannel.class).bind(0);
    }

    void stop() {
      group.shutdownGracefully().syncUninterruptibly();
    }
  }
}
