package executors;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What a private method makes and gives to an object that it returns, which ends it or not. */
class HeldByManagers {
  private Window window;
  private Timed policy;

  private Window created() {
    Window made = new Window();
    policy = new Timed();
    made.setPolicy(policy);
    return made;
  }

  void prepare() {
    window = created();
    policy.start(System.out::println);
  }

  void cleanUp() {
    window.shutdown();
  }
}

class HeldByBystanders {
  private Report report;
  private Timed policy;

  private Report created() {
    Report made = new Report();
    policy = new Timed(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    made.setPolicy(policy);
    return made;
  }

  void prepare() {
    report = created();
    policy.start(System.out::println);
  }

  void cleanUp() {
    report.print();
  }
}

class Timed {
  private final ScheduledExecutorService runner = Executors.newSingleThreadScheduledExecutor();

  void start(Runnable action) {
    runner.scheduleAtFixedRate(action, 1, 1, TimeUnit.SECONDS);
  }

  void shutdown() {
    runner.shutdown();
  }
}

class Window {
  private Timed policy;

  void setPolicy(Timed policy) {
    this.policy = policy;
  }

  void shutdown() {
    if (policy != null) {
      policy.shutdown();
    }
  }
}

class Report {
  private Timed policy;

  void setPolicy(Timed policy) {
    this.policy = policy;
  }

  void print() {
    System.out.println("policy: " + policy);
  }
}
