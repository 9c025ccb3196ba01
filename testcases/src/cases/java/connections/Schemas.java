package connections;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** Migrations and look-ups in the data base's own tables. */
final class Schemas {
  private Schemas() {}

  static Set<String> leakTables(Connection connection) throws SQLException {
    Set<String> names = new TreeSet<>();
    DatabaseMetaData meta = connection.getMetaData();
    ResultSet tables = meta.getTables(null, null, "%", new String[] {"TABLE"}); // LEAK Connection/ConnectionNotClosed
    while (tables.next()) {
      names.add(tables.getString("TABLE_NAME"));
    }
    return names;
  }

  static boolean leakHasColumn(DatabaseMetaData meta, String table, String column)
      throws SQLException {
    return meta.getColumns(null, null, table, column).next(); // LEAK Connection/ConnectionNotClosed
  }

  static Set<String> okTables(Connection connection) throws SQLException {
    Set<String> names = new TreeSet<>();
    DatabaseMetaData meta = connection.getMetaData();
    try (ResultSet tables = meta.getTables(null, null, "%", null)) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  static boolean okOwnConnectionEndsThem(String url, String table) throws SQLException {
    try (Connection c = DriverManager.getConnection(url)) {
      DatabaseMetaData meta = c.getMetaData();
      ResultSet tables = meta.getTables(null, null, table, null);
      return tables.next();
    }
  }

  static String okProduct(String url, String user, String password) throws SQLException {
    Connection c = DriverManager.getConnection(url, user, password);
    try {
      return c.getMetaData().getDatabaseProductName();
    } finally {
      c.close();
    }
  }

  static String leakProduct(String url, String user, String password) throws SQLException {
    Connection c = DriverManager.getConnection(url, user, password); // LEAK Connection/ConnectionNotClosed
    DatabaseMetaData meta = c.getMetaData();
    if (meta == null) {
      return "unknown";
    }
    String name = meta.getDatabaseProductName();
    c.close();
    return name;
  }

  static void leakMigrateInsideATask(String url, Set<String> scripts) {
    Callable<Integer> task =
        () -> {
          Connection c = DriverManager.getConnection(url); // LEAK Connection/ConnectionNotClosed
          int done = 0;
          for (String script : scripts) {
            try (Statement s = c.createStatement()) {
              s.execute(script);
              done++;
            }
          }
          return done;
        };
    try {
      task.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static void okMigrate(String url, Set<String> scripts) throws SQLException {
    try (Connection c = DriverManager.getConnection(url)) {
      for (String script : scripts) {
        try (Statement s = c.createStatement()) {
          s.execute(script);
        }
      }
    }
  }

  static boolean okAborts(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    try {
      return c.isReadOnly();
    } finally {
      c.abort(Runnable::run);
    }
  }

  static void okClosesTheConnectionOfALentStatement(Statement s) throws SQLException {
    try {
      ResultSet rs = s.executeQuery("select 1");
      rs.next();
    } finally {
      s.getConnection().close();
    }
  }

  static Connection leakFailsBeforeItHandsOut(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url); // LEAK Connection/ConnectionNotClosed
    c.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    return c;
  }

  static Connection okClosesBeforeItThrows(String url) throws SQLException {
    Connection c = DriverManager.getConnection(url);
    try {
      c.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
    } catch (SQLException e) {
      c.close();
      throw e;
    }
    return c;
  }

  static void okNullUnlessOpened(String url, boolean dry) throws SQLException {
    Connection c = dry ? null : DriverManager.getConnection(url);
    try {
      if (c != null) {
        c.createStatement().execute("analyze");
      }
    } finally {
      if (c != null) {
        c.close();
      }
    }
  }
}
