package clients;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;

/** Broker connections behind proxies that count calls. */
final class TracedConnections {
  private final ConnectionFactory brokers;
  private final AtomicLong calls = new AtomicLong();

  TracedConnections(ConnectionFactory brokers) {
    this.brokers = brokers;
  }

  Connection open() throws JMSException {
    Connection target = brokers.createConnection();
    return traced(target);
  }

  Connection openAs(String user, String password) throws JMSException {
    return traced(brokers.createConnection(user, password));
  }

  String openAndForget() throws JMSException {
    Connection target = brokers.createConnection(); // LEAK Client/ClientNotClosed
    Connection traced = traced(target);
    return traced.getClientID();
  }

  String openAndClose() throws JMSException {
    Connection target = brokers.createConnection();
    Connection traced = traced(target);
    try {
      return traced.getClientID();
    } finally {
      traced.close();
    }
  }

  private Connection traced(Connection target) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new Counting(target, calls));
  }

  private static final class Counting implements InvocationHandler {
    private final Connection target;
    private final AtomicLong calls;

    Counting(Connection target, AtomicLong calls) {
      this.target = target;
      this.calls = calls;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      calls.incrementAndGet();
      return method.invoke(target, arguments);
    }
  }
}
