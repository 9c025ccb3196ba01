package connections;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Closing what made a statement, through the statement. */
final class WaysBack {
  private final DataSource source;

  WaysBack(DataSource source) {
    this.source = source;
  }

  int throughStatement(String sql) throws SQLException {
    Connection connection = source.getConnection();
    Statement statement;
    try {
      statement = connection.createStatement();
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    try {
      return statement.executeUpdate(sql);
    } finally {
      statement.getConnection().close();
    }
  }

  int onlyTheStatement(String sql) throws SQLException {
    Connection connection = source.getConnection(); // LEAK Connection/ConnectionNotClosed
    Statement statement;
    try {
      statement = connection.createStatement();
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    try {
      return statement.executeUpdate(sql);
    } finally {
      statement.close();
    }
  }

  int throughRows(String sql) throws SQLException {
    Connection connection = source.getConnection();
    ResultSet rows;
    try {
      rows = connection.createStatement().executeQuery(sql);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    try {
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      Connection owner = rows.getStatement().getConnection();
      owner.close();
    }
  }

  int onlyTheRowsStatement(String sql) throws SQLException {
    Connection connection = source.getConnection(); // LEAK Connection/ConnectionNotClosed
    ResultSet rows;
    try {
      rows = connection.createStatement().executeQuery(sql);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    try {
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      rows.getStatement().close();
    }
  }

  void copies(Statement lent, String sql) throws SQLException {
    Connection connection = source.getConnection(); // LEAK Connection/ConnectionNotClosed
    connection.setReadOnly(true);
    lent.getConnection().close();
  }
}
