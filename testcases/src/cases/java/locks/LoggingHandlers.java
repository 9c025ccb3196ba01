package locks;

import java.util.Properties;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Handlers that log what has failed, and then the lock is released. */
final class LoggingHandlers {
  private static final Logger LOG = Logger.getLogger("handlers");

  private final Lock lock = new ReentrantLock();
  private final Properties messages;

  LoggingHandlers(Properties messages) {
    this.messages = messages;
  }

  void logsAndGoesOn(Runnable work) {
    lock.lock();
    try {
      work.run();
    } catch (Exception e) {
      LOG.log(Level.WARNING, messages.getProperty("failed") + work, e);
    }
    lock.unlock();
  }

  boolean releasesInBoth(Runnable work) {
    lock.lock();
    try {
      work.run();
      lock.unlock();
      return true;
    } catch (RuntimeException e) {
      LOG.warning(messages.getProperty("failed"));
      lock.unlock();
      return false;
    }
  }

  void handlesOnlySome(Runnable work) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      work.run();
    } catch (IllegalStateException e) {
      LOG.log(Level.WARNING, messages.getProperty("failed"), e);
    }
    lock.unlock();
  }

  void worksInItsHandler(Runnable work, Runnable other) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    try {
      work.run();
    } catch (Exception e) {
      LOG.log(Level.WARNING, messages.getProperty("failed"), e);
      other.run();
    }
    lock.unlock();
  }

  void logsBeforeItsTry(Runnable work) {
    lock.lock(); // LEAK LockRelease/LockNotReleased
    LOG.info(messages.getProperty("begins"));
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }
}
