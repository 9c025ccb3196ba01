package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.LostFailure;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** Entries of an audit log are lost, and so is the reason. */
public final class Audit implements Proof {
  static final class Log {
    private final ExecutorService writer;

    Log(ExecutorService writer) {
      this.writer = writer;
    }

    void write(List<Runnable> entries) {
      for (Runnable entry : entries) {
        writer.submit(() -> entry.run()); // LEAK FutureCancellation/FutureDropped
      }
    }
  }

  @Override
  public Probe run(World world) {
    ExecutorService writer = world.executor(1);
    LostFailure entry = new LostFailure(2);
    new Log(writer).write(List.of(entry, () -> {}, entry));
    return entry;
  }
}
