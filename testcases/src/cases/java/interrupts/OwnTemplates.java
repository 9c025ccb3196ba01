package interrupts;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Tasks that leave what they do to a method of their subclasses or of themselves. */
class OwnTemplates {
  abstract static class Worker implements Runnable {
    private final String name;

    Worker(String name) {
      this.name = name;
    }

    @Override
    public final void run() {
      String before = Thread.currentThread().getName();
      try {
        Thread.currentThread().setName(name);
        work();
      } finally {
        Thread.currentThread().setName(before);
      }
    }

    abstract void work();
  }

  static final class Dispatcher extends Worker {
    private final BlockingQueue<String> messages;
    private volatile boolean isStopping;

    Dispatcher(BlockingQueue<String> messages) {
      super("dispatcher");
      this.messages = messages;
    }

    @Override
    void work() {
      while (!isStopping) {
        try {
          System.out.println(messages.take());
        } catch (InterruptedException e) {
          isStopping = true;
        }
      }
    }
  }

  static final class DeafDispatcher extends Worker {
    private final BlockingQueue<String> messages;
    private volatile boolean isStopping;

    DeafDispatcher(BlockingQueue<String> messages) {
      super("deaf");
      this.messages = messages;
    }

    @Override
    void work() {
      while (!isStopping) {
        try {
          System.out.println(messages.take());
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          System.err.println("again");
        }
      }
    }
  }

  static final class Spinner extends Worker {
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();

    Spinner() {
      super("spinner");
    }

    @Override
    void work() {
      while (true) { // LEAK FutureCancellation/UncancellableTask
        System.out.println(messages.poll());
      }
    }
  }

  abstract static class Poller implements Runnable {
    private volatile boolean isStopped;

    @Override
    public void run() {
      while (!isStopped) {
        step();
      }
    }

    void stop() {
      isStopped = true;
    }

    abstract void step();
  }

  static final class Pausing extends Poller {
    @Override
    void step() {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        return;
      }
    }
  }

  /** The thread that a superclass starts calls what the subclass overrides. */
  static class Appender {
    final BlockingQueue<String> lines;
    private Thread thread;

    Appender(BlockingQueue<String> lines) {
      this.lines = lines;
    }

    void start() {
      thread =
          new Thread() {
            @Override
            public void run() {
              process();
            }
          };
      thread.start();
    }

    protected void process() {
      System.out.println(lines.poll());
    }
  }

  static final class Blocking extends Appender {
    private boolean isRunning = true;

    Blocking(BlockingQueue<String> lines) {
      super(lines);
    }

    @Override
    protected void process() {
      try {
        while (true) {
          System.out.println(lines.take());
        }
      } catch (InterruptedException e) {
        System.err.println("stops");
      } finally {
        isRunning = false;
      }
    }

    boolean isRunning() {
      return isRunning;
    }
  }

  /** Each answer is awaited in a loop of its own; a few words follow. */
  static final class Login extends Thread {
    private final BlockingQueue<String> answers;
    private int attempts;

    Login(BlockingQueue<String> answers) {
      this.answers = answers;
    }

    @Override
    public void run() {
      converse();
      count();
    }

    private void count() {
      attempts++;
    }

    private void converse() {
      try {
        String answer = "";
        while (!answer.equals("welcome")) {
          answer = answers.take();
        }
      } catch (InterruptedException e) {
        System.err.println("no login");
      } finally {
        System.out.println(attempts);
      }
    }
  }

  /** What follows is what the thread is for. */
  static final class ConnectsFirst extends Thread {
    private final BlockingQueue<String> answers;

    ConnectsFirst(BlockingQueue<String> answers) {
      this.answers = answers;
    }

    @Override
    public void run() {
      connect();
      serve();
    }

    private void connect() {
      try {
        while (!answers.take().equals("connected")) {
          System.out.println("waits");
        }
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        System.err.println("not connected");
      }
    }

    private void serve() {
      for (String answer = answers.poll(); answer != null; answer = answers.poll()) {
        System.out.println(answer);
      }
    }
  }

  /** What the helper collects is what the task sends afterwards. */
  static final class Sender extends Thread {
    private final BlockingQueue<String> answers;

    Sender(BlockingQueue<String> answers) {
      this.answers = answers;
    }

    @Override
    public void run() {
      StringBuilder text = new StringBuilder();
      collect(text);
      System.out.println(text);
    }

    private void collect(StringBuilder text) {
      while (text.length() < 100) {
        try {
          text.append(answers.take());
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          break;
        }
      }
    }
  }

  /** Somebody else calls it as well, and goes on. */
  static final class AlsoCalled extends Thread {
    private final BlockingQueue<String> answers;

    AlsoCalled(BlockingQueue<String> answers) {
      this.answers = answers;
    }

    @Override
    public void run() {
      converse();
      System.out.println("over");
    }

    void again() {
      converse();
    }

    private void converse() {
      try {
        while (!answers.take().equals("welcome")) {
          System.out.println("waits");
        }
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        System.err.println("no login");
      }
    }
  }
}
