package executors;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pool in a field, and objects that are given it to run code in: they do not end it. */
class PoolsLentToTasks {
  static final class Worker {
    private final ExecutorService executor;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();

    Worker() {
      this(Executors.newCachedThreadPool()); // LEAK ExecutorShutdown/ExecutorNotShutdown
    }

    Worker(ExecutorService executor) {
      this.executor = executor;
    }

    void start(String id) {
      Job job = build(id);
      jobs.putIfAbsent(id, job);
      executor.execute(job);
    }

    Job job(String id) {
      return jobs.get(id);
    }

    private Job build(String id) {
      return new Job(id, executor);
    }
  }

  static final class TidyWorker {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();

    void start(String id) {
      Job job = new Job(id, executor);
      jobs.putIfAbsent(id, job);
      executor.execute(job);
    }

    void stop() {
      jobs.clear();
      executor.shutdown();
    }
  }

  /** What its jobs are given they may end. */
  static final class Employer {
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Map<String, Contractor> jobs = new ConcurrentHashMap<>();

    void start(String id) {
      Contractor job = new Contractor(executor);
      jobs.putIfAbsent(id, job);
      executor.execute(job);
    }

    Contractor job(String id) {
      return jobs.get(id);
    }
  }

  /** What it makes it makes for others. */
  static final class Factory {
    private final ExecutorService executor = Executors.newCachedThreadPool();

    Job job(String id) {
      return new Job(id, executor);
    }
  }
}

final class Job implements Runnable {
  private final String id;
  private final Executor closing;

  Job(String id, Executor closing) {
    this.id = id;
    this.closing = closing;
  }

  @Override
  public void run() {
    closing.execute(() -> System.out.println(id));
  }
}

final class Contractor implements Runnable {
  private final ExecutorService executor;

  Contractor(ExecutorService executor) {
    this.executor = executor;
  }

  @Override
  public void run() {
    System.out.println("done");
    executor.shutdown();
  }
}
