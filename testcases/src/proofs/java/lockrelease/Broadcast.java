package lockrelease;

import io.github.leakproof.testcases.proofs.probe.HeldLock;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** One listener fails, and no event is ever sent again. */
public final class Broadcast implements Proof {
  static final class Events {
    private final Lock order = new ReentrantLock();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    void send(String event) {
      order.lock(); // LEAK LockRelease/LockNotReleased
      for (Consumer<String> listener : listeners) {
        listener.accept(event);
      }
      order.unlock();
    }
  }

  @Override
  public Probe run(World world) {
    Events events = new Events();
    events.listeners.add(
        event -> {
          throw new IllegalStateException("cannot handle " + event);
        });
    world.fails(() -> events.send("started"));
    return new HeldLock(events.order);
  }
}
