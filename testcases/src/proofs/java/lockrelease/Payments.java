package lockrelease;

import io.github.leakproof.testcases.proofs.probe.MissingPermits;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import java.util.function.Supplier;

/** A bulkhead fills up with calls that have failed. */
public final class Payments implements Proof {
  static final class Gateway {
    private final Bulkhead bulkhead;

    Gateway(Bulkhead bulkhead) {
      this.bulkhead = bulkhead;
    }

    String pay(Supplier<String> call) {
      bulkhead.acquirePermission(); // LEAK LockRelease/PermitNotReleased
      String receipt = call.get();
      bulkhead.onComplete();
      return receipt;
    }
  }

  @Override
  public Probe run(World world) {
    Bulkhead bulkhead =
        Bulkhead.of("payments", BulkheadConfig.custom().maxConcurrentCalls(2).build());
    Gateway gateway = new Gateway(bulkhead);
    for (int i = 0; i < 2; i++) {
      world.fails(
          () ->
              gateway.pay(
                  () -> {
                    throw new IllegalStateException("card refused");
                  }));
    }
    return MissingPermits.of(bulkhead);
  }
}
