package client;

import com.zaxxer.hikari.HikariDataSource;
import io.github.leakproof.testcases.proofs.probe.LiveThreads;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Database;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.sql.Connection;
import java.sql.SQLException;

/** A pool of connections for each query. */
public final class PerQuery implements Proof {
  static boolean isUp(String url) throws SQLException {
    HikariDataSource pool = new HikariDataSource(); // LEAK Client/ClientNotClosed
    pool.setJdbcUrl(url);
    pool.setMaximumPoolSize(1);
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(1);
    }
  }

  @Override
  public Probe run(World world) throws Exception {
    Database database = world.database();
    LiveThreads housekeepers = world.liveThreads("housekeeper").sinceNow();
    isUp(database.url());
    isUp(database.url());
    return housekeepers;
  }
}
