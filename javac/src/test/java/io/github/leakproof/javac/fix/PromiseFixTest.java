package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.PROMISE_NEVER_COMPLETED;

import org.junit.jupiter.api.Test;

final class PromiseFixTest {

  private static final FixTester PROMISE =
      FixTester.of(PROMISE_NEVER_COMPLETED, "$.completeExceptionally($0)");
  private static final String HEAD =
      """
      import java.util.concurrent.*;
      class T {
        interface Callback {
          void onResult(String result);
          void onError(Exception failure);
        }
        Executor executor;
        Callable<String> task;
        void load(Callback callback) {}
      """;

  private static void fixes(String before, String after) {
    PROMISE.fixes(HEAD + before.indent(2) + "}\n", HEAD + after.indent(2) + "}\n");
  }

  @Test
  void failsThePromiseWhereTheFailureIsSwallowed() {
    fixes(
        """
        CompletableFuture<String> m() {
          CompletableFuture<String> promise = /*site*/new CompletableFuture<>();
          executor.execute(() -> {
            try {
              promise.complete(task.call());
            } catch (Exception e) {
              e.printStackTrace();
            }
          });
          return promise;
        }
        """,
        """
        CompletableFuture<String> m() {
          CompletableFuture<String> promise = new CompletableFuture<>();
          executor.execute(() -> {
            try {
              promise.complete(task.call());
            } catch (Exception e) {
              promise.completeExceptionally(e);
              e.printStackTrace();
            }
          });
          return promise;
        }
        """);
  }

  @Test
  void failsThePromiseInTheHandlerThatDoesNothing() {
    fixes(
        """
        CompletableFuture<String> m() {
          var promise = /*site*/new CompletableFuture<String>();
          load(new Callback() {
            @Override public void onResult(String result) {
              promise.complete(result);
            }
            @Override public void onError(Exception failure) {}
          });
          return promise;
        }
        """,
        """
        CompletableFuture<String> m() {
          var promise = new CompletableFuture<String>();
          load(new Callback() {
            @Override public void onResult(String result) {
              promise.complete(result);
            }
            @Override public void onError(Exception failure) { promise.completeExceptionally(failure); }
          });
          return promise;
        }
        """);
  }

  @Test
  void refusesWhereThePromiseHasNoVariable() {
    PROMISE.refuses(
        HEAD + "  Object m() { return /*site*/new CompletableFuture<String>(); }\n}\n",
        "in no variable");
  }

  @Test
  void hearsOfTheFailureOfAStage() {
    fixes(
        """
        CompletableFuture<Integer> m(CompletableFuture<String> text) {
          CompletableFuture<Integer> length = /*site*/new CompletableFuture<>();
          text.thenApply(String::strip)
              .thenAccept(found -> length.complete(found.length()));
          return length;
        }
        """,
        """
        CompletableFuture<Integer> m(CompletableFuture<String> text) {
          CompletableFuture<Integer> length = new CompletableFuture<>();
          text.thenApply(String::strip)
              .thenAccept(found -> length.complete(found.length())).exceptionally(failure -> {
            length.completeExceptionally(failure);
            return null;
          });
          return length;
        }
        """);
  }

  @Test
  void leavesAStageAloneThatOthersHave() {
    PROMISE.refuses(
        HEAD
            + """
              CompletableFuture<Void> m(CompletableFuture<String> text, Executor e) {
                CompletableFuture<Integer> length = /*site*/new CompletableFuture<>();
                e.execute(() -> length.join());
                return text.thenAccept(found -> length.complete(found.length()));
              }
            }
            """,
        "what swallows the failure is not written here");
  }
}
