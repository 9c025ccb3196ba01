package contexts;

import io.grpc.Context;
import io.grpc.Context.CancellableContext;
import io.opentelemetry.context.Scope;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** Contexts behind guards, in collections and in listeners. */
final class Guards {
  private final Deque<Scope> open = new ArrayDeque<>();

  static final class Attached implements AutoCloseable {
    private final Context context;
    private final Context previous;

    private Attached(Context context) {
      this.context = context;
      this.previous = context.attach();
    }

    static Attached okTo(Context context) {
      return new Attached(context);
    }

    @Override
    public void close() {
      context.detach(previous);
    }
  }

  static void okGuarded(Context context, Runnable work) {
    try (Attached ignored = Attached.okTo(context)) {
      work.run();
    }
  }

  void okPushed(io.opentelemetry.context.Context context) {
    open.push(context.makeCurrent());
  }

  void okPopped() {
    Scope scope = open.poll();
    if (scope != null) {
      scope.close();
    }
  }

  static <T> Callable<T> okTaskEndsIt(Callable<T> work) {
    CancellableContext context = Context.current().withCancellation();
    return () -> {
      try {
        return context.call(work);
      } finally {
        context.cancel(null);
      }
    };
  }

  static void okCancelledByAListener(CancellableContext parent, Executor executor) {
    CancellableContext context = Context.ROOT.withCancellation();
    parent.addListener(cancelled -> context.cancel(cancelled.cancellationCause()), executor);
  }

  static void okConditional(Context context, boolean attach, Runnable work) {
    Context previous = attach ? context.attach() : null;
    try {
      work.run();
    } finally {
      if (previous != null) {
        context.detach(previous);
      }
    }
  }

  static final class Finisher implements AsyncListener {
    private final AsyncContext async;

    Finisher(AsyncContext async) {
      this.async = async;
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onTimeout(AsyncEvent event) {
      async.complete();
    }

    @Override
    public void onError(AsyncEvent event) {
      async.complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }

  static void okFinisher(HttpServletRequest request) {
    AsyncContext async = request.startAsync();
    async.setTimeout(100);
    async.addListener(new Finisher(async));
  }

  static void okEitherWay(HttpServletRequest request, Executor executor, boolean later) {
    AsyncContext async = request.startAsync();
    if (later) {
      executor.execute(async::complete);
    } else {
      async.dispatch();
    }
  }
}
