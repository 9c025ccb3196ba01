package executors;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.DefaultEventExecutor;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Pools in objects that a collection keeps, and in objects that only use what they are given. */
class ElementsOfHolders {

  static final class LanesEnded {
    private final List<Lane> lanes = new ArrayList<>();

    void add() {
      lanes.add(new Lane(Executors.newCachedThreadPool()));
    }

    void stop() {
      for (Lane lane : lanes) {
        lane.stop();
      }
    }

    private static final class Lane {
      private final ExecutorService pool;

      Lane(ExecutorService pool) {
        this.pool = pool;
      }

      void stop() {
        pool.shutdown();
      }
    }
  }

  static final class LanesNeverEnded {
    private final List<Lane> lanes = new ArrayList<>();

    void add(String name) {
      lanes.add(
          new Lane(
              name, Executors.newCachedThreadPool())); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    String first() {
      return lanes.get(0).name;
    }

    void print() {
      for (Lane lane : lanes) {
        System.out.println(lane.name);
      }
    }

    private static final class Lane {
      final String name;
      private final ExecutorService pool;

      Lane(String name, ExecutorService pool) {
        this.name = name;
        this.pool = pool;
      }

      void accept(Runnable job) {
        pool.execute(job);
      }
    }
  }

  static final class SharedInstances {
    private final Map<String, Instance> instances = new IdentityHashMap<>();

    synchronized Object get(String key) {
      Instance instance = instances.get(key);
      if (instance == null) {
        instance = new Instance(Executors.newCachedThreadPool());
        instances.put(key, instance);
      }
      instance.count++;
      return instance.payload;
    }

    private static final class Instance {
      final Object payload;
      int count;

      Instance(Object payload) {
        this.payload = payload;
      }
    }
  }

  static final class ChannelsOfAServer {
    private final ChannelGroup channels =
        new DefaultChannelGroup(
            "server", new DefaultEventExecutor()); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void add(Channel channel) {
      channels.add(channel);
    }

    void close() {
      channels.close().awaitUninterruptibly();
    }
  }

  static final class ChannelsAndTheirExecutor {
    private final DefaultEventExecutor executor = new DefaultEventExecutor();
    private final ChannelGroup channels = new DefaultChannelGroup(executor);

    void add(Channel channel) {
      channels.add(channel);
    }

    void close() {
      channels.close().awaitUninterruptibly();
      executor.shutdownGracefully();
    }
  }

  abstract static class DelayedChecks {
    private ScheduledExecutorService delays =
        Executors.newScheduledThreadPool( // LEAK ExecutorShutdown/ExecutorNotShutdown
            1, new ThreadFactoryBuilder().setDaemon(true).setNameFormat("delay-%d").build());

    protected abstract void check();

    private void later(long nanos) {
      delays.schedule(
          new Runnable() {
            @Override
            public void run() {
              try {
                check();
              } catch (RuntimeException e) {
                System.err.println("check failed: " + e);
              }
            }
          },
          nanos,
          TimeUnit.NANOSECONDS);
    }

    final void soon() {
      later(1_000_000);
    }
  }
}
