package connections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

final class CursorsOfNewConnections {
  static final class Cursor implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;

    Cursor(Connection connection, String sql) throws SQLException {
      this.connection = connection;
      this.statement = connection.prepareStatement(sql);
      this.rows = statement.executeQuery();
    }

    boolean next() throws SQLException {
      return rows.next();
    }

    @Override
    public void close() throws SQLException {
      rows.close();
      statement.close();
      connection.close();
    }
  }

  static boolean leakCursor(DataSource source) throws SQLException {
    Cursor cursor = new Cursor(source.getConnection(), "select 1"); // LEAK Connection/ConnectionNotClosed
    return cursor.next();
  }
}
