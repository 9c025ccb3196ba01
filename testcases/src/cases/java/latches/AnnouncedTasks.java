package latches;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;

/** Tasks that announce themselves too late, and those that announce the next one in time. */
final class AnnouncedTasks {
  private final ExecutorService pool;
  private final Phaser phaser = new Phaser(1);
  private int done;

  AnnouncedTasks(ExecutorService pool) {
    this.pool = pool;
  }

  void announcesNext(Runnable job) {
    phaser.register();
    pool.execute(
        () -> {
          try {
            phaser.register();
            pool.execute(
                () -> {
                  try {
                    job.run();
                  } finally {
                    phaser.arriveAndDeregister();
                  }
                });
          } finally {
            phaser.arriveAndDeregister();
          }
        });
  }

  void starts() {
    pool.execute(this::announcesItself);
    pool.execute(() -> announcesItselfTo(phaser));
    phaser.register();
    pool.execute(this::isAnnounced);
  }

  private void announcesItself() {
    phaser.register(); // LEAK Latch/LatchNotCountedDown
    try {
      done++;
    } finally {
      phaser.arriveAndDeregister();
    }
  }

  private void announcesItselfTo(Phaser parties) {
    parties.register(); // LEAK Latch/LatchNotCountedDown
    try {
      done--;
    } finally {
      parties.arriveAndDeregister();
    }
  }

  private void isAnnounced() {
    try {
      done++;
    } finally {
      phaser.arriveAndDeregister();
    }
  }
}
