package sample;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

public class Bank {
  private final ReentrantLock lock = new ReentrantLock();
  private final Semaphore desks = new Semaphore(3);
  private final ExecutorService pool =
      Executors.newFixedThreadPool(2); // LEAK EXECUTOR_NOT_SHUTDOWN 1 in <init>
  private long balance;

  void deposit(long amount) {
    lock.lock(); // LEAK LOCK_NOT_RELEASED 2 in deposit
    balance = Math.addExact(balance, amount);
    lock.unlock();
  }

  void withdraw(long amount) {
    lock.lock();
    try {
      balance = Math.subtractExact(balance, amount);
    } finally {
      lock.unlock();
    }
  }

  long closeAccount(boolean empty) {
    lock.lock(); // LEAK LOCK_NOT_RELEASED 1 in closeAccount
    if (empty) {
      return 0;
    }
    long rest = balance;
    lock.unlock();
    return rest;
  }

  void serve(Runnable customer) throws InterruptedException {
    Runnable served =
        () -> {
          desks.acquireUninterruptibly(); // LEAK PERMIT_NOT_RELEASED 2 in serve, OFF UNBOUNDED_WAIT
          customer.run();
          desks.release();
        };
    served.run();
  }

  String answer(java.util.concurrent.Callable<String> question) throws Exception {
    Future<String> answer = pool.submit(question);
    try {
      return answer.get(1, TimeUnit.SECONDS); // LEAK TIMED_OUT_FUTURE_NOT_CANCELLED 1 in answer
    } catch (TimeoutException e) {
      return "too late";
    }
  }

  void await(CountDownLatch opened) throws InterruptedException {
    opened.await(); // OFF UNBOUNDED_WAIT
  }
}
