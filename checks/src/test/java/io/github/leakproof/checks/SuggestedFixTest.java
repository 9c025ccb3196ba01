package io.github.leakproof.checks;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import org.junit.jupiter.api.Test;

/** Error Prone applies what the fix engine offers, imports and flags included. */
final class SuggestedFixTest {

  @Test
  void appliesEdits() {
    BugCheckerRefactoringTestHelper.newInstance(LockNotReleased.class, getClass())
        .addInputLines(
            "Account.java",
            """
            import java.util.concurrent.locks.Lock;

            class Account {
              private long balance;

              void deposit(Lock lock, Runnable audit) {
                lock.lock();
                audit.run(); // may throw
                balance++;
                lock.unlock();
              }
            }
            """)
        .addOutputLines(
            "Account.java",
            """
            import java.util.concurrent.locks.Lock;

            class Account {
              private long balance;

              void deposit(Lock lock, Runnable audit) {
                lock.lock();
                try {
                  audit.run(); // may throw
                  balance++;
                } finally {
                  lock.unlock();
                }
              }
            }
            """)
        .doTest(BugCheckerRefactoringTestHelper.TestMode.TEXT_MATCH);
  }

  @Test
  void addsImportsAndObeysTheFlag() {
    BugCheckerRefactoringTestHelper.newInstance(BlockingPutWithoutTimeout.class, getClass())
        .setArgs("-XepOpt:Leakproof:PutTimeoutSeconds=5")
        .addInputLines(
            "Inbox.java",
            """
            import java.util.concurrent.ArrayBlockingQueue;

            class Inbox {
              private final ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(8);

              void add(String message) throws InterruptedException {
                queue.put(message);
              }
            }
            """)
        .addOutputLines(
            "Inbox.java",
            """
            import java.util.concurrent.ArrayBlockingQueue;
            import java.util.concurrent.RejectedExecutionException;
            import java.util.concurrent.TimeUnit;

            class Inbox {
              private final ArrayBlockingQueue<String> queue = new ArrayBlockingQueue<>(8);

              void add(String message) throws InterruptedException {
                if (!queue.offer(message, 5, TimeUnit.SECONDS)) {
                  throw new RejectedExecutionException("no room within 5 seconds");
                }
              }
            }
            """)
        .doTest(BugCheckerRefactoringTestHelper.TestMode.TEXT_MATCH);
  }
}
