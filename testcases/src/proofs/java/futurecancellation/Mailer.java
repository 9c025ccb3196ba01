package futurecancellation;

import io.github.leakproof.testcases.proofs.probe.LostFailure;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.ExecutorService;

/** A mail that cannot be sent fails in silence. */
public final class Mailer implements Proof {
  static final class Outbox {
    private final ExecutorService workers;

    Outbox(ExecutorService workers) {
      this.workers = workers;
    }

    void send(Runnable mail) {
      workers.submit(mail); // LEAK FutureCancellation/FutureDropped
    }
  }

  @Override
  public Probe run(World world) {
    ExecutorService workers = world.executor(2);
    LostFailure mail = new LostFailure(2);
    Outbox outbox = new Outbox(workers);
    outbox.send(mail);
    outbox.send(mail);
    return mail;
  }
}
