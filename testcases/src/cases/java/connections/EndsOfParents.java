package connections;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;

/** Statements that end with the connection, by whatever way that is closed. */
final class EndsOfParents {
  private EndsOfParents() {}

  static final class Work implements AutoCloseable {
    private final Connection connection;

    Work(Connection connection) {
      this.connection = connection;
    }

    static Work begin(DataSource source) throws SQLException {
      return new Work(source.getConnection());
    }

    Statement statement() throws SQLException {
      return connection.createStatement();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }

  static int ofFactory(DataSource source) throws SQLException {
    try (Work work = Work.begin(source)) {
      return work.statement().executeUpdate("delete from t");
    }
  }

  static int ofRequired(DataSource source) throws SQLException {
    Connection connection = Objects.requireNonNull(source.getConnection());
    try (connection) {
      return connection.createStatement().executeUpdate("delete from t");
    }
  }

  static int ofXa(XADataSource source) throws SQLException {
    XAConnection xa = source.getXAConnection();
    try {
      return xa.getConnection().getHoldability();
    } finally {
      xa.close();
    }
  }

  static int leakOfXa(XADataSource source) throws SQLException {
    XAConnection xa = source.getXAConnection();
    return xa.getConnection().getHoldability(); // LEAK Connection/ConnectionNotClosed
  }

  private static void closeAll(AutoCloseable... all) {
    for (AutoCloseable each : all) {
      try {
        each.close();
      } catch (Exception ignored) {
        // best effort
      }
    }
  }

  static Runnable inClosure(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    try {
      ResultSet rows = connection.createStatement().executeQuery("select 1");
      return () -> closeAll(rows, connection);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  static Runnable leakInClosure(Connection connection) throws SQLException {
    ResultSet rows = connection.createStatement().executeQuery("select 1"); // LEAK Connection/ConnectionNotClosed
    return () -> closeAll(rows);
  }
}
