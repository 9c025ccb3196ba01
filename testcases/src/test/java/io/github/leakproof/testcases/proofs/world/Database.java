package io.github.leakproof.testcases.proofs.world;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.leakproof.testcases.proofs.probe.LeasedConnections;
import io.github.leakproof.testcases.proofs.probe.OpenCursors;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** A pool of four connections to a database in memory, whose table {@code item} has two rows. */
public final class Database implements AutoCloseable {
  private static final int SIZE = 4;

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID();
  private final HikariDataSource pool;

  Database() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(SIZE);
    pool = new HikariDataSource(config);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table item(id int primary key, name varchar(10))");
      statement.execute("insert into item values (1, 'one'), (2, 'two')");
    }
  }

  /** Where the database is. */
  public String url() {
    return url;
  }

  /** The pool. */
  public DataSource source() {
    return pool;
  }

  /** The connections that are out. */
  public LeasedConnections leased() {
    return LeasedConnections.of(pool);
  }

  /** A connection of its own, whose statements and result sets are counted. */
  public OpenCursors cursors() throws SQLException {
    return new OpenCursors(pool.getConnection());
  }

  @Override
  public void close() {
    pool.close();
  }
}
