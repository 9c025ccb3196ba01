package contexts;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/** Servlet requests that go on after their method: each path of their task must complete them. */
final class AsyncRequests {
  private final ExecutorService executor;

  AsyncRequests(ExecutorService executor) {
    this.executor = executor;
  }

  void leakNeverCompleted(HttpServletRequest request) {
    AsyncContext async = request.startAsync(); // LEAK Context/ContextNotCancelled
    async.setTimeout(5_000);
  }

  void leakEarlyReturn(HttpServletRequest request, String job) {
    AsyncContext async = request.startAsync(); // LEAK Context/ContextNotCancelled
    if (job == null) {
      return;
    }
    executor.execute(
        () -> {
          System.out.println(job);
          async.complete();
        });
  }

  void leakTaskThatFails(HttpServletRequest request, String text) {
    AsyncContext async = request.startAsync(); // LEAK Context/ContextNotCancelled
    executor.execute(
        () -> {
          try {
            async.getResponse().getWriter().write(text);
            async.complete();
          } catch (IOException e) {
            System.err.println("write failed: " + e);
          }
        });
  }

  void leakTaskThatReturnsEarly(HttpServletRequest request, Supplier<String> source) {
    AsyncContext async = request.startAsync(); // LEAK Context/ContextNotCancelled
    async.start(
        () -> {
          String text = source.get();
          if (text.isEmpty()) {
            return;
          }
          async.complete();
        });
  }

  void leakJavax(javax.servlet.http.HttpServletRequest request, boolean dry) {
    javax.servlet.AsyncContext async = request.startAsync(); // LEAK Context/ContextNotCancelled
    if (!dry) {
      async.dispatch("/done");
    }
  }

  void leakTaskThatNeverCompletes(HttpServletRequest request, String text) {
    AsyncContext async = request.startAsync(); // LEAK Context/ContextNotCancelled
    executor.execute(
        () -> {
          try {
            async.getResponse().getWriter().write(text);
          } catch (IOException e) {
            System.err.println("write failed: " + e);
          }
        });
  }

  void okTask(HttpServletRequest request, String text) {
    AsyncContext async = request.startAsync();
    executor.execute(
        () -> {
          try {
            async.getResponse().getWriter().write(text);
          } catch (IOException e) {
            System.err.println("write failed: " + e);
          } finally {
            async.complete();
          }
        });
  }

  void okDispatched(HttpServletRequest request) {
    AsyncContext async = request.startAsync();
    async.dispatch("/later");
  }

  void okListener(HttpServletRequest request, AsyncListener listener, String text) {
    AsyncContext async = request.startAsync();
    async.setTimeout(1_000);
    async.addListener(listener);
    executor.execute(() -> System.out.println(text));
  }

  void okStage(HttpServletRequest request, CompletableFuture<String> answer) {
    AsyncContext async = request.startAsync();
    answer.whenComplete((text, failure) -> async.complete());
  }

  AsyncContext okHandedOut(HttpServletRequest request) {
    return request.startAsync();
  }

  void okThroughTheRequest(HttpServletRequest request) {
    request.startAsync();
    executor.execute(() -> request.getAsyncContext().complete());
  }

  void okTheChainMayEndIt(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    request.startAsync();
    chain.doFilter(request, response);
  }

  void leakBoth(HttpServletRequest request, HttpServletResponse response, boolean quiet) {
    AsyncContext async = request.startAsync(request, response); // LEAK Context/ContextNotCancelled
    if (quiet) {
      response.setStatus(204);
      return;
    }
    async.complete();
  }

  private void finish(AsyncContext async, int status) {
    ((HttpServletResponse) async.getResponse()).setStatus(status);
    async.complete();
  }

  void okFinishedByAHelper(HttpServletRequest request, Supplier<Integer> work) {
    AsyncContext async = request.startAsync();
    executor.execute(() -> finish(async, work.get()));
  }

  void leakHelperOnOnePath(HttpServletRequest request, boolean now) {
    AsyncContext async = request.startAsync(); // LEAK Context/ContextNotCancelled
    if (now) {
      finish(async, 200);
    }
  }

  static final class Worker implements Runnable {
    private final AsyncContext async;

    Worker(AsyncContext async) {
      this.async = async;
    }

    @Override
    public void run() {
      async.complete();
    }
  }

  void okWorker(HttpServletRequest request) {
    executor.execute(new Worker(request.startAsync()));
  }

  static final class ForgetfulWorker implements Runnable {
    private final AsyncContext async;

    ForgetfulWorker(AsyncContext async) {
      this.async = async;
    }

    @Override
    public void run() {
      try {
        async.getResponse().getWriter().print("done");
        async.complete();
      } catch (IOException e) {
        System.err.println("not answered: " + e);
      }
    }
  }

  void leakForgetfulWorker(HttpServletRequest request) {
    executor.execute(
        new ForgetfulWorker(request.startAsync())); // LEAK Context/ContextNotCancelled
  }

  void leakDispatchedOnOnePath(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AsyncContext async = request.startAsync(); // LEAK Context/ContextNotCancelled
    if (request.getParameter("id") == null) {
      response.sendError(400);
      return;
    }
    async.dispatch("/deleted");
  }
}
