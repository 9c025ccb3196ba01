package connections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Results that the caller reads: what they are read from must stay open. */
class ReturnedResults {
  private final Connection connection;

  ReturnedResults(Connection connection) {
    this.connection = connection;
  }

  ResultSet byName(String name) throws SQLException {
    PreparedStatement statement = connection.prepareStatement("select 1 from names where name = ?"); // LEAK Connection/ConnectionNotClosed
    statement.setString(1, name);
    return statement.executeQuery();
  }

  ResultSet orClosed(String query) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query); // LEAK Connection/ConnectionNotClosed
    try {
      return statement.executeQuery();
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  String first(String query) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query); // LEAK Connection/ConnectionNotClosed
    ResultSet result = statement.executeQuery();
    return result.next() ? result.getString(1) : null;
  }

  ResultSet all(String query) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(query); // LEAK Connection/ConnectionNotClosed
    ResultSet result = statement.executeQuery();
    result.setFetchSize(100);
    return result;
  }
}
