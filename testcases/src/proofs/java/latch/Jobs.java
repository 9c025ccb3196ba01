package latch;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** A job in a class of its own fails before it tells that it is done. */
public final class Jobs implements Proof {
  static final class Job implements Runnable {
    private final Runnable work;
    private final CountDownLatch done;

    Job(Runnable work, CountDownLatch done) {
      this.work = work;
      this.done = done;
    }

    @Override
    public void run() {
      work.run();
      done.countDown(); // LEAK Latch/LatchNotCountedDown
    }
  }

  static void all(List<Runnable> works, ExecutorService pool) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(works.size());
    works.forEach(work -> pool.execute(new Job(work, done)));
    done.await();
  }

  @Override
  public Probe run(World world) {
    ExecutorService pool = world.executor(2);
    Runnable bad =
        () -> {
          throw new IllegalStateException("out of stock");
        };
    return world.waiters(2, () -> all(List.of(() -> {}, bad), pool));
  }
}
