package clients;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Pools of connections in what only uses them. */
class PoolsInTemplates {
  int perCall(HikariConfig config, String sql) {
    HikariDataSource pool = new HikariDataSource(config); // LEAK Client/ClientNotClosed
    JdbcTemplate template = new JdbcTemplate(pool);
    return template.queryForList(sql).size();
  }

  int perCallNamed(HikariConfig config, String sql) {
    HikariDataSource pool = new HikariDataSource(config); // LEAK Client/ClientNotClosed
    NamedParameterJdbcTemplate template = new NamedParameterJdbcTemplate(pool);
    return template.getJdbcOperations().queryForList(sql).size();
  }

  int perCallEnded(HikariConfig config, String sql) {
    try (HikariDataSource pool = new HikariDataSource(config)) {
      return new JdbcTemplate(pool).queryForList(sql).size();
    }
  }

  JdbcTemplate handedOn(HikariConfig config) {
    HikariDataSource pool = new HikariDataSource(config);
    return new JdbcTemplate(pool);
  }

  DataSourceTransactionManager manager(HikariConfig config) {
    return new DataSourceTransactionManager(new HikariDataSource(config));
  }

  static final class Kept {
    final JdbcTemplate template;

    Kept(HikariConfig config) {
      template = new JdbcTemplate(new HikariDataSource(config));
    }
  }
}
