package lockrelease;

import io.github.leakproof.testcases.proofs.probe.HeldLock;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/** A read lock stays where a loader fails. */
public final class Lookup implements Proof {
  static final class Cache {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, String> values = new HashMap<>();

    String get(String key, Function<String, String> otherwise) {
      lock.readLock().lock(); // LEAK LockRelease/LockNotReleased
      String value = values.get(key);
      if (value == null) {
        value = otherwise.apply(key);
      }
      lock.readLock().unlock();
      return value;
    }
  }

  @Override
  public Probe run(World world) {
    Cache cache = new Cache();
    world.fails(
        () ->
            cache.get(
                "a",
                key -> {
                  throw new IllegalStateException("no " + key);
                }));
    return HeldLock.of(cache.lock);
  }
}
