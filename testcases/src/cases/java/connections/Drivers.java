package connections;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Connections of a driver itself. */
final class Drivers {
  private final Driver driver;

  Drivers(Driver driver) {
    this.driver = driver;
  }

  boolean isUp(String url) {
    try (Statement statement = connect(url).createStatement()) { // LEAK Connection/ConnectionNotClosed
      return statement.execute("select 1");
    } catch (SQLException e) {
      return false;
    }
  }

  boolean okIsUp(String url) {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException e) {
      return false;
    }
  }

  Connection connect(String url) throws SQLException {
    return driver.connect(url, new Properties());
  }

  Connection prepared(String url, String sql) throws SQLException {
    Connection connection = driver.connect(url, new Properties()); // LEAK Connection/ConnectionNotClosed
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    return connection;
  }
}
