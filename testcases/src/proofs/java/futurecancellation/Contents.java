package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A file cannot be read, which only the log gets to know. */
public final class Contents implements Proof {
  static final class Reader {
    private final Executor executor;
    private IOException last = new IOException("none");

    Reader(Executor executor) {
      this.executor = executor;
    }

    CompletableFuture<String> read(Path file) {
      CompletableFuture<String> content = new CompletableFuture<>(); // LEAK FutureCancellation/PromiseNeverCompleted
      executor.execute(
          () -> {
            try {
              content.complete(Files.readString(file));
            } catch (IOException e) {
              last = e;
            }
          });
      return content;
    }
  }

  @Override
  public Probe run(World world) {
    CompletableFuture<String> content =
        new Reader(world.executor(1)).read(Path.of("no", "such", "file"));
    return world.waiters(2, content::get);
  }
}
