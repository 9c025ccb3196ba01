package locks;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Connections from a pool or, where there is none, one that a lock keeps for one thread. */
class SingleOrPooled {
  static final class Connection {
    private Object context;
  }

  private Deque<Connection> pool;
  private final Lock single = new ReentrantLock();
  private Connection one;

  private Connection get() throws IOException {
    Connection connection;
    if (pool != null) {
      connection = pool.poll();
      if (connection == null) {
        connection = new Connection();
      }
    } else {
      single.lock();
      if (one == null) {
        one = new Connection();
      }
      connection = one;
    }
    return connection;
  }

  private void release(Connection connection) {
    if (pool != null) {
      if (connection != null) {
        if (!pool.offer(connection)) {
          close(connection);
        }
      }
    } else {
      single.unlock();
    }
  }

  private void close(Connection connection) {
    if (connection == null || connection.context == null) {
      if (pool == null) {
        single.unlock();
      }
      return;
    }
    connection.context = null;
    if (pool == null) {
      single.unlock();
    }
  }

  Object context() throws IOException {
    Connection connection = get();
    try {
      return connection.context;
    } finally {
      release(connection);
    }
  }

  Object contextThenClosed() throws IOException {
    Connection connection = get();
    try {
      return connection.context;
    } finally {
      close(connection);
    }
  }

  String text() throws IOException {
    Connection connection = get(); // LEAK LockRelease/LockNotReleased
    String text = connection.context.toString();
    release(connection);
    return text;
  }

  /** With the pool made here, the lock is not taken. */
  void restart(int size) throws IOException {
    if (size != 1) {
      pool = new ArrayDeque<>();
    }
    Connection connection = null;
    try {
      connection = get();
    } finally {
      release(connection);
    }
  }
}
