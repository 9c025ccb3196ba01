package io.github.leakproof.testcases.proofs.probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The statements and result sets that are open on a connection. */
public final class OpenCursors implements Probe {
  private final Connection connection;
  private final Queue<Closed> made = new ConcurrentLinkedQueue<>();

  /** Whether something is closed. */
  private interface Closed {
    boolean isClosed() throws SQLException;
  }

  /** Counts what a connection opens from now on. */
  public OpenCursors(Connection connection) {
    this.connection = (Connection) counted(Connection.class, connection);
  }

  /** The connection; it stays open. */
  public Connection connection() {
    return connection;
  }

  private Object counted(Class<?> type, Object object) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> call(object, method, arguments));
  }

  private Object call(Object object, Method method, Object[] arguments) throws Throwable {
    Object result;
    try {
      result = method.invoke(object, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
    if (result instanceof Statement statement) {
      made.add(statement::isClosed);
      return counted(method.getReturnType(), statement);
    } else if (result instanceof ResultSet rows) {
      made.add(rows::isClosed);
    }
    return result;
  }

  @Override
  public int left() {
    return (int) made.stream().filter(OpenCursors::isOpen).count();
  }

  private static boolean isOpen(Closed cursor) {
    try {
      return !cursor.isClosed();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String unit() {
    return "statements and result sets open";
  }
}
