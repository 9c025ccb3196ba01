package context;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Container;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;

/** A file cannot be read, and its request is never answered. */
public final class Answer implements Proof {
  static final class Downloads {
    private final ExecutorService pool;
    private int failures;

    Downloads(ExecutorService pool) {
      this.pool = pool;
    }

    void get(HttpServletRequest request, HttpServletResponse response) {
      Path file = Path.of(request.getParameter("file"));
      AsyncContext async = request.startAsync(request, response); // LEAK Context/ContextNotCancelled
      pool.execute(
          () -> {
            try {
              Files.copy(file, async.getResponse().getOutputStream());
              async.complete();
            } catch (IOException e) {
              failures++;
            }
          });
    }
  }

  @Override
  public Probe run(World world) throws Exception {
    Downloads downloads = new Downloads(world.executor(1));
    Container container = world.container(downloads::get);
    container.get("/?file=" + world.file("good", "text"));
    return world.waiter(() -> container.get("/?file=none"));
  }
}
