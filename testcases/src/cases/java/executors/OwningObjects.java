package executors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Objects that make a pool for themselves and end it when they are told to. */
final class OwningObjects {

  /** Made in the constructor. */
  static final class Printer {
    private final ExecutorService pool;

    Printer(int threads) {
      pool = Executors.newFixedThreadPool(threads);
    }

    void print(Runnable page) {
      pool.execute(page);
    }

    void terminate() {
      pool.shutdown();
    }
  }

  /** Made by the field's initialiser. */
  static class Mailer implements AutoCloseable {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    void send(Runnable mail) {
      pool.execute(mail);
    }

    @Override
    public void close() {
      pool.shutdownNow();
    }
  }

  /** One of several constructors leaves it to another. */
  static final class Copier {
    private final ExecutorService pool;
    private final String name;

    Copier() {
      this("copier");
    }

    Copier(String name) {
      this.name = name;
      pool = Executors.newSingleThreadExecutor();
    }

    void copy(Runnable page) {
      pool.execute(page);
    }

    void stop() {
      System.out.println(name);
      pool.shutdown();
    }
  }

  /** Inherits what it has to end. */
  static final class BulkMailer extends Mailer {
    void sendAll(List<Runnable> mails) {
      mails.forEach(this::send);
    }
  }

  void print(Runnable page) {
    Printer printer = new Printer(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    printer.print(page);
  }

  void printAndEnd(Runnable page) {
    Printer printer = new Printer(2);
    try {
      printer.print(page);
    } finally {
      printer.terminate();
    }
  }

  void printIfGiven(Runnable page) throws InterruptedException {
    Printer printer = new Printer(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    if (page == null) {
      return;
    }
    printer.print(page);
    printer.terminate();
  }

  void mail(Runnable mail) {
    new Mailer().send(mail); // LEAK ExecutorShutdown/ExecutorNotShutdown
  }

  void mailAndEnd(Runnable mail) {
    try (Mailer mailer = new Mailer()) {
      mailer.send(mail);
    }
  }

  void mailAll(List<Runnable> mails) {
    BulkMailer mailer = new BulkMailer(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    mailer.sendAll(mails);
  }

  void mailAllAndEnd(List<Runnable> mails) {
    try (BulkMailer mailer = new BulkMailer()) {
      mailer.sendAll(mails);
    }
  }

  void copy(Runnable page) {
    Copier copier = new Copier(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    copier.copy(page);
  }

  void copyAndEnd(Runnable page) {
    Copier copier = new Copier();
    copier.copy(page);
    copier.stop();
  }

  Printer printer() {
    return new Printer(1);
  }

  void printWithHelper(Runnable page) {
    Printer printer = printer(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    printer.print(page);
  }

  void printWithHelperAndEnd(Runnable page) {
    Printer printer = printer();
    printer.print(page);
    printer.terminate();
  }

  /** Keeps such an object and forgets it. */
  static final class Office {
    private final Printer printer = new Printer(3); // LEAK ExecutorShutdown/ExecutorNotShutdown

    void print(Runnable page) {
      printer.print(page);
    }
  }

  /** Keeps such an object and ends it. */
  static final class TidyOffice {
    private final Printer printer = new Printer(3);

    void print(Runnable page) {
      printer.print(page);
    }

    void close() {
      printer.terminate();
    }
  }

  /** Tells others of itself: they may end it. */
  static final class Registered {
    private static final List<Registered> ALL = new ArrayList<>();
    private final ExecutorService pool = Executors.newCachedThreadPool();

    Registered() {
      ALL.add(this);
    }

    void run(Runnable task) {
      pool.execute(task);
    }

    void end() {
      pool.shutdown();
    }

    static void endAll() {
      ALL.forEach(Registered::end);
    }
  }

  void registered(Runnable task) {
    new Registered().run(task);
  }

  /** Ends itself once its work is done. */
  static final class OneShot implements Runnable {
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);

    void start() {
      timer.schedule(this, 1, TimeUnit.SECONDS);
    }

    @Override
    public void run() {
      timer.shutdown();
    }
  }

  void later() {
    new OneShot().start();
  }

  /** Lends its pool to others, who may end it. */
  static final class Lender {
    private final ExecutorService pool = Executors.newCachedThreadPool();

    ExecutorService pool() {
      return pool;
    }

    void close() {
      pool.shutdown();
    }
  }

  void lent(Runnable task) {
    new Lender().pool().execute(task);
  }

  void handedOn(Runnable task, List<Printer> printers) {
    Printer printer = new Printer(1);
    printers.add(printer);
    printer.print(task);
  }
}
