package asynccapture;

import io.github.leakproof.testcases.proofs.probe.EarlyClose;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Database;
import io.github.leakproof.testcases.proofs.world.LatePool;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.sql.DataSource;

/** A connection is back in its pool when the report begins to use it. */
public final class Report implements Proof {
  interface Query {
    void run(Connection connection);
  }

  static CompletableFuture<Void> report(DataSource source, Query query, Executor executor)
      throws SQLException {
    return CompletableFuture.runAsync(
        () -> {
          try (Connection connection = source.getConnection()) {
            query.run(connection);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        },
        executor);
  }

  @Override
  public Probe run(World world) throws Exception {
    EarlyClose early = new EarlyClose(1);
    Query query =
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute("select name from item");
            early.done();
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        };
    LatePool late = world.latePool();
    CompletableFuture<Void> done =
        report(world.database().source(), query, late.pool());
    world.atEnd(() -> done.cancel(true));
    late.begin();
    return early;
  }
}
