package connections;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Cursors that are given the connection with the rows, and end all with it. */
final class RowCursors {
  private final DataSource source;

  RowCursors(DataSource source) {
    this.source = source;
  }

  static final class Rows implements AutoCloseable {
    private final Connection connection;
    private final ResultSet rows;

    Rows(Connection connection, ResultSet rows) {
      this.connection = connection;
      this.rows = rows;
    }

    boolean next() throws SQLException {
      return rows.next();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  /** Knows the connection, but leaves it to others. */
  static final class Labels {
    private final Connection connection;

    Labels(Connection connection) {
      this.connection = connection;
    }

    String catalog() throws SQLException {
      return connection.getCatalog();
    }
  }

  Rows open(String sql) throws SQLException {
    Connection connection = source.getConnection();
    try {
      return new Rows(connection, connection.createStatement().executeQuery(sql));
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  int counts(String sql) throws SQLException {
    try (Rows rows = open(sql)) {
      int count = 0;
      while (rows.next()) {
        count++;
      }
      return count;
    }
  }

  boolean isAny(String sql) throws SQLException {
    Rows rows = open(sql); // LEAK Connection/ConnectionNotClosed
    return rows.next();
  }

  String labels(Connection connection, String sql) throws SQLException {
    Statement statement = connection.createStatement(); // LEAK Connection/ConnectionNotClosed
    statement.execute(sql);
    return new Labels(connection).catalog();
  }
}
