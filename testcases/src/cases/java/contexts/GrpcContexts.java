package contexts;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** gRPC contexts: cancelled and detached, or not. */
final class GrpcContexts {
  private static final Context.Key<String> TENANT = Context.key("tenant");

  private GrpcContexts() {}

  static <T> T leakCancellable(Callable<T> work) throws Exception {
    CancellableContext context = Context.current().withCancellation(); // LEAK Context/ContextNotCancelled
    return context.call(work);
  }

  static <T> T leakCancelledOnSuccessOnly(Callable<T> work) throws Exception {
    CancellableContext context = Context.current().withCancellation(); // LEAK Context/ContextNotCancelled
    T result = context.call(work);
    context.cancel(null);
    return result;
  }

  static void leakDeadline(Runnable work, ScheduledExecutorService timer) {
    CancellableContext context =
        Context.current().withDeadlineAfter(3, TimeUnit.SECONDS, timer); // LEAK Context/ContextNotCancelled
    context.run(work);
  }

  static void leakAttach(Runnable work) {
    Context context = Context.current().withValue(TENANT, "a");
    context.attach(); // LEAK Context/ContextNotCancelled
    work.run();
  }

  static String leakDetachedOnSuccessOnly(Callable<String> work) throws Exception {
    Context context = Context.current().withValue(TENANT, "b");
    Context previous = context.attach(); // LEAK Context/ContextNotCancelled
    String answer = work.call();
    context.detach(previous);
    return answer;
  }

  static boolean leakEarlyReturn(String tenant, Runnable work) {
    Context context = Context.ROOT.withValue(TENANT, tenant);
    Context previous = context.attach(); // LEAK Context/ContextNotCancelled
    if (tenant.isEmpty()) {
      return false;
    }
    work.run();
    context.detach(previous);
    return true;
  }

  static void leakDetachedButNotCancelled(Runnable work) {
    CancellableContext context = Context.current().withCancellation(); // LEAK Context/ContextNotCancelled
    Context previous = context.attach();
    try {
      work.run();
    } finally {
      context.detach(previous);
    }
  }

  static void leakCancelledInTheCatchOnly(Callable<Void> work) {
    CancellableContext context = Context.current().withCancellation(); // LEAK Context/ContextNotCancelled
    try {
      context.call(work);
    } catch (Exception e) {
      context.cancel(e);
    }
  }

  static <T> T okCancelled(Callable<T> work) throws Exception {
    CancellableContext context = Context.current().withCancellation();
    try {
      return context.call(work);
    } finally {
      context.cancel(null);
    }
  }

  static <T> T okClosed(Callable<T> work) throws Exception {
    try (CancellableContext context = Context.current().withCancellation()) {
      return context.call(work);
    }
  }

  static void okAttached(Runnable work) {
    Context context = Context.current().withValue(TENANT, "c");
    Context previous = context.attach();
    try {
      work.run();
    } finally {
      context.detach(previous);
    }
  }

  static void okDetachAndCancel(Callable<Void> work) throws Exception {
    CancellableContext context = Context.current().withCancellation();
    Context previous = context.attach();
    try {
      work.call();
    } finally {
      context.detachAndCancel(previous, null);
    }
  }

  static void okCancelledByTheTask(Executor executor, Runnable work) {
    CancellableContext context = Context.current().withCancellation();
    executor.execute(
        () -> {
          try {
            context.run(work);
          } finally {
            context.cancel(null);
          }
        });
  }

  static CancellableContext okHandedOut() {
    return Context.current().withCancellation();
  }

  static void okRunsInAContext(Runnable work) {
    Context.current().withValue(TENANT, "d").run(work);
  }

  private static void cancel(CancellableContext context, IOException why) {
    context.cancel(why);
  }

  static void okCancelledByAHelper(Callable<Void> work) throws Exception {
    CancellableContext context = Context.current().withCancellation();
    try {
      context.call(work);
    } finally {
      cancel(context, null);
    }
  }

  private static CancellableContext begin(String tenant) {
    return Context.current().withValue(TENANT, tenant).withCancellation();
  }

  static void leakFromAHelper(Runnable work) {
    CancellableContext context = begin("e"); // LEAK Context/ContextNotCancelled
    context.run(work);
  }

  static void okFromAHelper(Runnable work) {
    CancellableContext context = begin("f");
    try {
      context.run(work);
    } finally {
      context.close();
    }
  }

  static final class Call {
    private final CancellableContext context = Context.current().withCancellation(); // LEAK Context/ContextNotCancelled

    void run(Runnable work) {
      context.run(work);
    }
  }

  static final class OkCall implements AutoCloseable {
    private final CancellableContext context = Context.current().withCancellation();

    void run(Runnable work) {
      context.run(work);
    }

    @Override
    public void close() {
      context.cancel(null);
    }
  }

  static final class Listener {
    private Context previous;

    void start(Context context) {
      previous = context.attach();
    }

    void stop(Context context) {
      context.detach(previous);
    }
  }
}
