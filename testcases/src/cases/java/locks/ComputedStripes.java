package locks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;

/** Locks that are found anew for each call, by an index that is computed each time. */
class ComputedStripes {
  private final Lock[] stripes;
  private final List<Lock> listed;
  private final Map<Integer, Lock> byRange;

  ComputedStripes(Lock[] stripes, Map<Integer, Lock> byRange) {
    this.stripes = stripes;
    this.listed = List.of(stripes);
    this.byRange = byRange;
  }

  void masked(int hash, Runnable work) {
    stripes[hash & 15].lock();
    try {
      work.run();
    } finally {
      stripes[hash & 15].unlock();
    }
  }

  void remainder(int hash, Runnable work) {
    listed.get(hash % 8).lock();
    try {
      work.run();
    } finally {
      listed.get(hash % 8).unlock();
    }
  }

  void shifted(long id, Runnable work) {
    byRange.get((int) (id >>> 4)).lock();
    try {
      work.run();
    } finally {
      byRange.get((int) (id >>> 4)).unlock();
    }
  }

  void withoutFinally(int hash, Runnable work) {
    stripes[hash & 15].lock(); // LEAK LockRelease/LockNotReleased
    work.run();
    stripes[hash & 15].unlock();
  }

  void neighbour(int index, Runnable work) {
    stripes[index + 1].lock(); // LEAK LockRelease/LockNotReleased
    try {
      work.run();
    } finally {
      stripes[index - 1].unlock();
    }
  }

  void countedMeanwhile(int first, Runnable work) {
    int index = first;
    stripes[index & 7].lock(); // LEAK LockRelease/LockNotReleased
    try {
      work.run();
    } finally {
      index++;
      stripes[index & 7].unlock();
    }
  }
}
