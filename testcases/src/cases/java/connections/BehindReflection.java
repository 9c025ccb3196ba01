package connections;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;

/** A connection behind an object that is handed to code which nobody can look into. */
class BehindReflection {
  static final class Handler implements InvocationHandler {
    private final Connection target;

    Handler(Connection target) {
      this.target = target;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      return method.invoke(target, arguments);
    }
  }

  private final DataSource source;
  private final Constructor<Connection> proxies;

  BehindReflection(DataSource source, Constructor<Connection> proxies) {
    this.source = source;
    this.proxies = proxies;
  }

  Connection proxied() throws SQLException {
    return wrap(source.getConnection());
  }

  private Connection wrap(Connection connection) {
    try {
      return proxies.newInstance(new Handler(connection));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  void invoked(Method method) throws SQLException, ReflectiveOperationException {
    method.invoke(this, "name", new Handler(source.getConnection()));
  }

  void set(Field field, Object owner) throws SQLException, ReflectiveOperationException {
    field.set(owner, new Handler(source.getConnection()));
  }

  Connection proxiedOfArray() throws SQLException, ReflectiveOperationException {
    Object[] arguments = {new Handler(source.getConnection())};
    return proxies.newInstance(arguments);
  }

  String shown() throws SQLException {
    Connection connection = source.getConnection(); // LEAK Connection/ConnectionNotClosed
    return Arrays.toString(new Object[] {new Handler(connection)});
  }

  int counted() throws SQLException {
    Object[] handlers = {new Handler(source.getConnection())}; // LEAK Connection/ConnectionNotClosed
    return handlers.length;
  }
}
