package connections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/** Connections that some objects make and others are given, that a lock guards, that a holder has. */
final class OwnOrInjected {
  private OwnOrInjected() {}

  static final class Injected {
    private final Connection connection;

    Injected(Connection connection) {
      this.connection = connection;
    }

    Injected(DataSource source) throws SQLException {
      this(source.getConnection()); // LEAK Connection/ConnectionNotClosed
    }

    void commit() throws SQLException {
      connection.commit();
    }
  }

  static final class Own {
    private final Connection connection;

    private Own(Connection connection) {
      this.connection = connection;
    }

    Own(DataSource source) throws SQLException {
      this(source.getConnection()); // LEAK Connection/ConnectionNotClosed
    }

    void commit() throws SQLException {
      connection.commit();
    }
  }

  static final class Locked {
    private final Lock lock = new ReentrantLock();
    private final DataSource source;
    private Connection connection;

    Locked(DataSource source) {
      this.source = source;
    }

    boolean commit() throws SQLException, InterruptedException {
      if (!lock.tryLock(1, TimeUnit.SECONDS)) {
        return false;
      }
      try {
        if (connection == null) {
          connection = source.getConnection(); // LEAK Connection/ConnectionNotClosed
        }
        connection.commit();
        return true;
      } finally {
        lock.unlock();
      }
    }
  }

  static final class Synchronized {
    private final DataSource source;
    private Connection connection;

    Synchronized(DataSource source) {
      this.source = source;
    }

    synchronized void commit() throws SQLException {
      if (connection == null) {
        connection = source.getConnection(); // LEAK Connection/ConnectionNotClosed
      }
      connection.commit();
    }
  }

  static String inReference(DataSource source) throws SQLException {
    AtomicReference<Connection> reference = new AtomicReference<>();
    reference.set(source.getConnection()); // LEAK Connection/ConnectionNotClosed
    return reference.get().getCatalog();
  }

  static final class Box {
    private Connection connection;

    void set(Connection connection) {
      this.connection = connection;
    }

    String catalog() throws SQLException {
      return connection.getCatalog();
    }
  }

  static String inBox(DataSource source) throws SQLException {
    Box box = new Box();
    box.set(source.getConnection()); // LEAK Connection/ConnectionNotClosed
    return box.catalog();
  }
}
