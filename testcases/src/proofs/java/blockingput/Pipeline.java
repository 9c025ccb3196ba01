package blockingput;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;

/** The consumer of a pipeline fails, and its producers wait for ever. */
public final class Pipeline implements Proof {
  static final class Stage {
    private final BlockingQueue<String> rows;

    Stage(int capacity) {
      rows = new LinkedBlockingQueue<>(capacity);
    }

    void load(String row) throws InterruptedException {
      rows.put(row); // LEAK BlockingPut/BlockingPutWithoutTimeout
    }

    int lengthOfNext() {
      String row = rows.poll();
      return row.length();
    }
  }

  @Override
  public Probe run(World world) throws InterruptedException {
    Stage stage = new Stage(1);
    world.fails(stage::lengthOfNext);
    stage.load("first");
    return world.waiters(3, () -> stage.load("next"));
  }
}
