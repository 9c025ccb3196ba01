package locks;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** Hand over hand down a tree: which of two locks is held is told by comparing them. */
final class ComparedLocks {
  private ComparedLocks() {}

  static final class Node {
    final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    final List<Node> children;

    Node(List<Node> children) {
      this.children = children;
    }

    Node next(String key) {
      return children.get(key.length());
    }
  }

  static <T> T apply(Lock rootLock, Node root, String key, Function<Node, T> operation) {
    rootLock.lock();
    Node node = root;
    Lock parent = rootLock;
    Lock current = null;
    try {
      while (node.children != null) {
        current = node.lock.readLock();
        current.lock(); // LEAK LockRelease/LockNotReleased
        parent.unlock();
        parent = current;
        node = node.next(key);
      }
      return operation.apply(node);
    } finally {
      if (parent != current) {
        parent.unlock();
      }
      if (current != null) {
        current.unlock();
      }
    }
  }

  static <T> T forgotten(Lock rootLock, Node root, String key, Function<Node, T> operation) {
    rootLock.lock(); // LEAK LockRelease/LockNotReleased
    Node node = root;
    Lock parent = rootLock;
    Lock current = null;
    try {
      while (node.children != null) {
        current = node.lock.readLock();
        current.lock();
        parent.unlock();
        parent = current;
        node = node.next(key);
      }
      return operation.apply(node);
    } finally {
      if (parent == current) {
        parent.unlock();
      }
    }
  }

  static void lockBoth(Lock one, Lock other, Runnable work) {
    one.lock();
    try {
      if (one != other) {
        other.lock();
      }
      try {
        work.run();
      } finally {
        if (one != other) {
          other.unlock();
        }
      }
    } finally {
      one.unlock();
    }
  }

  static void unlocksTheOther(Lock one, Lock other, Runnable work) {
    one.lock(); // LEAK LockRelease/LockNotReleased
    try {
      work.run();
    } finally {
      if (one == other) {
        other.unlock();
      }
    }
  }
}
