package locks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A try right after the acquire: the textbook form, and what only looks like it. */
class RightBeforeTry {
  private final Lock lock = new ReentrantLock();
  private final ReadWriteLock rw = new ReentrantReadWriteLock();
  private final Deque<String> jobs = new ArrayDeque<>();
  private final Node root = new Node();
  private Lock current = new ReentrantLock();

  static class Node {
    final Lock guard = new ReentrantLock();
    Node next;
  }

  void textbook(String job) {
    lock.lock();
    try {
      jobs.add(job);
    } finally {
      lock.unlock();
      jobs.removeIf(String::isEmpty);
    }
  }

  int halves() {
    rw.readLock().lock();
    try {
      return jobs.size();
    } finally {
      rw.readLock().unlock();
    }
  }

  void ofAnotherObject(int kind, String job) {
    switch (kind) {
      case 1:
        root.guard.lock();
        try {
          jobs.push(job);
        } finally {
          root.guard.unlock();
        }
        break;
      default:
        jobs.clear();
    }
  }

  void textbookInClosure(java.util.concurrent.Executor executor, String job) {
    executor.execute(
        () -> {
          lock.lock();
          try {
            jobs.add(job);
          } finally {
            lock.unlock();
          }
        });
  }

  void somethingBeforeTheRelease(String job) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      jobs.add(job);
    } finally {
      jobs.removeIf(String::isEmpty);
      lock.unlock();
    }
  }

  void ofTheNextObject(Node node, String job) {
    Node at = node;
    at.guard.lock(); // LEAK LockRelease/LockNotReleased
    try {
      jobs.add(job);
      at = at.next;
    } finally {
      at.guard.unlock();
    }
  }

  void takenAgainInside(String job) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      lock.lock();
      jobs.add(job);
    } finally {
      lock.unlock();
    }
  }

  void replacedInside(String job) {
    current.lock(); // LEAK LockRelease/LockNotReleased
    try {
      jobs.add(job);
      current = new ReentrantLock();
    } finally {
      current.unlock();
    }
  }

  boolean attempt(String job) {
    if (lock.tryLock()) {
      try {
        return jobs.add(job);
      } finally {
        lock.unlock();
      }
    }
    return false;
  }

  boolean lastOfSeveral(String job, long millis) throws InterruptedException {
    if (!job.isEmpty() && lock.tryLock(millis, TimeUnit.MILLISECONDS)) {
      try {
        return jobs.add(job);
      } finally {
        lock.unlock();
      }
    } else {
      return false;
    }
  }

  void leavesFirst(String job) {
    if (job == null || !lock.tryLock()) {
      System.out.println("busy");
      return;
    }
    try {
      jobs.add(job);
    } finally {
      lock.unlock();
    }
  }

  void leavesOneRound() {
    for (Node node = root; node != null; node = node.next) {
      Lock guard = node.guard;
      if (!guard.tryLock()) continue;
      try {
        jobs.add(node.toString());
      } finally {
        guard.unlock();
      }
    }
  }

  void staysDespiteFailure(String job) {
    if (!lock.tryLock()) { // LEAK LockRelease/LockNotReleased
      System.out.println("busy");
    }
    try {
      jobs.add(job);
    } finally {
      lock.unlock();
    }
  }

  void entersWithoutIt(String job, boolean force) {
    if (lock.tryLock() || force) { // LEAK LockRelease/LockNotReleased
      try {
        jobs.add(job);
      } finally {
        lock.unlock();
      }
    }
  }

  void leavesWithIt(String job) {
    if (lock.tryLock()) { // LEAK LockRelease/LockNotReleased
      return;
    }
    try {
      jobs.add(job);
    } finally {
      lock.unlock();
    }
  }

  void leavesOnlySometimes(String job) {
    if (!lock.tryLock()) { // LEAK LockRelease/LockNotReleased
      if (job.isEmpty()) {
        return;
      }
    }
    try {
      jobs.add(job);
    } finally {
      lock.unlock();
    }
  }

  void changesTheVariable(Node node, String job) {
    Lock guard = node.guard;
    if (guard.tryLock()) { // LEAK LockRelease/LockNotReleased
      try {
        jobs.add(job);
        guard = node.next.guard;
      } finally {
        guard.unlock();
      }
    }
  }

  void changesItEarlier(Node node, String job) {
    Lock guard = node.guard;
    if (node.next != null) {
      guard = node.next.guard;
    }
    guard.lock();
    try {
      jobs.add(job);
    } finally {
      guard.unlock();
    }
  }

  void worksBeforeTheTry(String job) {
    if (lock.tryLock()) { // LEAK LockRelease/LockNotReleased
      jobs.removeIf(String::isEmpty);
      try {
        jobs.add(job);
      } finally {
        lock.unlock();
      }
    }
  }
}
