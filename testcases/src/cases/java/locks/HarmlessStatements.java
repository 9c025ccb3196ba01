package locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Statements under a lock that look like calls in class files, or are calls that cannot fail. */
class HarmlessStatements {
  private final Lock lock = new ReentrantLock();
  private int count;
  private String name = "";
  private Object token = new Object();

  void plainObject() {
    lock.lock();
    token = new Object();
    lock.unlock();
  }

  void joinedObject(int number, Object what) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    name = "n" + number + what;
    lock.unlock();
  }

  void switchOnText(String text) {
    lock.lock();
    switch (text) {
      case "a":
        count = 1;
        break;
      case "b":
      case "c":
        count = 2;
        break;
      default:
        count = 3;
    }
    lock.unlock();
  }

  void comparedText(String text) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    if (text.equals("a")) {
      count++;
    }
    lock.unlock();
  }

  void foreignElements(Iterable<String> elements) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    for (String element : elements) {
      count++;
    }
    lock.unlock();
  }
}
