package connections;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Result sets of what the database says of itself. */
final class MetadataResults {
  static boolean hasForeignKey(DatabaseMetaData metadata, String table) throws SQLException {
    ResultSet keys = metadata.getCrossReference(null, null, "parent", null, null, table); // LEAK Connection/ConnectionNotClosed
    return keys.next();
  }

  static boolean hasRowId(Connection connection, String table) throws SQLException {
    ResultSet row = connection.getMetaData().getBestRowIdentifier(null, null, table, 0, true); // LEAK Connection/ConnectionNotClosed
    return row.next();
  }

  static boolean isGranted(Connection connection, String table) throws SQLException {
    ResultSet rights = connection.getMetaData().getTablePrivileges(null, null, table); // LEAK Connection/ConnectionNotClosed
    return rights.next();
  }

  static int parameters(Connection connection, String name) throws SQLException {
    ResultSet columns = connection.getMetaData().getProcedureColumns(null, null, name, null); // LEAK Connection/ConnectionNotClosed
    int n = 0;
    while (columns.next()) {
      n++;
    }
    return n;
  }

  static int types(Connection connection) throws SQLException {
    ResultSet types = connection.getMetaData().getUDTs(null, null, "%", null); // LEAK Connection/ConnectionNotClosed
    int n = 0;
    while (types.next()) {
      n++;
    }
    return n;
  }

  static boolean okPrimary(DatabaseMetaData metadata, String table) throws SQLException {
    try (ResultSet keys = metadata.getPrimaryKeys(null, null, table)) {
      return keys.next();
    }
  }
}
