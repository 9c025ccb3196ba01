package latch;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;

/** A file that cannot be read is logged, not counted. */
public final class Import implements Proof {
  static final class Importer {
    private final ExecutorService pool;
    private final AtomicLong size = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();

    Importer(ExecutorService pool) {
      this.pool = pool;
    }

    long sizes(List<Path> files) throws InterruptedException {
      CountDownLatch left = new CountDownLatch(files.size());
      for (Path file : files) {
        pool.execute(
            () -> {
              try {
                size.addAndGet(Files.size(file));
                left.countDown(); // LEAK Latch/LatchNotCountedDown
              } catch (IOException e) {
                failures.incrementAndGet();
              }
            });
      }
      left.await();
      return size.get();
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    Importer importer = new Importer(world.executor(2));
    List<Path> files = List.of(world.file("good", "text"), Path.of("no", "such", "file"));
    return world.waiter(() -> importer.sizes(files));
  }
}
