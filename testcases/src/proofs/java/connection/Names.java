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

/** A query fails, and its connection never comes back to the pool. */
public final class Names implements Proof {
  static final class Items {
    private final DataSource source;

    Items(DataSource source) {
      this.source = source;
    }

    String name(String table, int id) throws SQLException {
      Connection connection = source.getConnection(); // LEAK Connection/ConnectionNotClosed
      String name;
      try (PreparedStatement query =
          connection.prepareStatement("select name from " + table + " where id = " + id)) {
        try (ResultSet row = query.executeQuery()) {
          name = row.next() ? row.getString(1) : "";
        }
      }
      connection.close();
      return name;
    }
  }

  @Override
  public Probe run(World world) throws Exception {
    Database database = world.database();
    Items items = new Items(database.source());
    items.name("item", 1);
    for (int i = 0; i < 3; i++) {
      world.fails(() -> items.name("no_such_table", 1));
    }
    return database.leased();
  }
}
