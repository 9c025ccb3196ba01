package connections;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Statements on a connection that the caller lent, result sets on a lent statement. */
final class LentConnections {
  private LentConnections() {}

  static int leakCount(Connection connection, String table) throws SQLException {
    Statement statement = connection.createStatement(); // LEAK Connection/ConnectionNotClosed
    ResultSet rows = statement.executeQuery("select count(*) from " + table);
    rows.next();
    return rows.getInt(1);
  }

  static void leakClosesTheRowsOnly(Connection connection, Map<Integer, String> into)
      throws SQLException {
    PreparedStatement ps = connection.prepareStatement("select id, name from item"); // LEAK Connection/ConnectionNotClosed
    ResultSet rs = ps.executeQuery();
    while (rs.next()) {
      into.put(rs.getInt(1), rs.getString(2));
    }
    rs.close();
  }

  static void leakOnFailure(Connection connection, List<String> names) throws SQLException {
    PreparedStatement insert = connection.prepareStatement("insert into item(name) values (?)"); // LEAK Connection/ConnectionNotClosed
    for (String name : names) {
      insert.setString(1, name);
      insert.addBatch();
    }
    insert.executeBatch();
    insert.close();
  }

  static boolean leakRowsOfALentStatement(PreparedStatement query, long key) throws SQLException {
    query.setLong(1, key);
    ResultSet rs = query.executeQuery(); // LEAK Connection/ConnectionNotClosed
    return rs.next();
  }

  static double leakCall(Connection con, int account) throws SQLException {
    CallableStatement call = con.prepareCall("{? = call balance(?)}"); // LEAK Connection/ConnectionNotClosed
    call.registerOutParameter(1, java.sql.Types.DOUBLE);
    call.setInt(2, account);
    call.execute();
    return call.getDouble(1);
  }

  static void leakStatementInAHeaderOfItsRows(Connection con) throws SQLException {
    try (ResultSet rs = con.prepareStatement("select 1 from dual").executeQuery()) { // LEAK Connection/ConnectionNotClosed
      rs.next();
    }
  }

  static void leakInALoop(Connection con, List<String> scripts) throws SQLException {
    for (String script : scripts) {
      Statement s = con.createStatement(); // LEAK Connection/ConnectionNotClosed
      if (script.isBlank()) {
        continue;
      }
      s.execute(script);
      s.close();
    }
  }

  static int leakTemporary(Connection con) throws SQLException {
    return con.createStatement().executeUpdate("vacuum"); // LEAK Connection/ConnectionNotClosed
  }

  static long leakKeyOfAnOwnStatement(Connection con, String name) throws SQLException {
    PreparedStatement ps = // the key's rows belong to it
        con.prepareStatement("insert into t(n) values (?)", Statement.RETURN_GENERATED_KEYS); // LEAK Connection/ConnectionNotClosed
    ps.setString(1, name);
    ps.executeUpdate();
    try (ResultSet keys = ps.getGeneratedKeys()) {
      keys.next();
      return keys.getLong(1);
    }
  }

  static int okCount(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("select count(*) from " + table);
      rows.next();
      return rows.getInt(1);
    }
  }

  static Map<Integer, String> okBothClosed(Connection connection) throws SQLException {
    Map<Integer, String> into = new HashMap<>();
    try (PreparedStatement ps = connection.prepareStatement("select id, name from item");
        ResultSet rs = ps.executeQuery()) {
      while (rs.next()) {
        into.put(rs.getInt(1), rs.getString(2));
      }
    }
    return into;
  }

  static void okClosedInFinally(Connection connection, List<String> names) throws SQLException {
    PreparedStatement insert = connection.prepareStatement("insert into item(name) values (?)");
    try {
      for (String name : names) {
        insert.setString(1, name);
        insert.addBatch();
      }
      insert.executeBatch();
    } finally {
      insert.close();
    }
  }

  static boolean okRowsOfALentStatement(PreparedStatement query, long key) throws SQLException {
    query.setLong(1, key);
    try (ResultSet rs = query.executeQuery()) {
      return rs.next();
    }
  }

  static long okGeneratedKeyOfALentStatement(PreparedStatement insert) throws SQLException {
    insert.executeUpdate();
    ResultSet keys = insert.getGeneratedKeys();
    return keys.next() ? keys.getLong(1) : -1;
  }

  static int okResultSetOfALentStatement(Statement statement, String sql) throws SQLException {
    if (statement.execute(sql)) {
      ResultSet rs = statement.getResultSet();
      return rs.next() ? rs.getInt(1) : 0;
    }
    return statement.getUpdateCount();
  }

  static int okUpdate(Connection con, String sql) throws SQLException {
    Statement s = con.createStatement();
    try {
      return s.executeUpdate(sql);
    } finally {
      s.close();
    }
  }

  static PreparedStatement okPrepares(Connection con, long id) throws SQLException {
    PreparedStatement ps = con.prepareStatement("select * from item where id = ?");
    try {
      ps.setLong(1, id);
      return ps;
    } catch (SQLException e) {
      ps.close();
      throw e;
    }
  }

  static ResultSet okEndsWithItsRows(Connection con) throws SQLException {
    Statement s = con.createStatement();
    s.closeOnCompletion();
    return s.executeQuery("select * from item");
  }

  static void okTheRowsNameTheirStatement(ResultSet rs) throws SQLException {
    while (rs.next()) {
      System.out.println(rs.getString(1));
    }
    rs.getStatement().close();
  }

  static void okClosesTheCallersConnectionToo(Connection con, String sql) throws SQLException {
    try {
      con.createStatement().execute(sql);
    } finally {
      con.close();
    }
  }

  /** Keeps both for a while; whoever has opened them closes them. */
  private static final class Page {
    private final Statement query;
    private final ResultSet rows;

    Page(Statement query, ResultSet rows) {
      this.query = query;
      this.rows = rows;
    }

    int size() throws SQLException {
      query.setFetchSize(50);
      rows.last();
      return rows.getRow();
    }
  }

  static int leakBehindAPage(Statement query, String table) throws SQLException {
    ResultSet rows = query.executeQuery("select * from " + table); // LEAK Connection/ConnectionNotClosed
    Page page = new Page(query, rows);
    return page.size();
  }
}
