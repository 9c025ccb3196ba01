package connections;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.PooledConnection;

/** The logical connections of a pooled one: closing them says that the pooled one is free again. */
class PooledConnections {
  boolean validatesAndForgets(PooledConnection pooled) {
    try {
      return pooled.getConnection().isValid(5); // LEAK Connection/ConnectionNotClosed
    } catch (SQLException e) {
      return false;
    }
  }

  boolean validates(PooledConnection pooled) {
    Connection connection = null;
    try {
      connection = pooled.getConnection();
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    } finally {
      closeQuietly(connection);
    }
  }

  Connection handsOut(ConnectionPoolDataSource source) throws SQLException {
    PooledConnection pooled = source.getPooledConnection();
    return pooled.getConnection();
  }

  Connection handsOutUnlessReadOnly(PooledConnection pooled) throws SQLException {
    Connection connection = pooled.getConnection(); // LEAK Connection/ConnectionNotClosed
    if (connection.isReadOnly()) {
      throw new SQLException("read only");
    }
    return connection;
  }

  private static void closeQuietly(Connection connection) {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        // nothing is lost
      }
    }
  }
}
