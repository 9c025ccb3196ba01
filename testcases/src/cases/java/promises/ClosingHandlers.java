package promises;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Handlers of failures that close the channel, whose end another method is told of. */
final class ClosingHandlers {
  static final class Closing extends ChannelInboundHandlerAdapter {
    private final CompletableFuture<Void> connected = new CompletableFuture<>();

    CompletableFuture<Void> connected() {
      return connected;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      connected.complete(null);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
      super.channelInactive(context);
      connected.completeExceptionally(new IOException("closed"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }

  static final class Logging extends ChannelInboundHandlerAdapter {
    private final CompletableFuture<Void> connected = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted

    CompletableFuture<Void> connected() {
      return connected;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      connected.complete(null);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
      super.channelInactive(context);
      connected.completeExceptionally(new IOException("closed"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      log(cause);
    }

    private static void log(Throwable cause) {
      System.err.println("failed: " + cause.getMessage());
    }
  }

  /** Nobody is told of the end that it brings about. */
  static final class Alone extends ChannelInboundHandlerAdapter {
    private final CompletableFuture<Void> connected = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted

    CompletableFuture<Void> connected() {
      return connected;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      connected.complete(null);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }
}
