package connection;

import io.github.leakproof.testcases.proofs.probe.OpenCursors;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Database;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows are read to the first one, and neither they nor their statement are closed. */
public final class Counting implements Proof {
  static int count(Connection connection) throws SQLException {
    Statement statement = connection.createStatement(); // LEAK Connection/ConnectionNotClosed
    ResultSet rows = statement.executeQuery("select count(*) from item");
    return rows.next() ? rows.getInt(1) : 0;
  }

  @Override
  public Probe run(World world) throws Exception {
    OpenCursors cursors = world.database().cursors();
    count(cursors.connection());
    count(cursors.connection());
    return cursors;
  }
}
