package latches;

import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicReference;

/** Tasks that are classes of their own and keep the latch in a field. */
final class WorkerClasses {
  interface Mailer {
    void send(String address) throws IOException;
  }

  static final class SendMail implements Runnable {
    private final Mailer mailer;
    private final String address;
    private final CountDownLatch sent;

    SendMail(Mailer mailer, String address, CountDownLatch sent) {
      this.mailer = mailer;
      this.address = address;
      this.sent = sent;
    }

    @Override
    public void run() {
      try {
        mailer.send(address);
      } catch (IOException e) {
        throw new IllegalStateException(address, e);
      }
      sent.countDown(); // LEAK Latch/LatchNotCountedDown
    }
  }

  static final class SendMailSafely implements Runnable {
    private final Mailer mailer;
    private final String address;
    private final CountDownLatch sent;

    SendMailSafely(Mailer mailer, String address, CountDownLatch sent) {
      this.mailer = mailer;
      this.address = address;
      this.sent = sent;
    }

    @Override
    public void run() {
      try {
        mailer.send(address);
      } catch (IOException e) {
        throw new IllegalStateException(address, e);
      } finally {
        sent.countDown();
      }
    }
  }

  static class Fetch implements Callable<Integer> {
    final URL url;
    final CountDownLatch latch;

    Fetch(URL url, CountDownLatch latch) {
      this.url = url;
      this.latch = latch;
    }

    @Override
    public Integer call() throws Exception {
      int length = url.openConnection().getContentLength(); // LEAK Deadline/RequestWithoutTimeout
      latch.countDown(); // LEAK Latch/LatchNotCountedDown
      return length;
    }
  }

  static class FetchOrNothing implements Callable<Integer> {
    final URL url;
    final CountDownLatch latch;

    FetchOrNothing(URL url, CountDownLatch latch) {
      this.url = url;
      this.latch = latch;
    }

    @Override
    public Integer call() {
      try {
        return url.openConnection().getContentLength(); // LEAK Deadline/RequestWithoutTimeout
      } catch (IOException e) {
        return -1;
      } finally {
        latch.countDown();
      }
    }
  }

  static final class Pump extends Thread {
    private final Runnable source;
    private final CountDownLatch stopped;
    private volatile boolean closing;

    Pump(Runnable source, CountDownLatch stopped) {
      this.source = source;
      this.stopped = stopped;
    }

    @Override
    public void run() {
      while (!closing) {
        source.run();
      }
      stopped.countDown(); // LEAK Latch/LatchNotCountedDown
    }

    void close() {
      closing = true;
    }
  }

  static final class PumpThatEnds extends Thread {
    private final Runnable source;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean closing;

    PumpThatEnds(Runnable source) {
      super("pump");
      this.source = source;
    }

    @Override
    public void run() {
      try {
        while (!closing) {
          source.run();
        }
      } finally {
        stopped.countDown();
      }
    }

    void close() throws InterruptedException {
      closing = true;
      stopped.await();
    }
  }

  static final class Reminder extends TimerTask {
    private final CountDownLatch fired;
    private final Mailer mailer;

    Reminder(CountDownLatch fired, Mailer mailer) {
      this.fired = fired;
      this.mailer = mailer;
    }

    @Override
    public void run() {
      try {
        mailer.send("all");
        fired.countDown(); // LEAK Latch/LatchNotCountedDown
      } catch (IOException e) {
        cancel();
      }
    }
  }

  static final class Sum extends RecursiveAction {
    private static final long serialVersionUID = 1L;
    private final transient List<Runnable> parts;
    private final transient CountDownLatch done;

    Sum(List<Runnable> parts, CountDownLatch done) {
      this.parts = parts;
      this.done = done;
    }

    @Override
    protected void compute() {
      for (Runnable part : parts) {
        part.run();
      }
      done.countDown(); // LEAK Latch/LatchNotCountedDown
    }
  }

  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  void closeLater(ExecutorService pool, AutoCloseable resource) {
    pool.execute(
        new Runnable() {
          @Override
          public void run() {
            try {
              resource.close();
              closed.countDown(); // LEAK Latch/LatchNotCountedDown
            } catch (Exception e) {
              failure.set(e);
            }
          }
        });
  }

  void closeLaterForSure(ExecutorService pool, AutoCloseable resource) {
    pool.execute(
        new Runnable() {
          @Override
          public void run() {
            try {
              resource.close();
            } catch (Exception e) {
              failure.set(e);
            } finally {
              closed.countDown();
            }
          }
        });
  }

  /** The frame counts down; what it frames need not. */
  abstract static class Framed implements Runnable {
    private final CountDownLatch done;

    Framed(CountDownLatch done) {
      this.done = done;
    }

    abstract void work() throws Exception;

    @Override
    public final void run() {
      try {
        work();
      } catch (Exception e) {
        System.err.println(e);
      } finally {
        done.countDown();
      }
    }
  }

  /** The frame forgets what the framed code throws. */
  abstract static class Unframed implements Runnable {
    private final CountDownLatch done;

    Unframed(CountDownLatch done) {
      this.done = done;
    }

    abstract void work();

    @Override
    public final void run() {
      work();
      done.countDown(); // LEAK Latch/LatchNotCountedDown
    }
  }

  static final class TwoLatches implements Runnable {
    private final CountDownLatch ready;
    private final CountDownLatch go;
    private final CountDownLatch done;

    TwoLatches(CountDownLatch ready, CountDownLatch go, CountDownLatch done) {
      this.ready = ready;
      this.go = go;
      this.done = done;
    }

    @Override
    public void run() {
      ready.countDown();
      try {
        go.await();
        work();
        done.countDown(); // LEAK Latch/LatchNotCountedDown
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void work() {
      System.out.println(Thread.currentThread().getName());
    }
  }
}
