package connections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcUtils;

/** JDBC beside Spring's template: what the template lends it ends itself. */
class SpringJdbc {
  private final JdbcTemplate template;

  SpringJdbc(JdbcTemplate template) {
    this.template = template;
  }

  boolean leakTheTemplatesSource() throws SQLException {
    Connection c = template.getDataSource().getConnection(); // LEAK Connection/ConnectionNotClosed
    return c.getMetaData().supportsBatchUpdates();
  }

  Integer leakStatementInACallback() {
    return template.execute(
        (Connection c) -> {
          Statement s = c.createStatement(); // LEAK Connection/ConnectionNotClosed
          return s.executeUpdate("delete from session");
        });
  }

  int leakRowsOfATemplatesStatement() {
    return template.execute(
        "select count(*) from session",
        (PreparedStatement ps) -> {
          ResultSet rs = ps.executeQuery(); // LEAK Connection/ConnectionNotClosed
          return rs.next() ? rs.getInt(1) : 0;
        });
  }

  List<String> okExtractor() {
    return template.query(
        "select name from user",
        (ResultSet rs) -> {
          List<String> names = new ArrayList<>();
          while (rs.next()) {
            names.add(rs.getString(1));
          }
          return names;
        });
  }

  void okStatementCreator(String name) {
    template.update(
        c -> {
          PreparedStatement ps = c.prepareStatement("insert into user(name) values (?)");
          return ps;
        });
  }

  Integer okStatementInACallback() {
    return template.execute(
        (Connection c) -> {
          try (Statement s = c.createStatement()) {
            return s.executeUpdate("delete from session");
          }
        });
  }

  List<String> okUtils(DataSource source) throws SQLException {
    Connection c = source.getConnection();
    Statement s = null;
    ResultSet rs = null;
    List<String> names = new ArrayList<>();
    try {
      s = c.createStatement();
      rs = s.executeQuery("select name from user");
      while (rs.next()) {
        names.add(rs.getString(1));
      }
      return names;
    } finally {
      JdbcUtils.closeResultSet(rs);
      JdbcUtils.closeStatement(s);
      JdbcUtils.closeConnection(c);
    }
  }

  int okReleasedToTheTransaction(DataSource source) throws SQLException {
    Connection c = DataSourceUtils.getConnection(source);
    try (Statement s = c.createStatement()) {
      return s.executeUpdate("delete from session");
    } finally {
      DataSourceUtils.releaseConnection(c, source);
    }
  }

  int leakStatementBesideTheTransaction(DataSource source) throws SQLException {
    Connection c = DataSourceUtils.getConnection(source);
    Statement s = c.createStatement(); // LEAK Connection/ConnectionNotClosed
    int changed = s.executeUpdate("delete from session");
    s.close();
    return changed;
  }

  @Bean
  Connection okBean(DataSource source) throws SQLException {
    return source.getConnection();
  }
}
