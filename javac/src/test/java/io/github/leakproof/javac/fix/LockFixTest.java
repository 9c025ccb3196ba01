package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.LOCK_NOT_RELEASED;

import io.github.leakproof.core.pattern.PathKind;
import org.junit.jupiter.api.Test;

final class LockFixTest {

  private static final FixTester LOCK = FixTester.of(LOCK_NOT_RELEASED, "$.unlock()");
  private static final String HEAD =
      """
      import java.util.concurrent.locks.*;
      class T {
        final Lock lock = new ReentrantLock();
        final ReadWriteLock rw = new ReentrantReadWriteLock();
        int n;
        void work() {}
        int size() { return n; }
      """;

  private static void fixes(String before, String after) {
    LOCK.fixes(HEAD + before.indent(2) + "}\n", HEAD + after.indent(2) + "}\n");
  }

  private static void refuses(String before, String reason) {
    LOCK.refuses(HEAD + before.indent(2) + "}\n", reason);
  }

  @Test
  void movesReleaseIntoFinally() {
    fixes(
        """
        void m() {
          lock./*site*/lock(); // guard
          // count
          n++;

          work();
          lock.unlock(); // done
          work();
        }
        """,
        """
        void m() {
          lock.lock(); // guard
          try {
            // count
            n++;

            work();
          } finally {
            lock.unlock();
          } // done
          work();
        }
        """);
  }

  @Test
  void releasesOnlyWhereItThrowsWhatItReturnsWith() {
    LOCK.with(request -> request.leakingOn(PathKind.THROWN))
        .fixes(
            HEAD
                + """
                  int m() {
                    lock./*site*/lock();
                    if (n > 0) {
                      work();
                    }
                    return n;
                  }
                }
                """,
            HEAD
                + """
                  int m() {
                    lock.lock();
                    try {
                      if (n > 0) {
                        work();
                      }
                      return n;
                    } catch (Throwable e) {
                      lock.unlock();
                      throw e;
                    }
                  }
                }
                """);
  }

  @Test
  void refusesWhatOnePathReturnsWith() {
    LOCK.with(request -> request.leakingOn(PathKind.THROWN))
        .refuses(
            HEAD
                + """
                  boolean m() {
                    lock./*site*/lock();
                    if (n > 0) {
                      lock.unlock();
                      return false;
                    }
                    work();
                    return true;
                  }
                }
                """,
            "on some paths it is held on purpose");
  }

  @Test
  void refusesWhatIsReturnedAtOnce() {
    refuses(
        """
        int m(int given) {
          if (given > 0) {
            return 0;
          }
          lock./*site*/lock();
          return given;
        }
        """,
        "on some paths it is held on purpose");
  }

  @Test
  void refusesWhatTheCallerHolds() {
    refuses(
        """
        void pause() {
          lock.unlock();
          work();
          lock./*site*/lock();
          n++;
          work();
        }
        """,
        "it is released before, for whoever holds it, and taken again");
  }

  @Test
  void takesEarlyReleasesOut() {
    fixes(
        """
        int m(boolean b) {
          lock./*site*/lock();
          if (b) {
            lock.unlock();
            return 1;
          }
          work();
          lock.unlock();
          return 2;
        }
        """,
        """
        int m(boolean b) {
          lock.lock();
          try {
            if (b) {
              return 1;
            }
            work();
          } finally {
            lock.unlock();
          }
          return 2;
        }
        """);
  }

  @Test
  void hoistsWhatIsUsedBehind() {
    fixes(
        """
        int m() {
          lock./*site*/lock();
          final int a = size();
          var names = new StringBuilder();
          int[] c = {1, 2};
          lock.unlock();
          Runnable r = () -> System.out.println(a + names.length());
          r.run();
          return a + c[0];
        }
        """,
        """
        int m() {
          final int a;
          StringBuilder names;
          int[] c;
          lock.lock();
          try {
            a = size();
            names = new StringBuilder();
            c = new int[] {1, 2};
          } finally {
            lock.unlock();
          }
          Runnable r = () -> System.out.println(a + names.length());
          r.run();
          return a + c[0];
        }
        """);
  }

  @Test
  void releasesAtTheEndWhereNobodyDoes() {
    fixes(
        """
        int m() {
          this.lock./*site*/lock();
          return size();
        }
        """,
        """
        int m() {
          this.lock.lock();
          try {
            return size();
          } finally {
            this.lock.unlock();
          }
        }
        """);
  }

  @Test
  void widensTheTry() {
    fixes(
        """
        void m() {
          lock./*site*/lock();
          int k = size();
          try {
            work();
            n = k;
          } finally {
            lock.unlock();
          }
          n = k;
        }
        """,
        """
        void m() {
          int k;
          lock.lock();
          try {
            k = size();
            work();
            n = k;
          } finally {
            lock.unlock();
          }
          n = k;
        }
        """);
  }

  @Test
  void wrapsATryWithCatches() {
    fixes(
        """
        void m() {
          lock./*site*/lock();
          work();
          try {
            work();
          } catch (RuntimeException e) {
            n = 0;
          } finally {
            lock.unlock();
          }
        }
        """,
        """
        void m() {
          lock.lock();
          try {
            work();
            try {
              work();
            } catch (RuntimeException e) {
              n = 0;
            }
          } finally {
            lock.unlock();
          }
        }
        """);
  }

  @Test
  void movesTheLockBeforeTheTry() {
    fixes(
        """
        void m() {
          try {
            lock./*site*/lock();
            work();
          } finally {
            lock.unlock();
          }
        }
        """,
        """
        void m() {
          lock.lock();
          try {
            work();
          } finally {
            lock.unlock();
          }
        }
        """);
  }

  @Test
  void narrowsTheTry() {
    fixes(
        """
        void m() {
          try {
            work();
            lock./*site*/lock();
            n++;
          } finally {
            lock.unlock();
          }
        }
        """,
        """
        void m() {
          work();
          lock.lock();
          try {
            n++;
          } finally {
            lock.unlock();
          }
        }
        """);
  }

  @Test
  void nestsWhereTheCatchBelongsToTheAcquire() {
    fixes(
        """
        void m() {
          try {
            lock./*site*/lockInterruptibly();
            work();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            lock.unlock();
          }
        }
        """,
        """
        void m() {
          try {
            lock.lockInterruptibly();
            try {
              work();
            } finally {
              lock.unlock();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
        """);
  }

  @Test
  void guardsTheBranchThatHoldsIt() {
    fixes(
        """
        void m() {
          if (lock./*site*/tryLock()) {
            work();
            lock.unlock();
          } else {
            n = 1;
          }
        }
        """,
        """
        void m() {
          if (lock.tryLock()) {
            try {
              work();
            } finally {
              lock.unlock();
            }
          } else {
            n = 1;
          }
        }
        """);
  }

  @Test
  void guardsWhatFollowsAFailedAttempt() {
    fixes(
        """
        void m() {
          if (!lock./*site*/tryLock()) {
            return;
          }
          work();
          lock.unlock();
        }
        """,
        """
        void m() {
          if (!lock.tryLock()) {
            return;
          }
          try {
            work();
          } finally {
            lock.unlock();
          }
        }
        """);
  }

  @Test
  void testsAnIgnoredAttempt() {
    fixes(
        """
        void m() {
          lock./*site*/tryLock();
          try {
            work();
          } finally {
            lock.unlock();
          }
        }
        """,
        """
        void m() {
          if (!lock.tryLock()) {
            throw new IllegalStateException("not acquired in time");
          }
          try {
            work();
          } finally {
            lock.unlock();
          }
        }
        """);
  }

  @Test
  void testsTheOutcomeInFinally() {
    fixes(
        """
        void m() {
          boolean taken = lock./*site*/tryLock();
          work();
          if (taken) {
            lock.unlock();
          }
        }
        """,
        """
        void m() {
          boolean taken = lock.tryLock();
          try {
            work();
          } finally {
            if (taken) {
              lock.unlock();
            }
          }
        }
        """);
  }

  @Test
  void releasesTheHalfThatWasTaken() {
    fixes(
        """
        void m() {
          rw.readLock()./*site*/lock();
          try {
            work();
          } finally {
            rw.writeLock().unlock();
          }
        }
        """,
        """
        void m() {
          rw.readLock().lock();
          try {
            work();
          } finally {
            rw.readLock().unlock();
          }
        }
        """);
  }

  @Test
  void combinesNestedLocks() {
    fixes(
        """
        void m() {
          rw.readLock()./*site*/lock();
          lock./*site*/lock();
          work();
          lock.unlock();
          rw.readLock().unlock();
        }
        """,
        """
        void m() {
          rw.readLock().lock();
          try {
            lock.lock();
            try {
              work();
            } finally {
              lock.unlock();
            }
          } finally {
            rw.readLock().unlock();
          }
        }
        """);
  }

  @Test
  void combinesLocksThatNobodyReleases() {
    fixes(
        """
        void m() {
          rw.readLock()./*site*/lock();
          lock./*site*/lock();
          work();
        }
        """,
        """
        void m() {
          rw.readLock().lock();
          try {
            lock.lock();
            try {
              work();
            } finally {
              lock.unlock();
            }
          } finally {
            rw.readLock().unlock();
          }
        }
        """);
  }

  @Test
  void fixesPairsOneByOne() {
    fixes(
        """
        void m() {
          lock./*site*/lock();
          work();
          lock.unlock();
          work();
          lock./*site*/lock();
          work();
          lock.unlock();
        }
        """,
        """
        void m() {
          lock.lock();
          try {
            work();
          } finally {
            lock.unlock();
          }
          work();
          lock.lock();
          try {
            work();
          } finally {
            lock.unlock();
          }
        }
        """);
  }

  @Test
  void keepsTextBlocksAndOneLiners() {
    fixes(
        """
        void m() {
          lock./*site*/lock();
          String s = \"""
              a
                b
              \""";
          work();
          lock.unlock();
        }
        void o() { lock./*site*/lock(); work(); lock.unlock(); }
        """,
        """
        void m() {
          lock.lock();
          try {
            String s = \"""
              a
                b
              \""";
            work();
          } finally {
            lock.unlock();
          }
        }
        void o() { lock.lock();
        try {
          work();
        } finally {
          lock.unlock();
        }
        }
        """);
  }

  @Test
  void keepsTabsAndLineSeparators() {
    String before =
        """
        class T {
        \tjava.util.concurrent.locks.Lock l;
        \tvoid m() {
        \t\tl./*site*/lock();
        \t\thashCode();
        \t\tl.unlock();
        \t}
        }
        """;
    String after =
        """
        class T {
        \tjava.util.concurrent.locks.Lock l;
        \tvoid m() {
        \t\tl.lock();
        \t\ttry {
        \t\t\thashCode();
        \t\t} finally {
        \t\t\tl.unlock();
        \t\t}
        \t}
        }
        """;
    LOCK.fixes(before.replace("\n", "\r\n"), after.replace("\n", "\r\n"));
  }

  @Test
  void givesALookedUpLockAName() {
    fixes(
        """
        Lock find(String key) { return lock; }
        void m() {
          find("a")./*site*/lock();
          work();
          find("a").unlock();
        }
        """,
        """
        Lock find(String key) { return lock; }
        void m() {
          Lock lock2 = find("a");
          lock2.lock();
          try {
            work();
          } finally {
            lock2.unlock();
          }
        }
        """);
  }

  @Test
  void releasesAStamp() {
    FixTester.of(LOCK_NOT_RELEASED, "$receiver.unlockWrite($)")
        .fixes(
            """
            class T {
              java.util.concurrent.locks.StampedLock lock;
              int n;
              int m() {
                long stamp = lock./*site*/writeLock();
                n = hashCode();
                lock.unlockWrite(stamp);
                return n;
              }
            }
            """,
            """
            class T {
              java.util.concurrent.locks.StampedLock lock;
              int n;
              int m() {
                long stamp = lock.writeLock();
                try {
                  n = hashCode();
                } finally {
                  lock.unlockWrite(stamp);
                }
                return n;
              }
            }
            """);
  }

  @Test
  void releasesALockThatIsAnObject() {
    FixTester.of(LOCK_NOT_RELEASED, "$.release()")
        .fixes(
            """
            class T {
              void m(java.nio.channels.FileChannel c) throws java.io.IOException {
                java.nio.channels.FileLock lock = c./*site*/lock();
                hashCode();
                lock.release();
              }
            }
            """,
            """
            class T {
              void m(java.nio.channels.FileChannel c) throws java.io.IOException {
                java.nio.channels.FileLock lock = c.lock();
                try {
                  hashCode();
                } finally {
                  lock.release();
                }
              }
            }
            """);
  }

  @Test
  void refusesWhatItCannotMove() {
    refuses(
        """
        void m(boolean b) {
          lock./*site*/lock();
          if (b) {
            lock.unlock();
            work();
          }
          work();
          lock.unlock();
        }
        """,
        "would then run before");
    refuses("void m() { if (n > 0) lock./*site*/lock(); work(); lock.unlock(); }", "no block");
    refuses("boolean m() { return lock./*site*/tryLock() && n > 0; }", "inside an expression");
    refuses(
        "void m() { if (n > 0) { lock./*site*/lock(); work(); } if (n > 0) { lock.unlock(); } }",
        "another block");
    refuses(
        """
        void m() {
          lock./*site*/lock();
          try {
            work();
          } finally {
            lock.unlock();
          }
        }
        """,
        "already");
  }

  @Test
  void refusesCaseGroupsThatShareVariables() {
    refuses(
        """
        void m(int i) {
          switch (i) {
            case 1:
              lock./*site*/lock();
              int k = size();
              lock.unlock();
              break;
            default:
              k = 2;
              n = k;
          }
        }
        """,
        "case group");
  }

  @Test
  void releasesWhateverElseTheFinallyBlockDoes() {
    fixes(
        """
        void m() {
          try {
            lock./*site*/lock();
            work();
          } finally {
            work();
            lock.unlock();
          }
        }
        """,
        """
        void m() {
          lock.lock();
          try {
            work();
          } finally {
            try {
              work();
            } finally {
              lock.unlock();
            }
          }
        }
        """);
  }

  @Test
  void refusesToHoistWhatHasALocalType() {
    refuses(
        """
        String m() {
          lock./*site*/lock();
          record Pair(int a, int b) {}
          Pair pair = new Pair(size(), size());
          lock.unlock();
          return pair.toString();
        }
        """,
        "what is used behind it has a type that is declared in between");
  }

  @Test
  void closesADroppedGuardBehindWhatRunsUnderIt() {
    String guard =
        """
        static final class Guard implements AutoCloseable {
          final Lock lock;
          Guard(Lock lock) { lock.lock(); this.lock = lock; }
          static Guard of(Lock lock) { return new Guard(lock); }
          @Override public void close() { lock.unlock(); }
        }
        """;
    FixTester.of(LOCK_NOT_RELEASED, "$.close()")
        .fixes(
            HEAD
                + guard.indent(2)
                + """
                  int m() {
                    Guard./*site*/of(lock); // counts
                    work();
                    return n;
                  }
                }
                """,
            HEAD
                + guard.indent(2)
                + """
                  int m() {
                    try (Guard guard = Guard.of(lock)) { // counts
                      work();
                      return n;
                    }
                  }
                }
                """);
  }
}
