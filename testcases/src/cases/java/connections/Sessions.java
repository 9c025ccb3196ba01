package connections;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Connections and statements that an object keeps. */
final class Sessions {
  private Sessions() {}

  static final class NeverClosed {
    private final Connection connection;

    NeverClosed(DataSource source) throws SQLException {
      connection = source.getConnection(); // LEAK Connection/ConnectionNotClosed
    }

    boolean isUp() throws SQLException {
      return connection.isValid(1);
    }
  }

  static final class ForgetsTheStatement implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;

    ForgetsTheStatement(Connection lent) throws SQLException {
      connection = lent;
      insert = lent.prepareStatement("insert into log(line) values (?)"); // LEAK Connection/ConnectionNotClosed
    }

    void log(String line) throws SQLException {
      insert.setString(1, line);
      insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      connection.commit();
    }
  }

  static final class Reconnects implements AutoCloseable {
    private final String url;
    private Connection current;

    Reconnects(String url) throws SQLException {
      this.url = url;
      this.current = DriverManager.getConnection(url);
    }

    void refresh() throws SQLException {
      current = DriverManager.getConnection(url); // LEAK Connection/ConnectionNotClosed
    }

    @Override
    public void close() throws SQLException {
      current.close();
    }
  }

  static final class OkClosed implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;

    OkClosed(DataSource source) throws SQLException {
      connection = source.getConnection();
      insert = connection.prepareStatement("insert into log(line) values (?)");
    }

    void log(String line) throws SQLException {
      insert.setString(1, line);
      insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      try {
        insert.close();
      } finally {
        connection.close();
      }
    }
  }

  static final class OkEndsTheConnectionOnly implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement query;

    OkEndsTheConnectionOnly(DataSource source) throws SQLException {
      connection = source.getConnection();
      query = connection.prepareStatement("select v from kv where k = ?");
    }

    String get(String key) throws SQLException {
      query.setString(1, key);
      try (ResultSet rs = query.executeQuery()) {
        return rs.next() ? rs.getString(1) : null;
      }
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  static final class OkReconnects implements AutoCloseable {
    private final String url;
    private Connection current;

    OkReconnects(String url) {
      this.url = url;
    }

    synchronized Connection connection() throws SQLException {
      if (current == null || current.isClosed()) {
        current = DriverManager.getConnection(url);
      }
      return current;
    }

    @Override
    public synchronized void close() throws SQLException {
      if (current != null) {
        current.close();
        current = null;
      }
    }
  }

  static final class StatementCache implements AutoCloseable {
    private final Connection lent;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    StatementCache(Connection lent) {
      this.lent = lent;
    }

    int update(String sql) throws SQLException {
      PreparedStatement ps = statements.get(sql);
      if (ps == null) {
        ps = lent.prepareStatement(sql);
        statements.put(sql, ps);
      }
      return ps.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      for (PreparedStatement ps : statements.values()) {
        ps.close();
      }
    }
  }

  static final class RowsOnTheField {
    private final Connection connection;

    RowsOnTheField(Connection connection) {
      this.connection = connection;
    }

    int leakStatement() throws SQLException {
      Statement s = this.connection.createStatement(); // LEAK Connection/ConnectionNotClosed
      return s.executeUpdate("delete from log");
    }

    int okStatement() throws SQLException {
      try (Statement s = this.connection.createStatement()) {
        return s.executeUpdate("delete from log");
      }
    }
  }

  static final class Cursor implements AutoCloseable {
    private final Statement statement;
    private final ResultSet rows;

    private Cursor(Statement statement, ResultSet rows) {
      this.statement = statement;
      this.rows = rows;
    }

    static Cursor okOpen(Connection c, String sql) throws SQLException {
      Statement s = c.createStatement();
      try {
        return new Cursor(s, s.executeQuery(sql));
      } catch (SQLException e) {
        s.close();
        throw e;
      }
    }

    static Cursor leakOpen(Connection c, String sql) throws SQLException {
      Statement s = c.createStatement(); // LEAK Connection/ConnectionNotClosed
      s.setFetchSize(100);
      return new Cursor(s, s.executeQuery(sql));
    }

    boolean next() throws SQLException {
      return rows.next();
    }

    @Override
    public void close() throws SQLException {
      rows.close();
      statement.close();
    }
  }
}
