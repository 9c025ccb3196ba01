package connections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Fields that one method fills and another one ends, for whoever calls both. */
final class OpenedAndClosedAround {
  private OpenedAndClosedAround() {}

  /** Clean: the one caller of the set-up tears down as well. */
  static final class Migrations {
    private final DataSource dataSource;
    private Connection connection;

    Migrations(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    int migrate() throws SQLException {
      try {
        performSetup();
        return connection.hashCode();
      } finally {
        performTearDown();
      }
    }

    private void performSetup() throws SQLException {
      connection = dataSource.getConnection();
    }

    private void performTearDown() throws SQLException {
      if (connection != null) {
        connection.close();
      }
    }
  }

  /** One of the callers of the set-up leaves the old connection open. */
  static final class Half {
    private final DataSource dataSource;
    private Connection connection;

    Half(DataSource dataSource) {
      this.dataSource = dataSource;
    }

    int migrate() throws SQLException {
      try {
        performSetup();
        return connection.hashCode();
      } finally {
        performTearDown();
      }
    }

    void again() throws SQLException {
      performSetup();
    }

    private void performSetup() throws SQLException {
      connection = dataSource.getConnection(); // LEAK Connection/ConnectionNotClosed
    }

    private void performTearDown() throws SQLException {
      if (connection != null) {
        connection.close();
      }
    }
  }

  /** Clean: the names of the two methods belong together. */
  static final class Format {
    private final Connection connection;
    private PreparedStatement statement;

    Format(Connection connection) {
      this.connection = connection;
    }

    public void openInputFormat() throws SQLException {
      statement = connection.prepareStatement("select 1");
    }

    public boolean next() throws SQLException {
      return statement.execute();
    }

    public void closeInputFormat() throws SQLException {
      if (statement != null) {
        statement.close();
      }
      statement = null;
    }
  }

  /** The names say nothing of each other, and each call replaces what the last one has made. */
  static final class Query {
    private final Connection connection;
    private PreparedStatement statement;

    Query(Connection connection) {
      this.connection = connection;
    }

    public void select(String sql) throws SQLException {
      statement = connection.prepareStatement(sql); // LEAK Connection/ConnectionNotClosed
    }

    public void forget() throws SQLException {
      if (statement != null) {
        statement.close();
      }
    }
  }
}
