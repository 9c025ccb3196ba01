package connections;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** Connections of a driver that is asked directly. */
final class Drivers {
  private Drivers() {}

  static Connection leakSetUp(Driver driver, String url, Properties info) throws SQLException {
    Connection c = driver.connect(url, info); // LEAK Connection/ConnectionNotClosed
    if (c == null) {
      throw new SQLException(url);
    }
    c.setAutoCommit(false);
    return c;
  }

  static boolean leakProbe(Driver driver, String url) throws SQLException {
    return driver.connect(url, new Properties()).isValid(1); // LEAK Connection/ConnectionNotClosed
  }

  static Connection okSetUp(Driver driver, String url, Properties info) throws SQLException {
    Connection c = driver.connect(url, info);
    if (c == null) {
      throw new SQLException(url);
    }
    try {
      c.setAutoCommit(false);
    } catch (SQLException e) {
      c.close();
      throw e;
    }
    return c;
  }

  static Connection okAsk(Driver driver, String url, Properties info) throws SQLException {
    return driver.connect(url, info);
  }
}
