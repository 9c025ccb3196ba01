package dropped;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.Executor;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Executors of libraries. */
final class Libraries {
  private final ListeningExecutorService listening =
      MoreExecutors.listeningDecorator(Executors.newCachedThreadPool());
  private final EventExecutorGroup group = new DefaultEventExecutorGroup(2);

  void close() {
    listening.shutdown();
    group.shutdownGracefully();
  }

  void guava(ListeningExecutorService pool, Runnable job) {
    pool.submit(job); // LEAK FutureCancellation/FutureDropped
  }

  void guavaOnTheOwnPool(Runnable job) {
    listening.submit(job);
  }

  void guavaDecorated(ExecutorService pool, Runnable job) {
    MoreExecutors.listeningDecorator(pool).submit(job); // LEAK FutureCancellation/FutureDropped
  }

  void guavaWatched(ListeningExecutorService pool, Callable<String> job, FutureCallback<String> then) {
    ListenableFuture<String> text = pool.submit(job);
    Futures.addCallback(text, then, MoreExecutors.directExecutor());
  }

  void guavaTransformed(ListeningExecutorService pool, Callable<String> job, Executor executor) {
    Futures.transform(pool.submit(job), String::length, executor); // LEAK FutureCancellation/FutureDropped
  }

  void guavaDirect(Runnable job) {
    MoreExecutors.newDirectExecutorService().submit(job);
  }

  void guavaStatic(Executor executor, Runnable job) {
    Futures.submit(job, executor); // LEAK FutureCancellation/FutureDropped
  }

  void spring(AsyncTaskExecutor executor, Runnable job) {
    executor.submit(job); // LEAK FutureCancellation/FutureDropped
  }

  void springPool(ThreadPoolTaskExecutor executor, Callable<String> job) {
    executor.submit(job); // LEAK FutureCancellation/FutureDropped
  }

  void springWithoutHandle(AsyncTaskExecutor executor, Runnable job) {
    executor.execute(job);
  }

  void springScheduled(TaskScheduler scheduler, Runnable job, Trigger trigger) {
    scheduler.schedule(job, trigger); // LEAK FutureCancellation/FutureDropped
  }

  void springRepeated(TaskScheduler scheduler, Runnable job) {
    scheduler.scheduleAtFixedRate(job, Duration.ofMinutes(1)); // LEAK FutureCancellation/FutureDropped
  }

  void springOnce(TaskScheduler scheduler, Runnable job) {
    scheduler.schedule(job, Instant.now().plusSeconds(5)); // LEAK FutureCancellation/FutureDropped
  }

  ScheduledFuture<?> springForTheCaller(TaskScheduler scheduler, Runnable job) {
    return scheduler.scheduleWithFixedDelay(job, Duration.ofMinutes(1));
  }

  void netty(ChannelHandlerContext context, Runnable job) {
    context.executor().schedule(job, 1, TimeUnit.SECONDS); // LEAK FutureCancellation/FutureDropped
  }

  void nettyWithoutHandle(ChannelHandlerContext context, Runnable job) {
    context.executor().execute(job);
  }

  void nettyOnTheOwnGroup(Runnable job) {
    group.next().submit(job);
    group.submit(job);
  }

  void nettyWatched(ChannelHandlerContext context, Runnable job) {
    context.executor().submit(job).addListener(done -> System.out.println(done.isSuccess()));
  }

  void nettyEnded(EventExecutorGroup lent) {
    lent.shutdownGracefully();
  }

  String first(ExecutorService pool, Callable<String> one, Callable<String> two) throws Exception {
    CompletionService<String> race = new ExecutorCompletionService<>(pool);
    race.submit(one);
    race.submit(two);
    return race.take().get();
  }
}
