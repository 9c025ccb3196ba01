package connections;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections behind a proxy, which the way back looks behind. */
final class BehindProxies {
  private final DataSource source;

  BehindProxies(DataSource source) {
    this.source = source;
  }

  static final class Restoring implements InvocationHandler {
    private final Connection wrapped;

    Restoring(Connection wrapped) {
      this.wrapped = wrapped;
    }

    Connection wrapped() {
      return wrapped;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      return method.invoke(wrapped, arguments);
    }
  }

  private Connection open() throws SQLException {
    Connection connection = source.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            new Restoring(connection));
  }

  private static void close(Connection connection) throws SQLException {
    if (connection instanceof Proxy
        && Proxy.getInvocationHandler(connection) instanceof Restoring restoring) {
      restoring.wrapped().close();
      return;
    }
    connection.close();
  }

  private static void closePlain(Connection connection) throws SQLException {
    if (connection instanceof Proxy) {
      return;
    }
    connection.close();
  }

  int okLooksBehind() throws SQLException {
    Connection connection = open();
    try {
      return connection.getTransactionIsolation();
    } finally {
      close(connection);
    }
  }

  int leavesProxies() throws SQLException {
    Connection connection = open(); // LEAK Connection/ConnectionNotClosed
    try {
      return connection.getTransactionIsolation();
    } finally {
      closePlain(connection);
    }
  }
}
