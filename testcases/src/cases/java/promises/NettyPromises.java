package promises;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.DefaultPromise;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.FutureListener;
import io.netty.util.concurrent.Promise;
import java.net.SocketAddress;

/** Promises of Netty. */
final class NettyPromises {
  private final Bootstrap bootstrap;
  private final EventLoop loop;

  NettyPromises(Bootstrap bootstrap, EventLoop loop) {
    this.bootstrap = bootstrap;
    this.loop = loop;
  }

  Future<Channel> failureLogged(SocketAddress address) {
    Promise<Channel> promise = loop.newPromise(); // LEAK FutureCancellation/PromiseNeverCompleted
    ChannelFuture connecting = bootstrap.connect(address);
    connecting.addListener(
        (ChannelFutureListener)
            done -> {
              if (done.isSuccess()) {
                promise.setSuccess(done.channel());
              } else {
                System.err.println(done.cause());
              }
            });
    return promise;
  }

  Future<Channel> okFailurePassedOn(SocketAddress address) {
    Promise<Channel> promise = loop.newPromise();
    ChannelFuture connecting = bootstrap.connect(address);
    connecting.addListener(
        (ChannelFutureListener)
            done -> {
              if (done.isSuccess()) {
                promise.setSuccess(done.channel());
              } else {
                promise.setFailure(done.cause());
              }
            });
    return promise;
  }

  Future<String> taskGivesUp(String name) {
    Promise<String> promise = new DefaultPromise<>(loop); // LEAK FutureCancellation/PromiseNeverCompleted
    loop.execute(
        () -> {
          if (!name.isEmpty()) {
            promise.trySuccess(name);
          }
        });
    return promise;
  }

  Future<String> okTask(String name) {
    Promise<String> promise = new DefaultPromise<>(loop);
    loop.execute(
        () -> {
          if (name.isEmpty()) {
            promise.tryFailure(new IllegalArgumentException("no name"));
          } else {
            promise.trySuccess(name);
          }
        });
    return promise;
  }

  Future<String> okCancelled(Future<String> source) {
    Promise<String> promise = loop.newPromise();
    source.addListener(
        (FutureListener<String>)
            done -> {
              if (done.isCancelled()) {
                promise.cancel(false);
              } else if (done.isSuccess()) {
                promise.setSuccess(done.getNow());
              } else {
                promise.setFailure(done.cause());
              }
            });
    return promise;
  }

  Future<String> okCancelledBefore(String name) {
    Promise<String> promise = loop.newPromise();
    loop.execute(
        () -> {
          if (!promise.setUncancellable()) {
            return;
          }
          promise.setSuccess(name);
        });
    return promise;
  }

  Future<String> notCancelled(String name) {
    Promise<String> promise = loop.newPromise(); // LEAK FutureCancellation/PromiseNeverCompleted
    loop.execute(
        () -> {
          if (!promise.setUncancellable()) {
            return;
          }
          if (!name.isEmpty()) {
            promise.setSuccess(name);
          }
        });
    return promise;
  }

  Future<Void> okHandedOn(Channel channel, Object message) {
    io.netty.channel.ChannelPromise promise = channel.newPromise();
    channel.writeAndFlush(message, promise);
    return promise;
  }
}
