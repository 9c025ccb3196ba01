package executors;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What a class beside this one overrides never runs on an object that has this one's fields. */
class SiblingOverrides {
  abstract static class Manager {
    boolean release() {
      writeFooter();
      return true;
    }

    void writeFooter() {
      write(new byte[0]);
    }

    abstract void write(byte[] bytes);
  }

  static class Rolling extends Manager {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    void roll(Runnable action) {
      pool.execute(action);
    }

    @Override
    void write(byte[] bytes) {}

    @Override
    boolean release() {
      boolean done = super.release();
      pool.shutdown();
      return done;
    }
  }

  static class RollingForEver extends Manager {
    private final ExecutorService pool = Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void roll(Runnable action) {
      pool.execute(action);
    }

    @Override
    void write(byte[] bytes) {}
  }

  static class Remote extends Manager {
    private Reconnector reconnector = new Reconnector(this);

    @Override
    void write(byte[] bytes) {
      reconnector = new Reconnector(this);
      reconnector.run();
    }
  }

  static class Reconnector implements Runnable {
    private final Manager manager;

    Reconnector(Manager manager) {
      this.manager = manager;
    }

    @Override
    public void run() {
      manager.writeFooter();
    }
  }
}
