package locks;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A connection that gives a lock back once it is closed, kept by the object that hands it out. */
class GuardsKeptInFields {
  interface Source {
    Closeable open() throws IOException;
  }

  private static final class UnlockOnClose implements Closeable {
    private final Closeable delegate;
    private final Lock lock;

    UnlockOnClose(Closeable delegate, Lock lock) {
      this.delegate = delegate;
      this.lock = lock;
    }

    @Override
    public void close() throws IOException {
      try {
        delegate.close();
      } finally {
        lock.unlock();
      }
    }
  }

  static final class Context {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Source source;
    private Closeable connection;
    private boolean inTransaction;

    Context(Source source) {
      this.source = source;
    }

    Closeable shared() throws IOException {
      return locked(lock.readLock());
    }

    Closeable exclusive() throws IOException {
      return locked(lock.writeLock());
    }

    private Closeable locked(Lock toLock) throws IOException {
      if (connection == null) {
        toLock.lock();
        try {
          connection = source.open();
          connection = new UnlockOnClose(connection, toLock);
        } catch (IOException e) {
          toLock.unlock();
          throw e;
        }
      }
      return connection;
    }

    void begin() throws IOException {
      inTransaction = true;
      connection = shared();
    }

    void close() throws IOException {
      if (!inTransaction) {
        try {
          if (connection != null) {
            connection.close();
          }
        } finally {
          connection = null;
        }
      }
    }
  }

  void closesTheContext(Context context) throws IOException {
    try {
      work(context);
    } finally {
      context.close();
    }
  }

  void closesTheContextOfAnother(Source source) throws IOException {
    Context context = new Context(source);
    try {
      context.exclusive().toString();
    } finally {
      context.close();
    }
  }

  private void work(Context context) throws IOException {
    context.shared().toString();
  }

  /** Nobody closes what lies in the field. */
  static final class Forgetful {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private UnlockOnClose guard;

    void open(Source source) throws IOException {
      Closeable opened = source.open();
      lock.readLock().lock(); // LEAK LockRelease/LockNotReleased
      guard = new UnlockOnClose(opened, lock.readLock());
    }

    boolean isOpen() {
      return guard != null;
    }
  }

  /** The guard goes to the caller and nowhere else. */
  static final class Generous {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    Closeable open(Closeable inner) {
      lock.readLock().lock();
      return new UnlockOnClose(inner, lock.readLock());
    }
  }

  void closesTheGuard(Generous generous, Closeable inner) throws IOException {
    try (Closeable guard = generous.open(inner)) {
      guard.toString();
    }
  }
}
