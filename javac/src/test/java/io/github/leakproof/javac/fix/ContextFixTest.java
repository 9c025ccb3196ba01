package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.CONTEXT_NOT_CANCELLED;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contexts, which do their work by not being ended yet. */
final class ContextFixTest {
  private static final FixTester CANCELLED =
      FixTester.of(CONTEXT_NOT_CANCELLED, "$.cancel(null)")
          .with(request -> request.releasedBy(Set.of("cancel")));
  private static final FixTester ATTACHED =
      FixTester.of(CONTEXT_NOT_CANCELLED, "$receiver.detach($)");
  private static final String HEAD =
      """
      import java.util.concurrent.*;

      class Context {
        static Context make() { return null; }
        void cancel(Throwable why) {}
        Context attach() { return null; }
        void detach(Context previous) {}
        void run(Runnable task) {}
        <V> V call(Callable<V> task) throws Exception { return null; }
        Runnable wrap(Runnable task) { return task; }
        Executor in(Executor executor) { return executor; }
        Context with(String key) { return null; }
      }
      """;

  private static String inClass(String method) {
    return HEAD + "class T {\n" + method.indent(2) + "}\n";
  }

  private static void fixes(FixTester tester, String before, String after) {
    tester.fixes(inClass(before), inClass(after));
  }

  @Test
  void attachesForWhatFollows() {
    fixes(
        ATTACHED,
        """
        void m(Context context, Runnable work) {
          context./*site*/attach();
          work.run();
        }
        """,
        """
        void m(Context context, Runnable work) {
          Context context2 = context.attach();
          try {
            work.run();
          } finally {
            context.detach(context2);
          }
        }
        """);
  }

  @Test
  void keepsAttachedWhatFollowsAUseOfTheResult() {
    fixes(
        ATTACHED,
        """
        void m(Context context, Runnable work) {
          System.out.println(context./*site*/attach());
          work.run();
        }
        """,
        """
        void m(Context context, Runnable work) {
          Context context2 = context.attach();
          try {
            System.out.println(context2);
            work.run();
          } finally {
            context.detach(context2);
          }
        }
        """);
  }

  @Test
  void leavesWhatIsAttachedForTheCaller() {
    ATTACHED.refuses(
        inClass(
            """
            void m(Context context) {
              context./*site*/attach();
            }
            """),
        "nothing follows the acquire call");
  }

  @Test
  void leavesWhatIsAttachedForCodeBehindItsBlock() {
    ATTACHED.refuses(
        inClass(
            """
            void m(Context context, Runnable work, boolean isTraced) {
              if (isTraced) {
                context./*site*/attach();
              }
              work.run();
            }
            """),
        "nothing follows the acquire call");
  }

  @Test
  void leavesAContextThatATaskIsMadeWith() {
    CANCELLED.refuses(
        inClass(
            """
            void m(Executor executor, Runnable work) {
              Context context = Context./*site*/make();
              executor.execute(context.wrap(work));
            }
            """),
        "a task is made with it");
  }

  @Test
  void leavesAContextThatAnExecutorIsMadeWith() {
    CANCELLED.refuses(
        inClass(
            """
            void m(Executor executor, Runnable work) {
              Context context = Context./*site*/make();
              context.in(executor).execute(work);
            }
            """),
        "a task is made with it");
  }

  @Test
  void endsAContextWhoseTaskRunsAtOnce() {
    fixes(
        CANCELLED,
        """
        void m(Runnable work) {
          Context context = Context./*site*/make();
          context.wrap(work).run();
        }
        """,
        """
        void m(Runnable work) {
          Context context = Context.make();
          try {
            context.wrap(work).run();
          } finally {
            context.cancel(null);
          }
        }
        """);
  }

  @Test
  void keepsACancellationThatTellsWhy() {
    fixes(
        CANCELLED,
        """
        void m(Callable<String> work) throws Exception {
          Context context = Context./*site*/make();
          try {
            context.call(work);
          } catch (Exception e) {
            context.cancel(e);
            throw e;
          }
        }
        """,
        """
        void m(Callable<String> work) throws Exception {
          Context context = Context.make();
          try {
            try {
              context.call(work);
            } catch (Exception e) {
              context.cancel(e);
              throw e;
            }
          } finally {
            context.cancel(null);
          }
        }
        """);
  }

  @Test
  void leavesAContextThatAnotherIsMadeOf() {
    CANCELLED.refuses(
        inClass(
            """
            Context m() {
              Context context = Context./*site*/make();
              Context inner = context.with("key");
              return inner;
            }
            """),
        "read from it later");
  }

  @Test
  void leavesWhatALambdaAttachesForItsCaller() {
    ATTACHED.refuses(
        inClass(
            """
            Runnable m(Context context) {
              return () -> context./*site*/attach();
            }
            """),
        "nothing follows the acquire call");
  }
}
