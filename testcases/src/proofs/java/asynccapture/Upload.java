package asynccapture;

import io.github.leakproof.testcases.proofs.probe.EarlyClose;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.LatePool;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;

/** A file is closed before the task that uploads it has begun. */
public final class Upload implements Proof {
  interface Bucket {
    void put(InputStream content);
  }

  static void upload(Path file, Bucket bucket, ExecutorService pool) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      pool.execute(() -> bucket.put(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  @Override
  public Probe run(World world) throws IOException {
    EarlyClose early = new EarlyClose(1);
    Bucket bucket =
        content -> {
          try {
            content.readAllBytes();
            early.done();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    LatePool late = world.latePool();
    upload(world.file("upload", "text"), bucket, late.pool());
    late.begin();
    return early;
  }
}
