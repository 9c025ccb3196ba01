package lockrelease;

import io.github.leakproof.testcases.proofs.probe.HeldLock;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** An amount is refused between lock and unlock. */
public final class Deposit implements Proof {
  static final class Account {
    private final Lock lock = new ReentrantLock();
    private long balance;

    void deposit(long amount) {
      lock.lock(); // LEAK LockRelease/LockNotReleased
      if (amount <= 0) {
        throw new IllegalArgumentException("amount " + amount);
      }
      balance += amount;
      lock.unlock();
    }
  }

  @Override
  public Probe run(World world) {
    Account account = new Account();
    account.deposit(100);
    world.fails(() -> account.deposit(-1));
    return new HeldLock(account.lock);
  }
}
