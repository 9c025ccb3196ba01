package connections;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Pools that keep their connections in objects, and these in an array. */
final class ArraysOfHolders {
  private ArraysOfHolders() {}

  static final class OkPool {
    private final Holder[] holders = new Holder[8];
    private int count;

    void fill(String url) throws SQLException {
      for (int i = 0; i < holders.length; i++) {
        Connection c = DriverManager.getConnection(url);
        Holder holder = new Holder(c);
        holders[count] = holder;
        count++;
      }
    }

    void okThroughLocal(String url) throws SQLException {
      Connection c = DriverManager.getConnection(url);
      Holder[] all = holders;
      all[0] = new Holder(c);
    }

    void close() throws SQLException {
      for (int i = 0; i < count; i++) {
        Holder holder = holders[i];
        holder.getConnection().close();
      }
    }
  }

  static final class LeakPool {
    private final Holder[] holders = new Holder[8];

    void fill(String url) throws SQLException {
      Connection c = DriverManager.getConnection(url); // LEAK Connection/ConnectionNotClosed
      holders[0] = new Holder(c);
    }

    boolean isEmpty() {
      return holders[0] == null;
    }
  }

  static int leakInLocalArray(String url) throws SQLException {
    Holder[] holders = new Holder[1];
    Connection c = DriverManager.getConnection(url); // LEAK Connection/ConnectionNotClosed
    holders[0] = new Holder(c);
    return holders.length;
  }

  static void okInLentArray(Holder[] holders, String url) throws SQLException {
    holders[0] = new Holder(DriverManager.getConnection(url));
  }

  static Holder[] okInReturnedArray(String url) throws SQLException {
    Holder[] holders = new Holder[1];
    holders[0] = new Holder(DriverManager.getConnection(url));
    return holders;
  }

  static final class Holder {
    private final Connection connection;

    Holder(Connection connection) {
      this.connection = connection;
    }

    Connection getConnection() {
      return connection;
    }
  }
}
