package clients;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.IllegalStateException;
import jakarta.jms.JMSException;
import jakarta.jms.QueueConnection;
import jakarta.jms.QueueConnectionFactory;

/** A connection that turns out to be of another kind than the caller needs. */
final class WrongKindOfConnection {
  private WrongKindOfConnection() {}

  static QueueConnection leakPattern(ConnectionFactory target) throws JMSException {
    Connection con = target.createConnection(); // LEAK Client/ClientNotClosed
    if (!(con instanceof QueueConnection queueConnection)) {
      throw new IllegalStateException("not a QueueConnectionFactory");
    }
    return queueConnection;
  }

  static QueueConnection leakCast(ConnectionFactory target) throws JMSException {
    Connection con = target.createConnection(); // LEAK Client/ClientNotClosed
    if (!(con instanceof QueueConnection)) {
      throw new IllegalStateException("not a QueueConnectionFactory");
    }
    return (QueueConnection) con;
  }

  static QueueConnection leakElse(ConnectionFactory target) throws JMSException {
    if (target instanceof QueueConnectionFactory queueFactory) {
      return queueFactory.createQueueConnection();
    } else {
      Connection con = target.createConnection(); // LEAK Client/ClientNotClosed
      if (!(con instanceof QueueConnection queueConnection)) {
        throw new IllegalStateException("not a QueueConnectionFactory");
      }
      return queueConnection;
    }
  }

  static QueueConnection okClosed(ConnectionFactory target) throws JMSException {
    Connection con = target.createConnection();
    if (!(con instanceof QueueConnection queueConnection)) {
      con.close();
      throw new IllegalStateException("not a QueueConnectionFactory");
    }
    return queueConnection;
  }

  static QueueConnection okAskedFirst(ConnectionFactory target) throws JMSException {
    if (!(target instanceof QueueConnectionFactory queueFactory)) {
      throw new IllegalStateException("not a QueueConnectionFactory");
    }
    return queueFactory.createQueueConnection();
  }

  static Connection okEither(ConnectionFactory target) throws JMSException {
    Connection con = target.createConnection();
    if (con instanceof QueueConnection queueConnection) {
      return queueConnection;
    }
    return con;
  }
}
