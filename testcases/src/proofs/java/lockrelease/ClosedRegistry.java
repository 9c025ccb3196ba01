package lockrelease;

import io.github.leakproof.testcases.proofs.probe.HeldLock;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A closed registry returns early, with its write lock. */
public final class ClosedRegistry implements Proof {
  static final class Registry {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<String> names = new ArrayList<>();
    private boolean closed;

    boolean register(String name) {
      lock.writeLock().lock(); // LEAK LockRelease/LockNotReleased
      if (closed) {
        return false;
      }
      names.add(name);
      lock.writeLock().unlock();
      return true;
    }
  }

  @Override
  public Probe run(World world) {
    Registry registry = new Registry();
    registry.register("first");
    registry.closed = true;
    registry.register("late");
    return HeldLock.of(registry.lock);
  }
}
