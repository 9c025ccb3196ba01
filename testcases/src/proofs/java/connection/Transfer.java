package connection;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Database;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A transaction is rolled back, and keeps its connection. */
public final class Transfer implements Proof {
  static final class Renaming {
    private final DataSource source;

    Renaming(DataSource source) {
      this.source = source;
    }

    boolean rename(String name, int id) throws SQLException {
      Connection connection = source.getConnection(); // LEAK Connection/ConnectionNotClosed
      connection.setAutoCommit(false);
      try (Statement update = connection.createStatement()) {
        update.executeUpdate("update item set name = '" + name + "' where id = " + id);
      } catch (SQLException e) {
        connection.rollback();
        return false;
      }
      connection.commit();
      connection.close();
      return true;
    }
  }

  @Override
  public Probe run(World world) throws Exception {
    Database database = world.database();
    Renaming renaming = new Renaming(database.source());
    renaming.rename("three", 1);
    renaming.rename("a name that is too long", 1);
    return database.leased();
  }
}
