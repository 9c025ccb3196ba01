package interrupts;

import java.nio.file.WatchKey;
import java.nio.file.WatchService;

/** Loops that go on as long as the thread is the one that was started. */
class OwnThreadInLoop implements Runnable {
  private final WatchService watch;
  private volatile Thread thread;

  OwnThreadInLoop(WatchService watch) {
    this.watch = watch;
  }

  void start() {
    thread = new Thread(this);
    thread.start();
  }

  void stop() {
    thread = null;
  }

  private boolean isRunning() {
    return thread != null;
  }

  @Override
  public void run() {
    while (isRunning() && thread == Thread.currentThread()) {
      try {
        WatchKey key = watch.take();
        System.out.println(key);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        if (isRunning()) {
          System.out.println("watch failed");
        } else {
          System.out.println("ignored");
        }
      }
    }
  }
}
