package context;

import io.github.leakproof.testcases.proofs.probe.Probe;
import io.github.leakproof.testcases.proofs.world.Container;
import io.github.leakproof.testcases.proofs.world.Proof;
import io.github.leakproof.testcases.proofs.world.World;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is not modified is said early, and the request stays open. */
public final class Cached implements Proof {
  static void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
    AsyncContext async = request.startAsync(request, response); // LEAK Context/ContextNotCancelled
    if (request.getParameter("etag") != null) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.getWriter().write("content");
    async.complete();
  }

  @Override
  public Probe run(World world) throws Exception {
    Container container = world.container(Cached::get);
    container.get("/");
    return world.waiter(() -> container.get("/?etag=1"));
  }
}
