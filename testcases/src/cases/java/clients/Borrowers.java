package clients;

import com.google.common.eventbus.AsyncEventBus;
import com.google.common.eventbus.EventBus;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.recipes.locks.InterProcessMutex;
import org.apache.curator.retry.RetryOneTime;

/** What is built on a client, a channel or a pool leaves the end of that to others. */
final class Borrowers {
  private Borrowers() {}

  static final class Recipe {
    private final CuratorFramework curator;
    private final InterProcessMutex mutex;

    Recipe(String hosts) {
      curator = CuratorFrameworkFactory.newClient(hosts, new RetryOneTime(100)); // LEAK Client/ClientNotClosed
      mutex = new InterProcessMutex(curator, "/leader");
      curator.start();
    }

    boolean isLeader() {
      return mutex.isOwnedByCurrentThread();
    }
  }

  static final class OkRecipe {
    private final CuratorFramework curator;
    private final InterProcessMutex mutex;

    OkRecipe(String hosts) {
      curator = CuratorFrameworkFactory.newClient(hosts, new RetryOneTime(100));
      mutex = new InterProcessMutex(curator, "/leader");
      curator.start();
    }

    boolean isLeader() {
      return mutex.isOwnedByCurrentThread();
    }

    void stop() {
      curator.close();
    }
  }

  static final class Intercepted {
    private final ManagedChannel channel;
    private final Channel intercepted;

    Intercepted(String target, ClientInterceptor interceptor) {
      channel = ManagedChannelBuilder.forTarget(target).build(); // LEAK Client/ClientNotClosed
      intercepted = ClientInterceptors.intercept(channel, interceptor);
    }

    String authority() {
      return intercepted.authority();
    }
  }

  static final class OkIntercepted {
    private final ManagedChannel channel;
    private final Channel intercepted;

    OkIntercepted(String target, ClientInterceptor interceptor) {
      channel = ManagedChannelBuilder.forTarget(target).build();
      intercepted = ClientInterceptors.intercept(channel, interceptor);
    }

    String authority() {
      return intercepted.authority();
    }

    void close() {
      channel.shutdownNow();
    }
  }

  static Channel okHandedOut(String target, ClientInterceptor interceptor) {
    return ClientInterceptors.intercept(ManagedChannelBuilder.forTarget(target).build(), interceptor);
  }

  static final class Bus {
    private final EventBus bus = new AsyncEventBus(Executors.newCachedThreadPool()); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void post(Object event) {
      bus.post(event);
    }
  }

  static final class OkBus {
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final EventBus bus = new AsyncEventBus("bus", pool);

    void post(Object event) {
      bus.post(event);
    }

    void close() {
      pool.shutdown();
    }
  }

  static final class Limited {
    private final TimeLimiter limiter = TimeLimiter.ofDefaults();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1); // LEAK ExecutorShutdown/ExecutorNotShutdown

    <T> CompletionStage<T> call(Supplier<CompletionStage<T>> work) {
      return limiter.executeCompletionStage(timer, work);
    }
  }
}
