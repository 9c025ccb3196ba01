package permits;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.curator.framework.recipes.locks.InterProcessSemaphoreV2;
import org.apache.curator.framework.recipes.locks.Lease;

/** Wrappers that may fail after they have taken a permit, flags in fields, several leases. */
class BorrowedConnections {
  /** A caller that gets an exception has nothing to give back. */
  static final class Pool {
    private final Semaphore available = new Semaphore(10, true);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final String url;

    Pool(String url) {
      this.url = url;
    }

    Connection borrow() throws InterruptedException, SQLException {
      available.acquire(); // LEAK LockRelease/PermitNotReleased
      Connection connection = idle.pollFirst();
      if (connection == null) {
        connection = DriverManager.getConnection(url);
      }
      return connection;
    }

    Connection borrowOrGiveUp() throws InterruptedException, SQLException {
      available.acquire();
      try {
        Connection connection = idle.pollFirst();
        return connection == null ? DriverManager.getConnection(url) : connection;
      } catch (SQLException | RuntimeException e) {
        available.release();
        throw e;
      }
    }

    Connection borrowIdle() throws InterruptedException {
      available.acquire();
      return idle.pollFirst();
    }

    void giveBack(Connection connection) {
      idle.addFirst(connection);
      available.release();
    }
  }

  /** Remembers in a field whether it is inside. */
  static final class Visitor {
    private final Semaphore room;
    private boolean inside;
    private int refused;

    Visitor(Semaphore room) {
      this.room = room;
    }

    void enter(long millis) throws InterruptedException {
      inside = millis > 0 && room.tryAcquire(millis, TimeUnit.MILLISECONDS);
      if (!inside) {
        refused++;
      }
    }

    void leave() {
      if (inside) {
        inside = false;
        room.release();
      }
    }
  }

  private final InterProcessSemaphoreV2 workers;

  BorrowedConnections(InterProcessSemaphoreV2 workers) {
    this.workers = workers;
  }

  void returnsEachLease(Runnable job) throws Exception {
    Collection<Lease> leases = workers.acquire(3);
    try {
      job.run();
    } finally {
      for (Lease lease : leases) {
        workers.returnLease(lease);
      }
    }
  }

  void countsTheLeases(StringBuilder log) throws Exception {
    Collection<Lease> leases = workers.acquire(3); // LEAK LockRelease/PermitNotReleased
    for (Lease lease : leases) {
      log.append(lease.getNodeName());
    }
  }

  Lease handsOnTheOnlyLease() throws Exception {
    Collection<Lease> leases = workers.acquire(1);
    return leases.iterator().next();
  }
}
