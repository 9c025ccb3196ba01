package executorshutdown;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.Timer;
import java.util.TimerTask;

/** Each alarm has a timer, and each timer a thread. */
public final class Alarm implements Proof {
  static void soon(Runnable alarm) {
    Timer timer = new Timer(true); // LEAK ExecutorShutdown/ExecutorNotShutdown
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            alarm.run();
          }
        },
        1);
  }

  @Override
  public Probe run(World world) {
    Runnable alarm = () -> {};
    soon(alarm);
    soon(alarm);
    return world.liveThreads().endedByCollection();
  }
}
