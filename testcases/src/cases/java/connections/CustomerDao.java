package connections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Connections from a pool, closed or not, in the shapes that data access objects have. */
final class CustomerDao {
  private final DataSource dataSource;

  CustomerDao(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  int countNeverClosed() throws SQLException {
    Connection connection = dataSource.getConnection(); // LEAK Connection/ConnectionNotClosed
    Statement statement = connection.createStatement();
    ResultSet rows = statement.executeQuery("select count(*) from customer");
    return rows.next() ? rows.getInt(1) : 0;
  }

  int countClosedOnTheNormalPathOnly() throws SQLException {
    Connection connection = dataSource.getConnection(); // LEAK Connection/ConnectionNotClosed
    Statement statement = connection.createStatement();
    ResultSet rows = statement.executeQuery("select count(*) from customer");
    int count = rows.next() ? rows.getInt(1) : 0;
    rows.close();
    statement.close();
    connection.close();
    return count;
  }

  boolean existsReturnsEarly(long id) throws SQLException {
    Connection connection = dataSource.getConnection(); // LEAK Connection/ConnectionNotClosed
    try {
      PreparedStatement ps = connection.prepareStatement("select 1 from customer where id = ?");
      ps.setLong(1, id);
      if (!ps.executeQuery().next()) {
        return false;
      }
      connection.close();
      return true;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  Optional<String> nameClosesTheStatementOnly(long id) throws SQLException {
    Connection con = dataSource.getConnection(); // LEAK Connection/ConnectionNotClosed
    try (PreparedStatement ps = con.prepareStatement("select name from customer where id = ?")) {
      ps.setLong(1, id);
      try (ResultSet rs = ps.executeQuery()) {
        return rs.next() ? Optional.of(rs.getString(1)) : Optional.empty();
      }
    }
  }

  int deleteInOneChain(long id) throws SQLException {
    return dataSource.getConnection().createStatement().executeUpdate("delete from customer where id = " + id); // LEAK Connection/ConnectionNotClosed
  }

  List<String> namesThroughResultSetOnly() throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rs =
        dataSource.getConnection().createStatement().executeQuery("select name from customer")) { // LEAK Connection/ConnectionNotClosed
      while (rs.next()) {
        names.add(rs.getString("name"));
      }
    }
    return names;
  }

  void renameSwitchesAutoCommitBeforeTry(long id, String name) throws SQLException {
    Connection c = dataSource.getConnection(); // LEAK Connection/ConnectionNotClosed
    c.setAutoCommit(false);
    try (PreparedStatement ps = c.prepareStatement("update customer set name = ? where id = ?")) {
      ps.setString(1, name);
      ps.setLong(2, id);
      ps.executeUpdate();
      c.commit();
    } finally {
      c.close();
    }
  }

  boolean pingSwallows() {
    try {
      Connection c = dataSource.getConnection(); // LEAK Connection/ConnectionNotClosed
      boolean valid = c.isValid(2);
      c.close();
      return valid;
    } catch (SQLException e) {
      return false;
    }
  }

  void retriesOverwrite(String sql, int attempts) throws SQLException {
    Connection c = null;
    try {
      for (int i = 0; i < attempts; i++) {
        c = dataSource.getConnection(); // LEAK Connection/ConnectionNotClosed
        if (c.isValid(1)) {
          break;
        }
      }
      if (c != null) {
        try (Statement s = c.createStatement()) {
          s.execute(sql);
        }
      }
    } finally {
      if (c != null) {
        c.close();
      }
    }
  }

  int okCount() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from customer")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  int okTheConnectionEndsItsChildren() throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      ResultSet rows =
          connection.createStatement().executeQuery("select count(*) from customer");
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  boolean okExistsClosedInFinally(long id) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      PreparedStatement ps = connection.prepareStatement("select 1 from customer where id = ?");
      ps.setLong(1, id);
      return ps.executeQuery().next();
    } finally {
      connection.close();
    }
  }

  void okOldSchool(long id) throws SQLException {
    Connection con = null;
    PreparedStatement ps = null;
    ResultSet rs = null;
    try {
      con = dataSource.getConnection();
      ps = con.prepareStatement("select name from customer where id = ?");
      ps.setLong(1, id);
      rs = ps.executeQuery();
      while (rs.next()) {
        System.out.println(rs.getString(1));
      }
    } finally {
      if (rs != null) {
        rs.close();
      }
      if (ps != null) {
        ps.close();
      }
      if (con != null) {
        con.close();
      }
    }
  }

  void okRenameInsideTry(long id, String name) throws SQLException {
    Connection c = dataSource.getConnection();
    try {
      c.setAutoCommit(false);
      try (PreparedStatement ps = c.prepareStatement("update customer set name = ? where id = ?")) {
        ps.setString(1, name);
        ps.setLong(2, id);
        ps.executeUpdate();
      }
      c.commit();
    } catch (SQLException e) {
      c.rollback();
      throw e;
    } finally {
      c.close();
    }
  }

  boolean okPing() {
    try (Connection c = dataSource.getConnection()) {
      return c.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  Connection okHandsItOut() throws SQLException {
    Connection c = dataSource.getConnection();
    return c;
  }

  boolean okAsksWhetherItIsClosed(String sql) throws SQLException {
    Connection c = dataSource.getConnection();
    try {
      return c.createStatement().execute(sql);
    } finally {
      if (!c.isClosed()) {
        c.close();
      }
    }
  }
}
