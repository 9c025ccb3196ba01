package executors;

import io.github.resilience4j.bulkhead.ThreadPoolBulkhead;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ExecutorServiceMetrics;
import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.ExternalResource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Fields whose pools come from frameworks, or whose life a framework drives. */
class FrameworkFields {
  public static class RuleTest {
    private ExecutorService p;

    @Rule
    public final ExternalResource res =
        new ExternalResource() {
          @Override
          protected void before() {
            p = Executors.newCachedThreadPool();
          }

          @Override
          protected void after() {
            p.shutdownNow();
          }
        };

    @Test
    public void t() {
      p.execute(() -> {});
    }
  }

  public static class StaticTest {
    private static ExecutorService p;

    @BeforeClass
    public static void up() {
      p = Executors.newCachedThreadPool();
    }

    @Test
    public void t() {
      p.execute(() -> {});
    }
  }

  public static class JUnit4 {
    private ExecutorService p;
    private java.util.Timer timer;

    @Before
    public void up() {
      p = Executors.newCachedThreadPool();
      timer = new java.util.Timer(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      timer.schedule(
          new java.util.TimerTask() {
            public void run() {}
          },
          1);
    }

    @After
    public void down() {
      p.shutdownNow();
    }

    @Test
    public void t() {
      p.execute(() -> {});
    }
  }

  static class SpringBean implements InitializingBean, DisposableBean {
    private ThreadPoolTaskScheduler sched;
    private final ThreadPoolTaskExecutor exec =
        new ThreadPoolTaskExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown

    @Override
    public void afterPropertiesSet() {
      sched = new ThreadPoolTaskScheduler();
      sched.initialize();
      exec.initialize();
    }

    @Override
    public void destroy() {
      sched.shutdown();
    }

    void go(Runnable r) {
      exec.execute(r);
    }
  }

  static class ReactorField {
    private final Scheduler s =
        Schedulers.newBoundedElastic(4, 10, "x"); // LEAK ExecutorShutdown/ExecutorNotShutdown
    private final Scheduler t = Schedulers.newSingle("y");

    void go(Runnable r) {
      s.schedule(r);
      t.schedule(r);
    }

    void close() {
      t.dispose();
    }
  }

  static class FromService {
    private final ExecutorService p = Executors.newCachedThreadPool();
    private final Scheduler s = Schedulers.fromExecutorService(p);

    void go(Runnable r) {
      s.schedule(r);
    }

    void close() {
      p.shutdown();
    }
  }

  static class FromServiceInline {
    private final Scheduler s = Schedulers.fromExecutorService(Executors.newCachedThreadPool());

    void go(Runnable r) {
      s.schedule(r);
    }

    void close() {
      s.dispose();
    }
  }

  static class Metered {
    private final ExecutorService p;

    Metered(MeterRegistry reg) {
      p = ExecutorServiceMetrics.monitor(reg, Executors.newCachedThreadPool(), "p"); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    void go(Runnable r) {
      p.execute(r);
    }
  }

  static class MeteredEnded {
    private final ExecutorService p;

    MeteredEnded(MeterRegistry reg) {
      p = ExecutorServiceMetrics.monitor(reg, Executors.newCachedThreadPool(), "p");
    }

    void go(Runnable r) {
      p.execute(r);
    }

    void close() {
      p.shutdown();
    }
  }

  static class NettyFields {
    private final EventExecutorGroup g = new DefaultEventExecutorGroup(2);
    private final HashedWheelTimer w =
        new HashedWheelTimer(); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void go(io.netty.util.TimerTask t) {
      g.submit(() -> {});
      w.newTimeout(t, 1, TimeUnit.SECONDS);
    }

    void stop() {
      g.shutdownGracefully();
    }
  }

  static class BulkheadField {
    private final ThreadPoolBulkhead b =
        ThreadPoolBulkhead.ofDefaults("x"); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void go(Runnable r) {
      b.executeRunnable(r);
    }
  }
}
