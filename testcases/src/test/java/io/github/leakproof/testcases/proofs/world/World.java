package io.github.leakproof.testcases.proofs.world;

import io.github.leakproof.testcases.proofs.probe.HangingWaiter;
import io.github.leakproof.testcases.proofs.probe.LiveThreads;
import io.github.leakproof.testcases.proofs.probe.LostFailure;
import io.github.leakproof.testcases.proofs.probe.RunningTask;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What one run of one proof uses. Closing it ends whatever has not ended by itself. */
public final class World implements AutoCloseable {
  private final Group group = new Group();
  private final Set<Thread> own = ConcurrentHashMap.newKeySet();
  private final Deque<AutoCloseable> ends = new ConcurrentLinkedDeque<>();

  /** What would end by itself if it could be collected. */
  private final Queue<Object> kept = new ConcurrentLinkedQueue<>();

  private volatile boolean isOver;

  /** Code that may throw. */
  @FunctionalInterface
  public interface Action {
    /** Does it. */
    void run() throws Exception;
  }

  /** All threads of this world, also those that libraries start. */
  private static final class Group extends ThreadGroup {
    Group() {
      super("proof");
    }

    List<Thread> threads() {
      Thread[] found = new Thread[activeCount() + 100];
      return Arrays.asList(found).subList(0, enumerate(found));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
      LostFailure.hear(thrown);
    }
  }

  /** Starts a thread that belongs to the proof, not to the code. */
  Thread start(String name, Runnable code) {
    Thread thread = new Thread(group, code, name);
    thread.setDaemon(true);
    own.add(thread);
    thread.start();
    return thread;
  }

  /** Runs the proof itself. */
  public void drive(Runnable proof) {
    start("proof", proof);
  }

  /** A thread factory as services have one; its threads do not keep the JVM alive. */
  public ThreadFactory threads() {
    return code -> {
      Thread thread = new Thread(group, code, "worker");
      thread.setDaemon(true);
      return thread;
    };
  }

  /** A pool that the code uses but does not own. */
  public ExecutorService executor(int threads) {
    return ended(Executors.newFixedThreadPool(threads, threads()));
  }

  /** A pool whose tasks begin when they are told to. */
  public LatePool latePool() {
    return new LatePool(executor(1));
  }

  /** A timer that the code uses but does not own. */
  public ScheduledExecutorService timer() {
    return ended(Executors.newScheduledThreadPool(1, threads()));
  }

  private <T extends ExecutorService> T ended(T pool) {
    atEnd(pool::shutdownNow);
    return pool;
  }

  /** The threads that the code has started. */
  public LiveThreads liveThreads() {
    return liveThreads("");
  }

  /** The threads that the code has started under a name that contains some text. */
  public LiveThreads liveThreads(String name) {
    return new LiveThreads(this::started, name, true);
  }

  /** The threads of this JVM under a name that contains some text, whoever has started them. */
  public LiveThreads allThreads(String name) {
    return new LiveThreads(() -> Thread.getAllStackTraces().keySet(), name, true);
  }

  private Collection<Thread> started() {
    return group.threads().stream().filter(t -> !own.contains(t)).toList();
  }

  /** Does something in a thread of its own that may wait for ever. */
  public HangingWaiter waiter(Action action) {
    return waiters(1, action);
  }

  /** Does something in several threads that may wait for ever. */
  public HangingWaiter waiters(int count, Action action) {
    return new HangingWaiter(
        IntStream.range(0, count).mapToObj(i -> start("waiter", () -> attempt(action))).toList());
  }

  /** Does something that may fail. */
  public void attempt(Action action) {
    try {
      action.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      // provoked
    }
  }

  /** Does something that has to fail: a proof rests on it. */
  public void fails(Action action) {
    try {
      action.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    } catch (Exception e) {
      return;
    }
    throw new AssertionError("did not fail");
  }

  /** Work that takes until it is interrupted. */
  public RunningTask work() {
    RunningTask work = new RunningTask();
    atEnd(work);
    return work;
  }

  /** A file of this world with some text in it. */
  public Path file(String name, String text) throws IOException {
    Path folder = Files.createTempDirectory("proof");
    Path file = Files.writeString(folder.resolve(name), text);
    atEnd(() -> Files.deleteIfExists(folder));
    atEnd(() -> Files.deleteIfExists(file));
    return file.toRealPath();
  }

  /** A client that the code uses but does not own; it has no timeouts. */
  public OkHttpClient http() {
    OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ZERO).build();
    atEnd(client.connectionPool()::evictAll);
    atEnd(client.dispatcher().executorService()::shutdownNow);
    atEnd(client.dispatcher()::cancelAll);
    return client;
  }

  /** The JDK's client, as one that the code uses but does not own. */
  public HttpClient jdkHttp() {
    HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    kept.add(client);
    return client;
  }

  /** Jobs that are none; who asks for one when the world is over is told so by an exception. */
  public Queue<Runnable> jobs() {
    return new ConcurrentLinkedQueue<>() {
      private static final long serialVersionUID = 1L;

      @Override
      public @Nullable Runnable poll() {
        if (isOver) {
          throw new IllegalStateException("the world is over");
        }
        return null;
      }
    };
  }

  /** A server whose connections can be counted. */
  public Pages pages() throws IOException {
    Pages pages = new Pages(this);
    atEnd(pages);
    return pages;
  }

  /** A small pool of connections to a database with a table in it. */
  public Database database() throws Exception {
    Database database = new Database();
    atEnd(database);
    return database;
  }

  /** A servlet container with one servlet. */
  public Container container(Container.Servlet servlet) throws Exception {
    Container container = new Container(servlet);
    atEnd(container);
    return container;
  }

  /** Ends an object of the code, if it has learned how to end. */
  public void end(Object service) throws Exception {
    if (service instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  /** What is to be ended with this world; the last comes first. */
  public void atEnd(AutoCloseable end) {
    ends.addFirst(end);
  }

  @Override
  public void close() {
    isOver = true;
    ends.forEach(end -> attempt(end::close));
    group.interrupt();
  }
}
