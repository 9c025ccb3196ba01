package executors;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Spring's executors, and JDK pools in Spring beans. */
final class SpringPools {
  void taskExecutorPerCall(Runnable job) {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    executor.setCorePoolSize(4);
    executor.initialize();
    executor.execute(job);
  }

  String taskExecutorEndedOnTheNormalPathOnly(Callable<String> job)
      throws ExecutionException, InterruptedException {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    executor.initialize();
    Future<String> answer = executor.submit(job);
    String text = answer.get();
    executor.shutdown();
    return text;
  }

  void schedulerPerCall(Runnable beat) {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    scheduler.setThreadNamePrefix("beat-");
    scheduler.afterPropertiesSet();
    scheduler.execute(beat);
  }

  void taskExecutorEnded(Runnable job) {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.initialize();
    try {
      executor.execute(job);
    } finally {
      executor.shutdown();
    }
  }

  void schedulerDestroyed(Runnable beat) {
    ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    scheduler.initialize();
    scheduler.execute(beat);
    scheduler.destroy();
  }

  void threadPerTask(Runnable job) {
    SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("import-");
    executor.execute(job);
  }

  @Configuration
  static class Beans {
    @Bean
    ThreadPoolTaskExecutor mailExecutor() {
      ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
      executor.setCorePoolSize(2);
      executor.setQueueCapacity(500);
      executor.initialize();
      return executor;
    }

    @Bean(destroyMethod = "shutdown")
    ExecutorService importPool() {
      return Executors.newFixedThreadPool(8);
    }

    @Bean
    Executor asExecutor() {
      return Executors.newCachedThreadPool();
    }
  }

  static class NightlyReport {
    private final ThreadPoolTaskExecutor executor;

    NightlyReport() {
      executor = new ThreadPoolTaskExecutor(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      executor.initialize();
    }

    void render(Runnable page) {
      executor.execute(page);
    }
  }

  static class Disposable implements DisposableBean {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    void accept(Runnable job) {
      pool.execute(job);
    }

    @Override
    public void destroy() {
      pool.shutdown();
    }
  }

  static class PreDestroyed {
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    PreDestroyed() {
      scheduler.initialize();
    }

    void accept(Runnable job) {
      scheduler.execute(job);
    }

    @PreDestroy
    void stop() {
      scheduler.shutdown();
    }
  }
}
