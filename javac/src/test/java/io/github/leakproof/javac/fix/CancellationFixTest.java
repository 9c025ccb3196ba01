package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.PROMISE_CANCELLATION_NOT_PROPAGATED;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.finding.Ending.Means;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CancellationFixTest {

  private static final Set<String> STARTS = Set.of("submit", "enqueue", "then");
  private static final String HEAD =
      """
      import java.util.concurrent.*;
      import java.util.function.*;
      class T {
        interface Call {
          void enqueue(Consumer<String> callback);
          void then(Call first, Consumer<String> callback);
          void cancel();
        }
        interface Client {
          Call call(String name);
        }
        ExecutorService pool;
        Client client;
      """;

  private static FixTester tester(String handle) {
    return FixTester.of(
            PROMISE_CANCELLATION_NOT_PROPAGATED,
            "$.whenComplete(($1, $2) -> { if ($.isCancelled()) { " + handle + "; } })")
        .with(r -> r.endingAt(Map.of(start(r.site()), Means.STARTED)));
  }

  private static Tree start(TreePath site) {
    return Code.find(
            new TreePath(site.getCompilationUnit()),
            p ->
                p.getLeaf() instanceof MethodInvocationTree call
                    && STARTS.contains(Expressions.methodName(call)))
        .get(0)
        .getLeaf();
  }

  private static void fixes(String handle, String before, String after) {
    tester(handle).fixes(HEAD + before.indent(2) + "}\n", HEAD + after.indent(2) + "}\n");
  }

  private static void refuses(String before, String reason) {
    tester("$result.cancel(true)").refuses(HEAD + before.indent(2) + "}\n", reason);
  }

  @Test
  void namesTheTask() {
    fixes(
        "$result.cancel(true)",
        """
        CompletableFuture<String> m(Supplier<String> work) {
          CompletableFuture<String> promise = /*site*/new CompletableFuture<>();
          pool.submit(() -> promise.complete(work.get())); // slow
          return promise;
        }
        """,
        """
        CompletableFuture<String> m(Supplier<String> work) {
          CompletableFuture<String> promise = new CompletableFuture<>();
          Future<Boolean> future = pool.submit(() -> promise.complete(work.get())); // slow
          promise.whenComplete((v, t) -> {
            if (promise.isCancelled()) {
              future.cancel(true);
            }
          });
          return promise;
        }
        """);
  }

  @Test
  void takesTheNameThatIsThere() {
    fixes(
        "$result.cancel(true)",
        """
        CompletableFuture<String> m(Supplier<String> v) {
          CompletableFuture<String> promise = /*site*/new CompletableFuture<>();
          Future<?> task = pool.submit(() -> promise.complete(v.get()));
          return promise;
        }
        """,
        """
        CompletableFuture<String> m(Supplier<String> v) {
          CompletableFuture<String> promise = new CompletableFuture<>();
          Future<?> task = pool.submit(() -> promise.complete(v.get()));
          promise.whenComplete((v2, t) -> {
            if (promise.isCancelled()) {
              task.cancel(true);
            }
          });
          return promise;
        }
        """);
  }

  @Test
  void namesTheReceiver() {
    fixes(
        "$receiver.cancel()",
        """
        CompletableFuture<String> m() {
          CompletableFuture<String> promise = /*site*/new CompletableFuture<>();
          client
              .call("orders")
              .enqueue(promise::complete);
          return promise;
        }
        """,
        """
        CompletableFuture<String> m() {
          CompletableFuture<String> promise = new CompletableFuture<>();
          Call call = client.call("orders");
          call.enqueue(promise::complete);
          promise.whenComplete((v, t) -> {
            if (promise.isCancelled()) {
              call.cancel();
            }
          });
          return promise;
        }
        """);
  }

  @Test
  void takesTheArgument() {
    fixes(
        "$argument0.cancel()",
        """
        CompletableFuture<String> m(Call first, Call second) {
          CompletableFuture<String> promise = /*site*/new CompletableFuture<>();
          second.then(first, promise::complete);
          return promise;
        }
        """,
        """
        CompletableFuture<String> m(Call first, Call second) {
          CompletableFuture<String> promise = new CompletableFuture<>();
          second.then(first, promise::complete);
          promise.whenComplete((v, t) -> {
            if (promise.isCancelled()) {
              first.cancel();
            }
          });
          return promise;
        }
        """);
  }

  @Test
  void leavesAVariableThatChanges() {
    refuses(
        """
        CompletableFuture<String> m(Supplier<String> work) {
          CompletableFuture<String> promise = /*site*/new CompletableFuture<>();
          Future<?> task = pool.submit(() -> promise.complete(work.get()));
          task = null;
          return promise;
        }
        """,
        "variable changes");
  }

  @Test
  void leavesWorkThatAnotherMethodStarts() {
    refuses(
        """
        CompletableFuture<String> m(Supplier<String> work) {
          CompletableFuture<String> promise = /*site*/new CompletableFuture<>();
          start(() -> promise.complete(work.get()));
          return promise;
        }
        void start(Runnable task) {
          pool.submit(task);
        }
        """,
        "another name");
  }
}
