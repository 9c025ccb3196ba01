package lockrelease;

import io.github.leakproof.testcases.proofs.probe.HeldLock;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.locks.StampedLock;

/** A stamp is lost with an exception. */
public final class Moves implements Proof {
  static final class Point {
    private final StampedLock lock = new StampedLock();
    private double x;
    private double y;

    void move(String dx, String dy) {
      long stamp = lock.writeLock(); // LEAK LockRelease/LockNotReleased
      x += Double.parseDouble(dx);
      y += Double.parseDouble(dy);
      lock.unlockWrite(stamp);
    }
  }

  @Override
  public Probe run(World world) {
    Point point = new Point();
    world.fails(() -> point.move("1.5", "north"));
    return HeldLock.of(point.lock);
  }
}
