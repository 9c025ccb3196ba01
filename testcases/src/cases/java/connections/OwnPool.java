package connections;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Logger;
import javax.sql.ConnectionEventListener;
import javax.sql.DataSource;
import javax.sql.PooledConnection;
import javax.sql.StatementEventListener;

/** A pool whose entries hand out the one connection that they have. */
class OwnPool {

  static class Entry implements PooledConnection {
    private final Connection connection;

    Entry(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Connection getConnection() {
      return connection;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {}

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {}

    @Override
    public void addStatementEventListener(StatementEventListener listener) {}

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {}
  }

  static class TrackedEntry extends Entry {
    TrackedEntry(Connection connection) {
      super(connection);
    }
  }

  /** Opens one anew for each who asks. */
  abstract static class Opening implements DataSource {
    private final DataSource target;

    Opening(DataSource target) {
      this.target = target;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return target.getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public Logger getParentLogger() {
      return null;
    }
  }

  private final Deque<TrackedEntry> idle = new ConcurrentLinkedDeque<>();

  boolean isUsable(TrackedEntry entry) throws SQLException {
    return entry.getConnection().isValid(1);
  }

  TrackedEntry firstUsable() throws SQLException {
    for (TrackedEntry entry : idle) {
      if (entry.getConnection().isValid(1)) {
        return entry;
      }
    }
    return null;
  }

  Connection handedOut() throws SQLException {
    return firstUsable().getConnection();
  }

  void execute(Entry entry, String sql) throws SQLException {
    try (Statement statement = entry.getConnection().createStatement()) {
      statement.execute(sql);
    }
  }

  void forgotten(Entry entry, String sql) throws SQLException {
    entry.getConnection().createStatement().execute(sql); // LEAK Connection/ConnectionNotClosed
  }

  boolean openedAnew(Opening source) throws SQLException {
    return source.getConnection().isValid(1); // LEAK Connection/ConnectionNotClosed
  }

  boolean pooledByOthers(PooledConnection entry) throws SQLException {
    return entry.getConnection().isValid(1); // LEAK Connection/ConnectionNotClosed
  }

  /** Each thread has a connection of its own, whoever asks. */
  abstract static class PerThread implements DataSource {
    private final ThreadLocal<Connection> connections = new ThreadLocal<>();

    @Override
    public Connection getConnection() throws SQLException {
      return connections.get();
    }

    boolean isUp() throws SQLException {
      return getConnection().isValid(1);
    }
  }
}
