package connections;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Objects that go through rows, and what they keep for that. */
final class Cursors {
  private Cursors() {}

  /** What its constructor makes of the connection ends with that. */
  static final class Rows implements AutoCloseable {
    private final Connection connection;
    private final ResultSet rows;

    Rows(DataSource source, String query) throws SQLException {
      connection = source.getConnection();
      rows = connection.createStatement().executeQuery(query);
    }

    boolean next() throws SQLException {
      return rows.next();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  static final class RowsInSteps implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;

    RowsInSteps(DataSource source, String query) throws SQLException {
      this.connection = source.getConnection();
      this.statement = this.connection.createStatement();
      this.rows = this.statement.executeQuery(query);
    }

    boolean next() throws SQLException {
      return rows.next();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  static final class RowsOfLent implements AutoCloseable {
    private final ResultSet rows;

    RowsOfLent(Connection lent, String query) throws SQLException {
      rows = lent.createStatement().executeQuery(query); // LEAK Connection/ConnectionNotClosed
    }

    boolean next() throws SQLException {
      return rows.next();
    }

    @Override
    public void close() {}
  }

  static final class Session implements AutoCloseable {
    private final Connection connection;

    Session(DataSource source) throws SQLException {
      connection = source.getConnection();
    }

    int countsAgainAndAgain(String query) throws SQLException {
      ResultSet rows = connection.createStatement().executeQuery(query); // LEAK Connection/ConnectionNotClosed
      return rows.next() ? rows.getInt(1) : 0;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
