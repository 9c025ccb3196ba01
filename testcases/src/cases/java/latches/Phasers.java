package latches;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;

/** Parties of a phaser. */
final class Phasers {
  private final ExecutorService pool;
  private final Phaser phaser = new Phaser(1);

  Phasers(ExecutorService pool) {
    this.pool = pool;
  }

  void registersInside(List<Runnable> jobs) {
    for (Runnable job : jobs) {
      pool.execute(
          () -> {
            phaser.register(); // LEAK Latch/LatchNotCountedDown
            try {
              job.run();
            } finally {
              phaser.arriveAndDeregister();
            }
          });
    }
    phaser.arriveAndAwaitAdvance();
  }

  void registersBefore(List<Runnable> jobs) {
    for (Runnable job : jobs) {
      phaser.register();
      pool.execute(
          () -> {
            try {
              job.run();
            } finally {
              phaser.arriveAndDeregister();
            }
          });
    }
    phaser.arriveAndAwaitAdvance();
  }

  void arrivesOnSuccessOnly(List<Runnable> jobs) {
    Phaser round = new Phaser(jobs.size() + 1);
    for (Runnable job : jobs) {
      pool.execute(
          () -> {
            job.run();
            round.arrive(); // LEAK Latch/LatchNotCountedDown
          });
    }
    round.arriveAndAwaitAdvance();
  }

  void arrivesAlways(List<Runnable> jobs) {
    Phaser round = new Phaser(jobs.size() + 1);
    for (Runnable job : jobs) {
      pool.execute(
          () -> {
            try {
              job.run();
            } finally {
              round.arrive();
            }
          });
    }
    round.arriveAndAwaitAdvance();
  }

  void leavesOnFailure(List<Runnable> jobs, AtomicLong failed) {
    Phaser round = new Phaser(jobs.size() + 1);
    for (Runnable job : jobs) {
      pool.execute(
          () -> {
            try {
              job.run();
            } catch (RuntimeException e) {
              failed.incrementAndGet();
              round.arriveAndDeregister();
              return;
            }
            round.arriveAndAwaitAdvance();
          });
    }
    round.arriveAndAwaitAdvance();
  }

  static final class Tree implements Runnable {
    private final List<Tree> children;
    private final Runnable work;
    private final Phaser phaser;
    private final ExecutorService pool;

    Tree(List<Tree> children, Runnable work, Phaser phaser, ExecutorService pool) {
      this.children = children;
      this.work = work;
      this.phaser = phaser;
      this.pool = pool;
    }

    void submit() {
      phaser.register();
      pool.execute(this);
    }

    @Override
    public void run() {
      try {
        work.run();
        children.forEach(Tree::submit);
      } finally {
        phaser.arriveAndDeregister();
      }
    }
  }

  static final class Walker implements Runnable {
    private final List<Runnable> work;
    private final Phaser phaser;

    Walker(List<Runnable> work, Phaser phaser) {
      this.work = work;
      this.phaser = phaser;
    }

    @Override
    public void run() {
      work.forEach(Runnable::run);
      phaser.arriveAndDeregister(); // LEAK Latch/LatchNotCountedDown
    }
  }

  static final class LateWalker implements Runnable {
    private final Runnable work;
    private final Phaser phaser;

    LateWalker(Runnable work, Phaser phaser) {
      this.work = work;
      this.phaser = phaser;
    }

    @Override
    public void run() {
      phaser.register(); // LEAK Latch/LatchNotCountedDown
      try {
        work.run();
      } finally {
        phaser.arriveAndDeregister();
      }
    }
  }

  static final class EarlyWalker implements Runnable {
    private final Runnable work;
    private final Phaser phaser;

    EarlyWalker(Runnable work, Phaser phaser) {
      this.work = work;
      this.phaser = phaser;
      phaser.register();
    }

    @Override
    public void run() {
      try {
        work.run();
      } finally {
        phaser.arriveAndDeregister();
      }
    }
  }

  void phases(int rounds, Runnable step) {
    Phaser barrier = new Phaser(2);
    pool.execute(
        () -> {
          for (int i = 0; i < rounds; i++) {
            step.run();
            barrier.arriveAndAwaitAdvance();
          }
        });
    barrier.arriveAndAwaitAdvance();
  }
}
