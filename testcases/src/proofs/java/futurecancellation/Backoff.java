package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.LostInterrupt;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;

/** A retry sleeps, is interrupted, and just tries again. */
public final class Backoff implements Proof {
  interface Upload {
    void send(byte[] data) throws IOException;
  }

  static final class Uploader {
    private int failures;

    boolean upload(Upload target, byte[] data) {
      for (int attempt = 0; attempt < 3; attempt++) {
        try {
          target.send(data);
          return true;
        } catch (IOException e) {
          failures++;
        }
        try {
          Thread.sleep(10L << attempt);
        } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
          failures++;
        }
      }
      return false;
    }
  }

  @Override
  public Probe run(World world) {
    Uploader uploader = new Uploader();
    Thread.currentThread().interrupt();
    uploader.upload(
        data -> {
          throw new IOException("refused");
        },
        new byte[1]);
    return LostInterrupt.ofThisThread();
  }
}
