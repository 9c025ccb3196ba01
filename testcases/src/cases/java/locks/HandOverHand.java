package locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Lock coupling in a sorted list: the next node is locked before the previous one is released. */
class HandOverHand {
  private static final class Node {
    final Lock lock = new ReentrantLock();
    final int key;
    Node next;

    Node(int key, Node next) {
      this.key = key;
      this.next = next;
    }
  }

  private final Node head = new Node(Integer.MIN_VALUE, new Node(Integer.MAX_VALUE, null));

  boolean containsWithCoupledLocks(int key) {
    Node pred = head;
    pred.lock.lock();
    try {
      Node curr = pred.next;
      curr.lock.lock();
      try {
        while (curr.key < key) {
          pred.lock.unlock();
          pred = curr;
          curr = curr.next;
          curr.lock.lock();
        }
        return curr.key == key;
      } finally {
        curr.lock.unlock();
      }
    } finally {
      pred.lock.unlock();
    }
  }

  boolean addWithCoupledLocks(int key) {
    Node pred = head;
    pred.lock.lock();
    try {
      Node curr = pred.next;
      curr.lock.lock();
      try {
        while (curr.key < key) {
          pred.lock.unlock();
          pred = curr;
          curr = curr.next;
          curr.lock.lock();
        }
        if (curr.key == key) {
          return false;
        }
        pred.next = new Node(key, curr);
        return true;
      } finally {
        curr.lock.unlock();
      }
    } finally {
      pred.lock.unlock();
    }
  }

  void visitsOneNodeAtATime(java.util.function.IntConsumer visitor) {
    Node node = head;
    while (node != null) {
      Node following;
      node.lock.lock();
      try {
        visitor.accept(node.key);
        following = node.next;
      } finally {
        node.lock.unlock();
      }
      node = following;
    }
  }

  void visitsWithoutFinally(java.util.function.IntConsumer visitor) {
    Node first = head;
    first.lock.lock(); // LEAK LockRelease/LockNotReleased
    visitor.accept(first.key);
    first.lock.unlock();
  }

  void forgetsTheFirstOfTwoNodes(java.util.function.IntConsumer visitor) {
    final Node first = head;
    first.lock.lock(); // LEAK LockRelease/LockNotReleased
    final Node second = first.next;
    second.lock.lock();
    try {
      visitor.accept(second.key);
    } finally {
      second.lock.unlock();
    }
  }
}
