package captures;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Executor;

/** Helpers that hand tasks over which use the request: each task is reported once. */
class RequestHelpers extends HttpServlet {
  private final transient Executor pool;

  RequestHelpers(Executor pool) {
    this.pool = pool;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    audit(request);
  }

  private void audit(HttpServletRequest request) {
    pool.execute(() -> System.out.println(request.getRequestURI())); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    later(request.getRequestURI(), () -> response.setStatus(202)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
  }

  private void later(String name, Runnable task) {
    System.out.println(name);
    pool.execute(task);
  }

  // The helper is given a request too, but it is the task that it hands over.
  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response) {
    named(request, () -> response.setStatus(204)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
  }

  private void named(HttpServletRequest request, Runnable task) {
    System.out.println(request.getRequestURI());
    pool.execute(task);
  }
}
