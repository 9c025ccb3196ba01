package latches;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tasks that count down in a finally block whose try begins too late. */
final class LateTries {
  private static final Logger LOG = Logger.getLogger("late");

  private final Set<Object> open;

  LateTries(Set<Object> open) {
    this.open = open;
  }

  void close(Executor executor, Closeable socket, CountDownLatch closed) {
    executor.execute(
        new Runnable() {
          @Override
          public void run() {
            open.remove(socket);
            try {
              socket.close();
              LOG.info("closed"); // at last
            } catch (IOException e) {
              LOG.warning("not closed: " + e);
            } finally {
              closed.countDown(); // LEAK Latch/LatchNotCountedDown
            }
          }
        });
  }

  void run(Executor executor, Runnable task, CountDownLatch done) {
    executor.execute(
        () -> {
          // who runs it
          String name = Thread.currentThread().getName();
          open.add(name);
          try {
            task.run();
          } finally {
            done.countDown(); // LEAK Latch/LatchNotCountedDown
          }
          LOG.info("done by " + name);
        });
  }

  void read(Executor executor, String text, CountDownLatch done) {
    executor.execute(
        () -> {
          open.add(text);
          try (BufferedReader reader = new BufferedReader(new StringReader(text))) {
            LOG.info(reader.readLine());
          } catch (IOException e) {
            LOG.warning("not read: " + e);
          }
          // whatever happened
          finally {
            done.countDown(); // LEAK Latch/LatchNotCountedDown
          }
        });
  }

  void onlyLogsFirst(Executor executor, Runnable task, CountDownLatch done) {
    executor.execute(
        () -> {
          String name = Thread.currentThread().getName();
          LOG.info(name + " runs " + task);
          try {
            task.run();
          } finally {
            LOG.log(Level.INFO, "{0} is done", task);
            done.countDown();
          }
        });
  }

  void onlyLogs(Executor executor, String name, CountDownLatch reached) {
    executor.execute(
        () -> {
          LOG.info("reached " + name);
          reached.countDown();
        });
  }

  /** A logger of one's own, with a method for each message. */
  static final class Messages extends Logger {
    Messages() {
      super("messages", null);
    }

    void reached(String name) {
      info("reached " + name);
    }
  }

  void logsByMessages(Executor executor, Messages messages, CountDownLatch reached) {
    executor.execute(
        () -> {
          messages.reached("here");
          reached.countDown();
        });
  }

  void logsWhatItCalls(Executor executor, List<Runnable> tasks, CountDownLatch done) {
    executor.execute(
        () -> {
          LOG.info("runs " + tasks.get(0));
          done.countDown(); // LEAK Latch/LatchNotCountedDown
        });
  }

  void nothingToThrow(Executor executor, Runnable task, CountDownLatch done) {
    executor.execute(
        () -> {
          boolean isRun = false;
          try {
            task.run();
          } finally {
            done.countDown();
          }
        });
  }
}
