package asynccapture;

import io.github.leakproof.testcases.proofs.probe.EarlyClose;
import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Container;
import io.github.leakproof.testcases.proofs.world.LatePool;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** A request is over, and its object is that of the next one, when the task reads it. */
public final class Orders implements Proof {
  static final class Servlet {
    private final ExecutorService pool;
    private final Consumer<String> orders;

    Servlet(ExecutorService pool, Consumer<String> orders) {
      this.pool = pool;
      this.orders = orders;
    }

    void get(HttpServletRequest request, HttpServletResponse response) {
      pool.execute(() -> orders.accept(request.getParameter("order"))); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      response.setStatus(202);
    }
  }

  @Override
  public Probe run(World world) throws Exception {
    EarlyClose early = new EarlyClose(2);
    Set<String> seen = new HashSet<>();
    LatePool late = world.latePool();
    Servlet servlet =
        new Servlet(
            late.pool(),
            order -> {
              if (seen.add(order)) {
                early.done();
              }
            });
    Container container = world.container(servlet::get);
    container.get("/?order=7");
    container.get("/?order=8");
    late.begin();
    return early;
  }
}
