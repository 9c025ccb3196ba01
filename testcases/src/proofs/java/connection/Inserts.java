package connection;

import io.github.leakproof.testcases.proofs.probe.OpenCursors;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Database;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A statement on a connection that is lent outlives the failure of its batch. */
public final class Inserts implements Proof {
  static void insert(Connection connection, List<String> names) throws SQLException {
    PreparedStatement insert = connection.prepareStatement("insert into item values (?, ?)"); // LEAK Connection/ConnectionNotClosed
    for (String name : names) {
      insert.setInt(1, name.length());
      insert.setString(2, name);
      insert.addBatch();
    }
    insert.executeBatch();
    insert.close();
  }

  @Override
  public Probe run(World world) throws Exception {
    OpenCursors cursors = world.database().cursors();
    insert(cursors.connection(), List.of("three", "fourth"));
    world.fails(() -> insert(cursors.connection(), List.of("seventh", "twelfth")));
    return cursors;
  }
}
