package connections;

import java.lang.ref.WeakReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection of a pool that wraps its statements, and closes what is open when it goes back. */
class DelegatingConnections {
  static class Traced {
    private final List<WeakReference<Traced>> children = new ArrayList<>();

    Traced(Traced parent) {
      if (parent != null) {
        parent.add(this);
      }
    }

    private void add(Traced child) {
      children.add(new WeakReference<>(child));
    }

    void closeChildren() throws SQLException {
      for (WeakReference<Traced> child : children) {
        Traced open = child.get();
        if (open != null) {
          open.close();
        }
      }
    }

    void close() throws SQLException {}
  }

  static final class TracedStatement extends Traced {
    private final Statement statement;

    TracedStatement(PooledConnection parent, Statement statement) {
      super(parent);
      this.statement = statement;
    }

    @Override
    void close() throws SQLException {
      statement.close();
    }
  }

  static final class PlainStatement {
    private final PooledConnection parent;
    private final Statement statement;

    PlainStatement(PooledConnection parent, Statement statement) {
      this.parent = parent;
      this.statement = statement;
    }

    PooledConnection parent() {
      return parent;
    }

    void close() throws SQLException {
      statement.close();
    }
  }

  static final class PooledConnection extends Traced {
    private final Connection connection;
    private final int seconds;

    PooledConnection(Connection connection, int seconds) {
      super(null);
      this.connection = connection;
      this.seconds = seconds;
    }

    TracedStatement createStatement() throws SQLException {
      TracedStatement traced = new TracedStatement(this, connection.createStatement());
      traced.statement.setQueryTimeout(seconds);
      return traced;
    }

    PlainStatement createPlainStatement() throws SQLException {
      PlainStatement plain =
          new PlainStatement(this, connection.createStatement()); // LEAK Connection/ConnectionNotClosed
      plain.statement.setQueryTimeout(seconds);
      return plain;
    }
  }
}
