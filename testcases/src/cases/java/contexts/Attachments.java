package contexts;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** Contexts that nobody keeps, and contexts that tasks are made with. */
final class Attachments {
  private static final Context.Key<String> TENANT = Context.key("tenant");

  private Attachments() {}

  static void leakDropped(Span span, Runnable work) {
    span.makeCurrent(); // LEAK Context/ContextNotCancelled
    work.run();
  }

  static int leakDroppedInACase(Span span, int kind, Callable<Integer> work) throws Exception {
    switch (kind) {
      case 0:
        span.makeCurrent(); // LEAK Context/ContextNotCancelled
        int result = work.call();
        return result + 1;
      default:
        return -1;
    }
  }

  static void leakDroppedInALoop(Iterable<Span> spans, Runnable work) {
    for (Span span : spans) {
      span.makeCurrent(); // LEAK Context/ContextNotCancelled
      if (span.isRecording()) {
        continue;
      }
      work.run();
    }
  }

  static void leakDroppedBehindACondition(Span span, boolean isTraced, Runnable work) {
    if (isTraced) {
      span.makeCurrent(); // LEAK Context/ContextNotCancelled
    }
    work.run();
  }

  static void leakAttachedAtTheEnd(Context context) {
    context.attach(); // LEAK Context/ContextNotCancelled
  }

  static void leakAttachedInATask(Executor executor, Context context, Runnable work) {
    executor.execute(
        () -> {
          context.attach(); // LEAK Context/ContextNotCancelled
          work.run();
        });
  }

  static void okKept(Span span, Runnable work) {
    try (Scope scope = span.makeCurrent()) {
      work.run();
    }
  }

  static void leakStartedAndDropped(HttpServletRequest request, Runnable work) {
    request.startAsync(); // LEAK Context/ContextNotCancelled
    work.run();
  }

  static void leakStartedAndConfigured(HttpServletRequest request, Runnable work) {
    request.startAsync().setTimeout(1_000); // LEAK Context/ContextNotCancelled
    work.run();
  }

  static void leakStartedForATask(HttpServletRequest request, Executor executor, String text) {
    AsyncContext async = request.startAsync(); // LEAK Context/ContextNotCancelled
    async.setTimeout(1_000);
    executor.execute(() -> System.out.println(text));
  }

  static void leakWrapped(Executor executor, Runnable work) {
    CancellableContext context = Context.current().withCancellation(); // LEAK Context/ContextNotCancelled
    executor.execute(context.wrap(work));
  }

  static Executor leakFixed(Executor executor) {
    CancellableContext context = Context.current().withCancellation(); // LEAK Context/ContextNotCancelled
    return context.fixedContextExecutor(executor);
  }

  static Context leakDerived() {
    CancellableContext context = Context.current().withCancellation(); // LEAK Context/ContextNotCancelled
    Context derived = context.withValue(TENANT, "a");
    return derived;
  }

  static void leakRunAtOnce(Runnable work) {
    CancellableContext context = Context.current().withCancellation(); // LEAK Context/ContextNotCancelled
    context.wrap(work).run();
  }

  static void leakTheReasonIsToldOnly(Callable<String> work) throws Exception {
    CancellableContext context = Context.current().withCancellation(); // LEAK Context/ContextNotCancelled
    try {
      context.call(work);
    } catch (Exception e) {
      context.cancel(e);
      throw e;
    }
  }
}
