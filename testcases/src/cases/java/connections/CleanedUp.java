package connections;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import lombok.Cleanup;

/** Variables that an annotation has released at the end of their block. */
final class CleanedUp {
  private CleanedUp() {}

  static int all(DataSource source, String sql) throws SQLException {
    @Cleanup Connection connection = source.getConnection();
    @Cleanup PreparedStatement statement = connection.prepareStatement(sql);
    @Cleanup ResultSet rows = statement.executeQuery();
    int count = 0;
    while (rows.next()) {
      count++;
    }
    return count;
  }

  static int onlyTheConnection(DataSource source, String sql) throws SQLException {
    @Cleanup Connection connection = source.getConnection();
    ResultSet rows = connection.prepareStatement(sql).executeQuery();
    return rows.next() ? rows.getInt(1) : 0;
  }

  static int byAnotherMethod(Runnable task) {
    @Cleanup("shutdownNow")
    ExecutorService pool = Executors.newFixedThreadPool(2);
    pool.execute(task);
    return 1;
  }

  static void inABlockOfItsOwn(DataSource source, boolean isEmpty) throws SQLException {
    if (!isEmpty) {
      @Cleanup(value = "close")
      Connection connection = source.getConnection();
      connection.setAutoCommit(false);
    }
  }

  static void byAMethodThatDoesNotEndIt(Runnable task) {
    @Cleanup("isShutdown")
    ExecutorService pool = Executors.newFixedThreadPool(2); // LEAK ExecutorShutdown/ExecutorNotShutdown
    pool.execute(task);
  }

  static int oneOfTwo(DataSource source, DataSource target, String sql) throws SQLException {
    @Cleanup Connection from = source.getConnection();
    Connection to = target.getConnection(); // LEAK Connection/ConnectionNotClosed
    return from.getNetworkTimeout() + to.getNetworkTimeout() + sql.length();
  }
}
