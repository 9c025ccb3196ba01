package interrupts;

import java.util.concurrent.BlockingQueue;

/** Interrupts that a listener or a callback is told of, and logs of one's own. */
class Listeners {
  interface Listener {
    void onMessage(Object message);

    void onException(Exception problem);
  }

  interface Callback<T> {
    void completed(T value);

    void failed(Throwable problem);
  }

  interface Log {
    boolean isOn();

    void warn(Object text, Throwable problem);

    void warn(Throwable problem);
  }

  interface Reports {
    void report(String text, Throwable problem);
  }

  static final class Printing implements Listener, Log, Reports {
    @Override
    public void onMessage(Object message) {}

    @Override
    public void onException(Exception problem) {
      problem.printStackTrace();
    }

    @Override
    public boolean isOn() {
      return true;
    }

    @Override
    public void warn(Object text, Throwable problem) {}

    @Override
    public void warn(Throwable problem) {}

    @Override
    public void report(String text, Throwable problem) {
      problem.printStackTrace();
    }
  }

  private final BlockingQueue<Object> queue;
  private Listener listener = new Printing();
  private Log log = new Printing();
  private Reports reports = new Printing();

  Listeners(BlockingQueue<Object> queue) {
    this.queue = queue;
  }

  void use(Listener other) {
    listener = other;
  }

  void told() {
    try {
      listener.onMessage(queue.take());
    } catch (InterruptedException e) {
      listener.onException(e);
    }
  }

  void toldAsAnyProblem() {
    try {
      listener.onMessage(queue.take());
    } catch (Exception e) {
      listener.onException(e);
    }
  }

  void toldByHelper() {
    try {
      listener.onMessage(queue.take());
    } catch (InterruptedException e) {
      fail(e);
    }
  }

  void callbackIsTold(Callback<Object> callback) {
    try {
      callback.completed(queue.take());
    } catch (InterruptedException e) {
      callback.failed(e);
    }
  }

  void callbackIsToldWithoutIt(Callback<Object> callback) {
    try {
      callback.completed(queue.take());
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      callback.failed(new IllegalStateException("stopped"));
    }
  }

  void toldOnlyWhereThereIsOne() {
    try {
      queue.take();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      if (log.isOn()) {
        listener.onException(e);
      }
    }
  }

  void logged() {
    try {
      queue.take();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      log.warn("interrupted", e);
    }
  }

  void loggedWithoutText() {
    try {
      queue.take();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      log.warn(e);
    }
  }

  void reported() {
    try {
      queue.take();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      reports.report("interrupted", e);
    }
  }

  void printed() {
    Printing printing = new Printing();
    try {
      queue.take();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      printing.onException(e);
    }
  }

  private void fail(Exception problem) {
    System.err.println("stopped");
    listener.onException(problem);
  }
}
