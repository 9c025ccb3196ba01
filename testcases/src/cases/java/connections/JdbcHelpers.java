package connections;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;

/** Opening and closing through helpers. */
final class JdbcHelpers {
  private final String url;
  private final Properties properties = new Properties();

  JdbcHelpers(String url) {
    this.url = url;
  }

  private Connection open() throws SQLException {
    Connection c = DriverManager.getConnection(url, properties);
    try {
      c.setReadOnly(true);
    } catch (SQLException e) {
      c.close();
      throw e;
    }
    return c;
  }

  private static PreparedStatement prepare(Connection c, String sql, Object... values)
      throws SQLException {
    PreparedStatement ps = c.prepareStatement(sql);
    boolean done = false;
    try {
      for (int i = 0; i < values.length; i++) {
        ps.setObject(i + 1, values[i]);
      }
      done = true;
      return ps;
    } finally {
      if (!done) {
        ps.close();
      }
    }
  }

  private static void close(AutoCloseable... all) {
    for (AutoCloseable one : all) {
      if (one != null) {
        try {
          one.close();
        } catch (Exception e) {
          System.err.println("close failed: " + e);
        }
      }
    }
  }

  private static void closeQuietly(Connection c) {
    if (c != null) {
      try {
        c.close();
      } catch (SQLException ignored) {
        // nothing to be done
      }
    }
  }

  private static void closeStatement(Statement s) {
    try {
      if (s != null && !s.isClosed()) {
        s.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int first(ResultSet rs) throws SQLException {
    return rs.next() ? rs.getInt(1) : -1;
  }

  int leakFromTheOpener(String table) throws SQLException {
    Connection c = open(); // LEAK Connection/ConnectionNotClosed
    return first(c.createStatement().executeQuery("select count(*) from " + table));
  }

  int leakPreparedOnALentConnection(Connection c, long id) throws SQLException {
    PreparedStatement ps = prepare(c, "select n from t where id = ?", id); // LEAK Connection/ConnectionNotClosed
    try (ResultSet rs = ps.executeQuery()) {
      return first(rs);
    }
  }

  int leakBothThroughHelpers(long id) throws SQLException {
    Connection c = open(); // LEAK Connection/ConnectionNotClosed
    PreparedStatement ps = prepare(c, "select n from t where id = ?", id);
    return first(ps.executeQuery());
  }

  int leakOnlyReads(PreparedStatement ps) throws SQLException {
    return first(ps.executeQuery()); // LEAK Connection/ConnectionNotClosed
  }

  void leakHelperClosesTheStatementOnly(String sql) throws SQLException {
    Connection c = open(); // LEAK Connection/ConnectionNotClosed
    Statement s = c.createStatement();
    try {
      s.execute(sql);
    } finally {
      closeStatement(s);
    }
  }

  void leakClosedAfterTheThrow(String sql) throws SQLException {
    Connection c = open(); // LEAK Connection/ConnectionNotClosed
    try {
      c.createStatement().execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot run " + sql, e);
    }
    closeQuietly(c);
  }

  int okClosesAll(long id) throws SQLException {
    Connection c = null;
    PreparedStatement ps = null;
    ResultSet rs = null;
    try {
      c = open();
      ps = prepare(c, "select n from t where id = ?", id);
      rs = ps.executeQuery();
      return first(rs);
    } finally {
      close(rs, ps, c);
    }
  }

  int okClosesTheConnectionQuietly(long id) throws SQLException {
    Connection c = open();
    try {
      PreparedStatement ps = prepare(c, "select n from t where id = ?", id);
      return first(ps.executeQuery());
    } finally {
      closeQuietly(c);
    }
  }

  int okHelpersInAHeader(long id) throws SQLException {
    try (Connection c = open();
        PreparedStatement ps = prepare(c, "select n from t where id = ?", id)) {
      return first(ps.executeQuery());
    }
  }

  void okClosesTheStatement(Connection c, String sql) throws SQLException {
    Statement s = c.createStatement();
    try {
      s.execute(sql);
    } finally {
      closeStatement(s);
    }
  }

  private interface Work<T> {
    T on(Connection c) throws SQLException;
  }

  private static <T> T with(DataSource source, Work<T> work) throws SQLException {
    try (Connection c = source.getConnection()) {
      return work.on(c);
    }
  }

  static int okLoan(DataSource source) throws SQLException {
    return with(
        source,
        c -> {
          try (Statement s = c.createStatement()) {
            return s.executeUpdate("delete from audit");
          }
        });
  }

  static int leakStatementInTheLoan(DataSource source) throws SQLException {
    return with(source, c -> c.createStatement().executeUpdate("delete from audit")); // LEAK Connection/ConnectionNotClosed
  }
}
