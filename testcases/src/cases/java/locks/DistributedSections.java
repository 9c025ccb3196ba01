package locks;

import com.google.errorprone.annotations.MustBeClosed;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.apache.curator.framework.recipes.locks.InterProcessMutex;
import org.redisson.api.RLock;
import org.redisson.api.RedissonClient;

/** Services around distributed locks, and guards whose factories are annotated. */
class DistributedSections {
  static final class JobLock {
    private final InterProcessMutex mutex;

    JobLock(InterProcessMutex mutex) {
      this.mutex = mutex;
    }

    void begin() throws Exception {
      mutex.acquire();
    }

    boolean beginWithin(long seconds) throws Exception {
      return mutex.acquire(seconds, TimeUnit.SECONDS);
    }

    void end() throws Exception {
      mutex.release();
    }
  }

  static final class ClusterGuard implements AutoCloseable {
    private final RLock lock;

    ClusterGuard(RLock lock) {
      this.lock = lock;
      lock.lock(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      lock.unlock();
    }
  }

  static final class ClusterGuards {
    private final RedissonClient redisson;

    ClusterGuards(RedissonClient redisson) {
      this.redisson = redisson;
    }

    @MustBeClosed
    ClusterGuard guard(String name) {
      return new ClusterGuard(redisson.getLock(name));
    }
  }

  private final JobLock jobLock;
  private final ClusterGuards guards;
  private final List<String> log;

  DistributedSections(JobLock jobLock, ClusterGuards guards, List<String> log) {
    this.jobLock = jobLock;
    this.guards = guards;
    this.log = log;
  }

  void jobInFinally(Runnable job) throws Exception {
    jobLock.begin();
    try {
      job.run();
    } finally {
      jobLock.end();
    }
  }

  void jobWithoutFinally(Runnable job) throws Exception {
    jobLock.begin(); // LEAK LockRelease/LockNotReleased
    job.run();
    jobLock.end();
  }

  boolean jobWithin(Runnable job) throws Exception {
    if (!jobLock.beginWithin(10)) {
      return false;
    }
    try {
      job.run();
      return true;
    } finally {
      jobLock.end();
    }
  }

  boolean jobWithinWithoutFinally(Runnable job) throws Exception {
    if (!jobLock.beginWithin(10)) { // LEAK LockRelease/LockNotReleased
      return false;
    }
    job.run();
    jobLock.end();
    return true;
  }

  void jobIgnoresTheAnswer(Runnable job) throws Exception {
    jobLock.beginWithin(10); // LEAK LockRelease/LockNotReleased
    try {
      job.run();
    } finally {
      jobLock.end();
    }
  }

  void annotatedGuardInTryWithResources(String name) {
    try (ClusterGuard ignored = guards.guard(name)) {
      log.add(name);
    }
  }

  void annotatedGuardWithoutFinally(String name) {
    ClusterGuard guard = guards.guard(name); // LEAK LockRelease/LockNotReleased
    log.add(name);
    guard.close();
  }

  void varargsHelperUnlocksAll(Lock first, Lock second) {
    first.lock();
    second.lock();
    try {
      log.clear();
    } finally {
      unlockAll(second, first);
    }
  }

  void varargsHelperWithoutFinally(Lock first, Lock second) {
    first.lock(); // LEAK LockRelease/LockNotReleased
    second.lock(); // LEAK LockRelease/LockNotReleased
    log.clear();
    unlockAll(second, first);
  }

  private static void unlockAll(Lock... locks) {
    for (Lock lock : locks) {
      lock.unlock();
    }
  }
}
