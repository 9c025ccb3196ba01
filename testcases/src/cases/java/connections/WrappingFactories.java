package connections;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Factories that do nothing but call the constructor of a wrapper, and some that do more. */
final class WrappingFactories {
  /** Closes what it wraps. */
  static class Wrapped implements AutoCloseable {
    private final Statement statement;

    Wrapped(Statement statement) {
      this.statement = statement;
    }

    static Wrapped of(Statement statement) throws SQLException {
      return new Wrapped(statement);
    }

    static Wrapped limited(Statement statement) throws SQLException {
      statement.setMaxRows(10);
      return new Wrapped(statement);
    }

    int count(String query) throws SQLException {
      try (ResultSet rows = statement.executeQuery(query)) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }

  private final Connection connection;

  WrappingFactories(Connection connection) {
    this.connection = connection;
  }

  Wrapped wrapped() {
    try {
      return Wrapped.of(connection.createStatement());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Wrapped fromVariable() throws SQLException {
    Statement statement = connection.createStatement();
    return Wrapped.of(statement);
  }

  Wrapped limited() throws SQLException {
    return Wrapped.limited(connection.createStatement()); // LEAK Connection/ConnectionNotClosed
  }

  int counted(String query) throws SQLException {
    try (Wrapped wrapped = Wrapped.of(connection.createStatement())) {
      return wrapped.count(query);
    }
  }
}
