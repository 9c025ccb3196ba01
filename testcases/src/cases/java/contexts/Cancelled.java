package contexts;

import io.grpc.Context;

/** Contexts that are asked whether they are cancelled already. */
final class Cancelled {
  private Cancelled() {}

  static void ended(Runnable task) {
    Context.CancellableContext context = Context.current().withCancellation();
    try {
      context.run(task);
    } finally {
      end(context);
    }
  }

  private static void end(Context.CancellableContext context) {
    if (!context.isCancelled()) {
      context.cancel(null);
    }
  }

  static boolean askedOnly(Runnable task) {
    Context.CancellableContext context = Context.current().withCancellation(); // LEAK Context/ContextNotCancelled
    context.run(task);
    return context.isCancelled();
  }
}
