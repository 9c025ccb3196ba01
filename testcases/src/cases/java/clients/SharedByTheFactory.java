package clients;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.QueueConnection;

/** A factory that hands out the one connection that it keeps, and asks itself for it. */
abstract class SharedByTheFactory implements ConnectionFactory, AutoCloseable {
  private final ConnectionFactory target;
  private Connection shared;

  SharedByTheFactory(ConnectionFactory target) {
    this.target = target;
  }

  @Override
  public synchronized Connection createConnection() throws JMSException {
    if (shared == null) {
      shared = target.createConnection();
    }
    return shared;
  }

  QueueConnection createQueueConnection() throws JMSException {
    Connection connection = createConnection();
    if (!(connection instanceof QueueConnection queue)) {
      throw new IllegalStateException("no queues here: " + connection);
    }
    return queue;
  }

  @Override
  public synchronized void close() throws JMSException {
    if (shared != null) {
      shared.close();
    }
  }

  /** This one makes a new connection each time. */
  abstract static class Making implements ConnectionFactory {
    private final ConnectionFactory target;

    Making(ConnectionFactory target) {
      this.target = target;
    }

    @Override
    public Connection createConnection() throws JMSException {
      return target.createConnection();
    }

    QueueConnection createQueueConnection() throws JMSException {
      Connection connection = createConnection(); // LEAK Client/ClientNotClosed
      if (!(connection instanceof QueueConnection queue)) {
        throw new IllegalStateException("no queues here: " + connection);
      }
      return queue;
    }

    abstract JMSContext context();
  }
}
