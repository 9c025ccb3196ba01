package connections;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Wrappers that close one thing after the other, and callers that close them quietly. */
final class QuietEnds {
  private QuietEnds() {}

  static void closeQuietly(Closeable closeable) {
    if (closeable != null) {
      try {
        closeable.close();
      } catch (IOException e) {
        // nobody could do anything about it
      }
    }
  }

  /** Its own end may fail before it comes to the statement. */
  static final class Rows implements Closeable {
    private final PreparedStatement statement;
    private final Closeable cursor;
    private int count;

    Rows(PreparedStatement statement, Closeable cursor) {
      this.statement = statement;
      this.cursor = cursor;
    }

    int next() throws SQLException {
      return statement.execute() ? count++ : -1;
    }

    @Override
    public void close() throws IOException {
      cursor.close();
      try {
        statement.close();
      } catch (SQLException e) {
        throw new IOException(e);
      }
    }
  }

  /** Clean: the exception of an end opens no way past the next one. */
  static final class Batches implements Closeable {
    private final Connection connection;
    private Rows current;

    Batches(Connection connection) throws SQLException {
      this.connection = connection;
      this.current = fetch();
    }

    void next() throws SQLException {
      if (current.next() < 0) {
        closeQuietly(current);
        current = fetch();
      }
    }

    private Rows fetch() throws SQLException {
      PreparedStatement sql = connection.prepareStatement("select 1");
      return new Rows(sql, () -> {});
    }

    @Override
    public void close() {
      closeQuietly(current);
    }
  }

  /** Replaces the rows without an end. */
  static final class Forgotten implements Closeable {
    private final Connection connection;
    private Rows current;

    Forgotten(Connection connection) throws SQLException {
      this.connection = connection;
      this.current = fetch();
    }

    void next() throws SQLException {
      if (current.next() < 0) {
        current = fetch(); // LEAK Connection/ConnectionNotClosed
      }
    }

    private Rows fetch() throws SQLException {
      PreparedStatement sql = connection.prepareStatement("select 1");
      return new Rows(sql, () -> {});
    }

    @Override
    public void close() {
      closeQuietly(current);
    }
  }
}
