package clients;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Connections that an object keeps for whoever ends the transaction. */
final class ConnectionHolder {
  private final Deque<Connection> connections = new ArrayDeque<>();

  void add(Connection connection) {
    if (!connections.contains(connection)) {
      connections.add(connection);
    }
  }

  Connection connection() {
    return connections.peek();
  }

  void closeAll() {
    for (Connection connection : connections) {
      try {
        connection.close();
      } catch (JMSException e) {
        // nothing more to do
      }
    }
    connections.clear();
  }
}

final class Holders {
  private static final ThreadLocal<Map<Object, ConnectionHolder>> BOUND =
      ThreadLocal.withInitial(HashMap::new);

  private Holders() {}

  static ConnectionHolder bound(Object key) {
    return BOUND.get().get(key);
  }

  static void bind(Object key, ConnectionHolder holder) {
    BOUND.get().put(key, holder);
  }

  /** A holder that is bound already belongs to the transaction; a new one is bound at the end. */
  static Session joined(ConnectionFactory factory) throws JMSException {
    ConnectionHolder known = bound(factory);
    if (known != null && known.connection() != null) {
      return known.connection().createSession();
    }
    ConnectionHolder holder = known;
    if (holder == null) {
      holder = new ConnectionHolder();
    }
    Connection connection = holder.connection();
    Session session;
    try {
      if (connection == null) {
        connection = factory.createConnection();
        holder.add(connection);
      }
      session = connection.createSession();
    } catch (JMSException e) {
      if (connection != null) {
        connection.close();
      }
      throw e;
    }
    if (holder != known) {
      bind(factory, holder);
    }
    return session;
  }

  static Session lost(ConnectionFactory factory) throws JMSException {
    ConnectionHolder holder = new ConnectionHolder();
    Connection connection = factory.createConnection(); // LEAK Client/ClientNotClosed
    holder.add(connection);
    return connection.createSession();
  }

  static void closedAtTheEnd(ConnectionFactory factory) throws JMSException {
    ConnectionHolder holder = new ConnectionHolder();
    try {
      Connection connection = factory.createConnection();
      holder.add(connection);
      connection.createSession().recover();
    } finally {
      holder.closeAll();
    }
  }
}
