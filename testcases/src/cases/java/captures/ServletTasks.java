package captures;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.springframework.web.context.request.WebRequest;

/** Requests that a task of the servlet's pool answers. */
final class ServletTasks extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient ExecutorService pool;

  ServletTasks(ExecutorService pool) {
    this.pool = pool;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    pool.execute(() -> answer(request.getParameter("order"), response)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    AsyncContext async = request.startAsync();
    pool.execute(
        () -> {
          try {
            answer(request.getParameter("order"), response);
          } finally {
            async.complete();
          }
        });
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
    String order = request.getParameter("order");
    pool.execute(() -> System.out.println(order));
    response.setStatus(202);
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response) {
    CompletableFuture.runAsync(() -> System.out.println(request.getRemoteUser())) // LEAK AsyncCapture/ResourceEscapesToAsyncTask
        .whenComplete((done, failure) -> System.out.println("logged"));
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response) {
    CompletableFuture.runAsync(() -> System.out.println(request.getRemoteUser())).join();
  }

  void writerCaptured(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PrintWriter writer = response.getWriter();
    pool.execute(() -> writer.println("accepted")); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    System.out.println(request.getMethod());
  }

  void waited(HttpServletRequest request) throws InterruptedException, ExecutionException {
    pool.submit(() -> System.out.println(request.getMethod())).get();
  }

  CompletableFuture<String> handler(HttpServletRequest request) {
    return CompletableFuture.supplyAsync(() -> request.getParameter("order"), pool);
  }

  void spring(WebRequest request) {
    pool.execute(() -> System.out.println(request.getContextPath())); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
  }

  void springValue(WebRequest request) {
    String path = request.getContextPath();
    pool.execute(() -> System.out.println(path));
  }

  void startedByHelper(HttpServletRequest request, HttpServletResponse response) {
    AsyncContext async = begin(request);
    pool.execute(
        () -> {
          answer("order", response);
          async.complete();
        });
  }

  void dispatched(HttpServletRequest request, HttpServletResponse response) {
    AsyncContext async = request.startAsync();
    finish(request, response, async);
  }

  private void finish(
      HttpServletRequest request, HttpServletResponse response, AsyncContext async) {
    pool.execute(
        () -> {
          answer(request.getMethod(), response);
          async.complete();
        });
  }

  private static AsyncContext begin(HttpServletRequest request) {
    AsyncContext async = request.startAsync();
    async.setTimeout(1_000);
    return async;
  }

  private static void answer(String order, HttpServletResponse response) {
    try {
      response.getWriter().println(order);
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  void onAnotherBranch(HttpServletRequest request, HttpServletResponse response) {
    if (request.isAsyncSupported()) {
      AsyncContext async = request.startAsync();
      async.complete();
      return;
    }
    pool.execute(() -> answer(request.getParameter("order"), response)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
  }

  void onceAsync(HttpServletRequest request, HttpServletResponse response) {
    if (!request.isAsyncStarted()) {
      request.startAsync();
    }
    pool.execute(
        () -> {
          answer(request.getParameter("order"), response);
          request.getAsyncContext().complete();
        });
  }
}
