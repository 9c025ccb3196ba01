package streams;

import java.io.Closeable;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RecursiveAction;
import javax.sql.DataSource;

/** Objects that take the resource when they are made, end it in their task, and are started. */
final class StartedObjects {
  static class Handler extends Thread {
    private final Connection connection;

    Handler(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void run() {
      try (connection) {
        connection.commit();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void threadSubclass(DataSource source) throws SQLException {
    new Handler(source.getConnection()).start();
  }

  void threadSubclassInLocal(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    Handler handler = new Handler(connection);
    handler.setDaemon(true);
    handler.start();
  }

  static class Step extends RecursiveAction {
    private final Connection connection;

    Step(Connection connection) {
      this.connection = connection;
    }

    @Override
    protected void compute() {
      try (connection) {
        connection.commit();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void fork(DataSource source) throws SQLException {
    new Step(source.getConnection()).fork();
  }

  static class Starter implements Runnable {
    private final Connection connection;

    Starter(Connection connection) {
      this.connection = connection;
    }

    void start() {
      new Thread(this).start();
    }

    @Override
    public void run() {
      try (connection) {
        connection.commit();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void ownStartMethod(DataSource source) throws SQLException {
    new Starter(source.getConnection()).start();
  }

  /** The thread is an inner class of what keeps the resource. */
  static class Journal {
    private final Writer writer;
    private final Pump pump = new Pump();

    Journal(Writer writer) {
      this.writer = writer;
    }

    void start() {
      pump.start();
    }

    private class Pump extends Thread {
      @Override
      public void run() {
        try {
          writer.write("begin");
        } catch (IOException e) {
          throw new IllegalStateException(e);
        } finally {
          quietly(writer);
        }
      }
    }
  }

  void innerThread(String file) throws IOException {
    Journal journal = new Journal(new FileWriter(file));
    journal.start();
  }

  static void quietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static class Stopper extends Thread {
    private final ExecutorService pool;

    Stopper(ExecutorService pool) {
      this.pool = pool;
    }

    @Override
    public void run() {
      pool.shutdown();
    }
  }

  void poolEndedByThread(Runnable task) {
    ExecutorService pool = Executors.newCachedThreadPool();
    pool.execute(task);
    new Stopper(pool).start();
  }

  /** The task hands itself on. */
  static class Tick extends java.util.TimerTask {
    private final Connection connection;

    Tick(Connection connection) {
      this.connection = connection;
    }

    void start(java.util.Timer timer) {
      timer.schedule(this, 5);
    }

    @Override
    public void run() {
      end(connection);
    }
  }

  void handsItselfOn(DataSource source, java.util.Timer timer) throws SQLException {
    new Tick(source.getConnection()).start(timer);
  }

  static class StartedByConstructor extends Thread {
    private final Connection connection;

    StartedByConstructor(Connection connection) {
      this.connection = connection;
      start();
    }

    @Override
    public void run() {
      end(connection);
    }
  }

  void startedByConstructor(DataSource source) throws SQLException {
    new StartedByConstructor(source.getConnection());
  }

  static class ThreadInField {
    private final Connection connection;
    private final Thread thread = new Thread(this::work);

    ThreadInField(Connection connection) {
      this.connection = connection;
    }

    void start() {
      thread.start();
    }

    private void work() {
      end(connection);
    }
  }

  void threadInField(DataSource source) throws SQLException {
    new ThreadInField(source.getConnection()).start();
  }

  static class Given extends Thread {
    private Connection connection;

    void give(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void run() {
      end(connection);
    }
  }

  void setterThenStart(DataSource source) throws SQLException {
    Given given = new Given();
    given.give(source.getConnection());
    given.start();
  }

  static class Job implements java.util.concurrent.Callable<Void> {
    private final Connection connection;

    Job(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Void call() {
      end(connection);
      return null;
    }
  }

  /** With submit(new Job(...)) nothing is reported. */
  void invokeAll(DataSource source, ExecutorService pool) throws Exception {
    pool.invokeAll(java.util.List.of(new Job(source.getConnection())));
  }

  static void end(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static class Forgetful extends Thread {
    private final Connection connection;

    Forgetful(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void run() {
      try {
        connection.commit();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  void neverEnded(DataSource source) throws SQLException {
    new Forgetful(source.getConnection()).start(); // LEAK Connection/ConnectionNotClosed
  }

  void neverStarted(DataSource source) throws SQLException {
    Handler handler = new Handler(source.getConnection()); // LEAK Connection/ConnectionNotClosed
    handler.setDaemon(true);
  }
}
