package connection;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Database;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Statement and rows are closed, the connection is forgotten. */
public final class Exists implements Proof {
  static boolean exists(DataSource source, int id) throws SQLException {
    Connection connection = source.getConnection(); // LEAK Connection/ConnectionNotClosed
    try (PreparedStatement query =
            connection.prepareStatement("select id from item where id = " + id);
        ResultSet row = query.executeQuery()) {
      return row.next();
    }
  }

  @Override
  public Probe run(World world) throws Exception {
    Database database = world.database();
    exists(database.source(), 1);
    exists(database.source(), 7);
    return database.leased();
  }
}
