package connections;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.stream.Stream;
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

  private static String next(ResultSet rows) {
    try {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The connection's end, which is the stream's, ends the statement. */
  static Stream<String> endsWithTheStream(DataSource source, String query) throws SQLException {
    Connection connection = source.getConnection();
    try {
      ResultSet rows = connection.prepareStatement(query).executeQuery();
      return Stream.generate(() -> next(rows))
          .takeWhile(Objects::nonNull)
          .onClose(() -> close(connection));
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  static Stream<String> staysOpen(Connection lent, String query) throws SQLException {
    ResultSet rows = lent.prepareStatement(query).executeQuery(); // LEAK Connection/ConnectionNotClosed
    return Stream.generate(() -> next(rows))
        .takeWhile(Objects::nonNull)
        .onClose(() -> System.out.println("done with " + lent));
  }
}
