package locks;

import java.util.concurrent.locks.ReentrantLock;

/** Maps that lock all their segments where counting without locks has failed, and their callers. */
class SegmentedMaps {
  private static final int RETRIES = 2;

  static class Segment extends ReentrantLock {
    volatile int count;
    int modifications;

    int removed() {
      lock();
      try {
        return count--;
      } finally {
        unlock();
      }
    }
  }

  static class SegmentedMap {
    final Segment[] segments;

    SegmentedMap(int size) {
      segments = new Segment[size];
      for (int i = 0; i < size; i++) {
        segments[i] = new Segment();
      }
    }

    int size() {
      final Segment[] segments = this.segments;
      long sum = 0;
      long check = 0;
      for (int k = 0; k < RETRIES; ++k) {
        check = 0;
        sum = 0;
        for (int i = 0; i < segments.length; ++i) {
          sum += segments[i].count;
        }
        for (int i = 0; i < segments.length; ++i) {
          check += segments[i].count;
        }
        if (check == sum) {
          break;
        }
      }
      if (check != sum) {
        sum = 0;
        for (int i = 0; i < segments.length; ++i) {
          segments[i].lock();
        }
        for (int i = 0; i < segments.length; ++i) {
          sum += segments[i].count;
        }
        for (int i = 0; i < segments.length; ++i) {
          segments[i].unlock();
        }
      }
      return (int) sum;
    }

    int exactSize() {
      int sum = 0;
      for (Segment segment : segments) {
        segment.lock();
      }
      for (Segment segment : segments) {
        sum += segment.count;
      }
      for (Segment segment : segments) {
        segment.unlock();
      }
      return sum;
    }

    void lockAll() {
      for (Segment segment : segments) {
        segment.lock();
      }
    }

    void unlockAll() {
      for (Segment segment : segments) {
        segment.unlock();
      }
    }
  }

  private final SegmentedMap entries = new SegmentedMap(16);
  private final int limit;

  SegmentedMaps(int limit) {
    this.limit = limit;
  }

  boolean isFull() {
    return entries.size() >= limit;
  }

  boolean isFullExactly() {
    return entries.exactSize() >= limit;
  }

  void evict() {
    if (isFull()) {
      for (Segment segment : entries.segments) {
        if (segment.removed() > 0 && !isFullExactly()) {
          return;
        }
      }
    }
  }

  void runsUnderAllLocks(Runnable work) {
    entries.lockAll();
    try {
      work.run();
    } finally {
      entries.unlockAll();
    }
  }

  void runsUnderAllLocksWithoutFinally(Runnable work) {
    entries.lockAll(); // LEAK LockRelease/LockNotReleased
    work.run();
    entries.unlockAll();
  }
}
