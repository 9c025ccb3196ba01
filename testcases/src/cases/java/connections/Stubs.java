package connections;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Helpers that are no more than a place for generated code, and such that refuse. */
final class Stubs {
  private Stubs() {}

  private static ResultSet proxy(Statement owner, ResultSet rows) {
    throw new IllegalStateException("replaced when the classes are woven");
  }

  private static void refuse(Connection connection, String why) {
    throw new UnsupportedOperationException(connection + ": " + why);
  }

  static ResultSet okWoven(Statement statement, String sql) throws SQLException {
    ResultSet rows = statement.executeQuery(sql);
    return proxy(statement, rows);
  }

  static void leakRefusesNothing(Connection connection, boolean strict) throws SQLException {
    Statement s = connection.createStatement(); // LEAK Connection/ConnectionNotClosed
    if (strict) {
      refuse(connection, "strict");
    }
    s.execute("select 1");
  }
}
