package executors;

import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.HashedWheelTimer;
import io.netty.util.TimerTask;
import io.netty.util.concurrent.DefaultEventExecutor;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.netty.util.concurrent.ImmediateEventExecutor;
import java.util.concurrent.TimeUnit;

/** Netty's executor groups and timers. */
final class NettyPools {
  void groupNeverEnded(Runnable job) {
    EventExecutorGroup group = new DefaultEventExecutorGroup(4); // LEAK ExecutorShutdown/ExecutorNotShutdown
    group.submit(job);
  }

  void aChildOfTheGroupIsNoRelease(Runnable job) {
    DefaultEventExecutorGroup group = new DefaultEventExecutorGroup(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    EventExecutor first = group.next();
    first.execute(job);
  }

  boolean awaitTerminationIsNoRelease(Runnable job) throws InterruptedException {
    DefaultEventExecutorGroup group = new DefaultEventExecutorGroup(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    group.execute(job);
    return group.awaitTermination(1, TimeUnit.SECONDS);
  }

  void singleExecutorNeverEnded(Runnable job) {
    EventExecutor executor = new DefaultEventExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    executor.execute(job);
  }

  void wheelTimerNeverStopped(TimerTask expiry) {
    HashedWheelTimer timer = new HashedWheelTimer(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    timer.newTimeout(expiry, 30, TimeUnit.SECONDS);
  }

  void groupEnded(Runnable job) {
    EventExecutorGroup group = new DefaultEventExecutorGroup(4);
    try {
      group.submit(job);
    } finally {
      group.shutdownGracefully();
    }
  }

  void groupEndedWithTimeouts(Runnable job) throws InterruptedException {
    DefaultEventExecutorGroup group = new DefaultEventExecutorGroup(4);
    group.submit(job);
    group.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
  }

  void singleExecutorEnded(Runnable job) {
    EventExecutor executor = new DefaultEventExecutor();
    executor.execute(job);
    executor.shutdownGracefully();
  }

  void sharedExecutorsHaveNoOwner(Runnable job) {
    GlobalEventExecutor.INSTANCE.execute(job);
    EventExecutor direct = ImmediateEventExecutor.INSTANCE;
    direct.execute(job);
  }

  void loopGroupEnded(Runnable job) {
    NioEventLoopGroup loops = new NioEventLoopGroup(1);
    try {
      loops.execute(job);
    } finally {
      loops.shutdownGracefully();
    }
  }

  void wheelTimerStopped(TimerTask expiry) {
    HashedWheelTimer timer = new HashedWheelTimer();
    timer.newTimeout(expiry, 30, TimeUnit.SECONDS);
    timer.stop();
  }

  static final class GroupField {
    private final EventExecutorGroup group = new DefaultEventExecutorGroup(8); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void handle(Runnable request) {
      group.execute(request);
    }
  }

  static final class GroupFieldEnded implements AutoCloseable {
    private final EventExecutorGroup group = new DefaultEventExecutorGroup(8);
    private final HashedWheelTimer timeouts = new HashedWheelTimer();

    void handle(Runnable request) {
      group.execute(request);
      timeouts.newTimeout(timeout -> System.out.println("late"), 5, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      timeouts.stop();
      group.shutdownGracefully().syncUninterruptibly();
    }
  }
}
