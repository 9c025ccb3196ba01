package connections;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What ends the elements of a holder ends what was made with the connection among them. */
final class KeptConnections {
  private final DataSource source;

  KeptConnections(DataSource source) {
    this.source = source;
  }

  long okInAnOptional() throws SQLException {
    Connection c = null;
    try {
      c = source.getConnection();
      ResultSet rs = c.createStatement().executeQuery("select 1");
      return rs.getLong(1);
    } finally {
      release(c);
    }
  }

  long okInAnArray() throws SQLException {
    Connection c = null;
    try {
      c = source.getConnection();
      return c.createStatement().executeQuery("select 1").getLong(1);
    } finally {
      quietly(c);
    }
  }

  long okInAList() throws SQLException {
    List<AutoCloseable> all = new ArrayList<>();
    try {
      Connection c = source.getConnection();
      all.add(c);
      ResultSet rs = c.createStatement().executeQuery("select 1");
      return rs.getLong(1);
    } finally {
      for (AutoCloseable a : all) {
        try {
          a.close();
        } catch (Exception e) {
          System.err.println(e);
        }
      }
    }
  }

  int okInAScope() throws SQLException {
    try (Scope scope = new Scope()) {
      Connection c = scope.add(source.getConnection());
      Statement s = c.createStatement();
      return s.executeUpdate("delete from t");
    }
  }

  int leakOfTheScope() throws SQLException {
    Scope scope = new Scope();
    Connection c = scope.add(source.getConnection()); // LEAK Connection/ConnectionNotClosed
    return c.createStatement().executeUpdate("delete from t");
  }

  /** Ends what it is given, one after the other. */
  private static final class Scope implements AutoCloseable {
    private final Deque<Connection> all = new ArrayDeque<>();

    Connection add(Connection c) {
      all.push(c);
      return c;
    }

    @Override
    public void close() throws SQLException {
      while (!all.isEmpty()) {
        all.pop().close();
      }
    }
  }

  static long leakOfALentOne(Connection c) throws SQLException {
    List<Connection> all = new ArrayList<>();
    all.add(c);
    ResultSet rs = c.createStatement().executeQuery("select 1"); // LEAK Connection/ConnectionNotClosed
    return all.size() + rs.getLong(1);
  }

  static long leakInAnOptional(Connection c) throws SQLException {
    ResultSet rs = c.createStatement().executeQuery("select 1"); // LEAK Connection/ConnectionNotClosed
    return Optional.of(c).map(x -> 2L).orElse(1L) + rs.getLong(1);
  }

  private static void release(Connection c) {
    Optional.ofNullable(c)
        .ifPresent(
            x -> {
              try {
                x.close();
              } catch (SQLException e) {
                System.err.println(e);
              }
            });
  }

  private static void quietly(AutoCloseable... all) {
    for (AutoCloseable one : all) {
      if (one != null) {
        try {
          one.close();
        } catch (Exception e) {
          System.err.println(e);
        }
      }
    }
  }

  private static final class Session {
    private Connection connection;
  }

  private Session session;

  /** The field's value outlives the method, the connection does not. */
  boolean okByTheHolderItCameIn() throws SQLException {
    Session opened = new Session();
    opened.connection = source.getConnection();
    session = opened;
    try {
      return opened.connection.isValid(1);
    } finally {
      opened.connection.close();
    }
  }
}
