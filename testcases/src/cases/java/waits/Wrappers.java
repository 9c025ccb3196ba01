package waits;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.Date;

/** Waits that are part of a type which waits. */
class Wrappers {

  /** A future that says when it was asked. */
  static class Watched<T> implements Future<T> {
    private final Future<T> watched;

    Watched(Future<T> watched) {
      this.watched = watched;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      return watched.cancel(mayInterrupt);
    }

    @Override
    public boolean isCancelled() {
      return watched.isCancelled();
    }

    @Override
    public boolean isDone() {
      return watched.isDone();
    }

    @Override
    public T get() throws InterruptedException, ExecutionException {
      System.out.println("somebody waits");
      return watched.get();
    }

    @Override
    public T get(long timeout, TimeUnit unit)
        throws InterruptedException, ExecutionException, TimeoutException {
      return watched.get(timeout, unit);
    }
  }

  /** A future of its own making. */
  static class Answer implements Future<String> {
    private final CountDownLatch given = new CountDownLatch(1);
    private volatile String text;

    void give(String answer) {
      text = answer;
      given.countDown();
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      return false;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public boolean isDone() {
      return given.getCount() == 0;
    }

    @Override
    public String get() throws InterruptedException {
      given.await();
      return text;
    }

    @Override
    public String get(long timeout, TimeUnit unit) throws InterruptedException, TimeoutException {
      if (!given.await(timeout, unit)) {
        throw new TimeoutException();
      }
      return text;
    }

    String ask() throws InterruptedException {
      given.await(); // LEAK BlockingPut/UnboundedWait
      return text;
    }
  }

  String ask(Answer answer) throws InterruptedException {
    return answer.get(); // LEAK BlockingPut/UnboundedWait
  }

  String askIfGiven(Answer answer) throws InterruptedException {
    return answer.isDone() ? answer.get() : "";
  }

  /** A queue that counts. */
  static class Counting extends LinkedBlockingQueue<String> {
    private static final long serialVersionUID = 1L;
    private int taken;

    @Override
    public String take() throws InterruptedException {
      taken++;
      return super.take();
    }
  }

  String takeFrom(Counting queue) throws InterruptedException {
    return queue.take(); // LEAK BlockingPut/UnboundedWait
  }

  /** A condition that counts. */
  static class Counted implements Condition {
    private final Condition condition;
    private int waits;

    Counted(Condition condition) {
      this.condition = condition;
    }

    @Override
    public void await() throws InterruptedException {
      waits++;
      condition.await();
    }

    @Override
    public void awaitUninterruptibly() {
      waits++;
      condition.awaitUninterruptibly();
    }

    @Override
    public long awaitNanos(long nanos) throws InterruptedException {
      return condition.awaitNanos(nanos);
    }

    @Override
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
      return condition.await(time, unit);
    }

    @Override
    public boolean awaitUntil(Date deadline) throws InterruptedException {
      return condition.awaitUntil(deadline);
    }

    @Override
    public void signal() {
      condition.signal();
    }

    @Override
    public void signalAll() {
      condition.signalAll();
    }
  }
}
