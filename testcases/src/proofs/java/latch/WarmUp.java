package latch;

import io.github.leakproof.testcases.proofs.probe.HangingWaiter;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.UnaryOperator;

/** One key cannot be loaded, and the start never ends. */
public final class WarmUp implements Proof {
  static final class Cache {
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final ExecutorService pool;

    Cache(ExecutorService pool) {
      this.pool = pool;
    }

    void warmUp(List<String> keys, UnaryOperator<String> store) throws InterruptedException {
      CountDownLatch done = new CountDownLatch(keys.size());
      for (String key : keys) {
        pool.execute(
            () -> {
              values.put(key, store.apply(key));
              done.countDown(); // LEAK Latch/LatchNotCountedDown
            });
      }
      done.await();
    }
  }

  @Override
  public Probe run(World world) {
    Cache cache = new Cache(world.executor(2));
    return world.waiter(
        () ->
            cache.warmUp(
                List.of("a", "b", "c"),
                key -> {
                  if (key.equals("b")) {
                    throw new IllegalStateException("no such key");
                  }
                  return key;
                }));
  }
}
