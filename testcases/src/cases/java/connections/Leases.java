package connections;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A pool that knows what it has lent out. */
final class Leases implements AutoCloseable {
  static final class Lease implements AutoCloseable {
    private final Leases pool;
    private final Connection connection;

    Lease(Leases pool, Connection connection) {
      this.pool = pool;
      this.connection = connection;
    }

    Connection connection() {
      return connection;
    }

    @Override
    public void close() {
      pool.giveBack(this);
    }
  }

  private final String url;
  private final Deque<Lease> idle = new ArrayDeque<>();
  private final Set<Lease> busy = new HashSet<>();
  private final List<Statement> open = new ArrayList<>();

  Leases(String url) {
    this.url = url;
  }

  // Whoever takes a lease gives it back.
  synchronized Lease lease() throws SQLException {
    Lease known = idle.poll();
    if (known != null) {
      busy.add(known);
      return known;
    }
    Lease fresh = new Lease(this, DriverManager.getConnection(url));
    busy.add(fresh);
    return fresh;
  }

  private synchronized void giveBack(Lease lease) {
    if (busy.remove(lease)) {
      idle.push(lease);
    }
  }

  @Override
  public synchronized void close() throws SQLException {
    for (Lease lease : idle) {
      lease.connection.close();
    }
  }

  // Only the class itself has what its private method makes, and it releases none.
  private Statement statement(Connection connection) throws SQLException {
    Statement made = connection.createStatement(); // LEAK Connection/ConnectionNotClosed
    open.add(made);
    return made;
  }

  int update(Connection connection, String sql) throws SQLException {
    return statement(connection).executeUpdate(sql);
  }
}
