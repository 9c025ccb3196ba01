package lockrelease;

import io.github.leakproof.testcases.proofs.probe.MissingPermits;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;

/** Each download that fails costs a slot. */
public final class Downloads implements Proof {
  static final class Throttle {
    private final Semaphore slots;

    Throttle(Semaphore slots) {
      this.slots = slots;
    }

    long copy(Path from, OutputStream to) throws IOException, InterruptedException {
      slots.acquire(); // LEAK LockRelease/PermitNotReleased
      long size;
      try (InputStream in = Files.newInputStream(from)) {
        size = in.transferTo(to);
      }
      slots.release();
      return size;
    }
  }

  @Override
  public Probe run(World world) {
    Semaphore slots = new Semaphore(3);
    MissingPermits missing = MissingPermits.of(slots);
    Throttle throttle = new Throttle(slots);
    Path nowhere = Path.of("no", "such", "file");
    for (int i = 0; i < 3; i++) {
      world.fails(() -> throttle.copy(nowhere, OutputStream.nullOutputStream()));
    }
    return missing;
  }
}
