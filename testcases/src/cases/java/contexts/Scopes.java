package contexts;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.io.IOException;
import java.util.concurrent.Callable;

/** Scopes of spans and contexts: a span without an end is another matter. */
final class Scopes {
  private final Tracer tracer;
  private final io.opentracing.Tracer old;

  Scopes(Tracer tracer, io.opentracing.Tracer old) {
    this.tracer = tracer;
    this.old = old;
  }

  void leakIgnored(Runnable work) {
    Span span = tracer.spanBuilder("work").startSpan();
    span.makeCurrent(); // LEAK Context/ContextNotCancelled
    work.run();
    span.end();
  }

  String leakOnFailure(Callable<String> work) throws Exception {
    Span span = tracer.spanBuilder("work").startSpan();
    Scope scope = span.makeCurrent(); // LEAK Context/ContextNotCancelled
    String result = work.call();
    scope.close();
    span.end();
    return result;
  }

  void leakEndedButNotClosed(Runnable work) {
    Span span = tracer.spanBuilder("work").startSpan();
    Scope scope = span.makeCurrent(); // LEAK Context/ContextNotCancelled
    try {
      work.run();
    } finally {
      span.end();
    }
  }

  void leakEarlyReturn(Context context, String key) {
    Scope scope = context.makeCurrent(); // LEAK Context/ContextNotCancelled
    if (key.isBlank()) {
      return;
    }
    System.out.println(Baggage.current().getEntryValue(key));
    scope.close();
  }

  void leakBaggage(Runnable work) {
    Scope scope = Baggage.builder().put("user", "anna").build().makeCurrent(); // LEAK Context/ContextNotCancelled
    work.run();
  }

  void leakOldTracer(io.opentracing.Span span, Runnable work) {
    io.opentracing.Scope scope = old.activateSpan(span); // LEAK Context/ContextNotCancelled
    work.run();
    span.finish();
  }

  void leakOldManager(io.opentracing.Span span, Callable<Void> work) throws Exception {
    io.opentracing.Scope scope = old.scopeManager().activate(span); // LEAK Context/ContextNotCancelled
    work.call();
    scope.close();
  }

  void okTry(Runnable work) {
    Span span = tracer.spanBuilder("work").startSpan();
    try (Scope scope = span.makeCurrent()) {
      work.run();
    } finally {
      span.end();
    }
  }

  void okUnnamed(Context context, Runnable work) {
    try (Scope ignored = context.makeCurrent()) {
      work.run();
    }
  }

  void okFinally(Callable<Void> work) throws IOException {
    Scope scope = Context.root().makeCurrent();
    try {
      work.call();
    } catch (Exception e) {
      throw new IOException(e);
    } finally {
      scope.close();
    }
  }

  void okASpanWithoutAnEnd(Runnable work) {
    Span span = tracer.spanBuilder("work").startSpan();
    try (Scope scope = span.makeCurrent()) {
      work.run();
    }
  }

  void okOldTracer(io.opentracing.Span span, Runnable work) {
    try (io.opentracing.Scope scope = old.activateSpan(span)) {
      work.run();
    }
  }

  Scope okHandsItOut(Context context) {
    return context.makeCurrent();
  }

  Runnable okWraps(Context context, Runnable work) {
    return context.wrap(work);
  }

  private Scope enter(String name) {
    return tracer.spanBuilder(name).startSpan().makeCurrent();
  }

  void leakFromAHelper(Runnable work) {
    Scope scope = enter("work"); // LEAK Context/ContextNotCancelled
    work.run();
  }

  void okFromAHelper(Runnable work) {
    try (Scope scope = enter("work")) {
      work.run();
    }
  }

  private static void leave(Scope scope) {
    if (scope != null) {
      scope.close();
    }
  }

  void okClosedByAHelper(Runnable work) {
    Scope scope = null;
    try {
      scope = enter("work");
      work.run();
    } finally {
      leave(scope);
    }
  }

  record Entered(Span span, Scope scope) {}

  Entered okStoredForTheAdvice(String name) {
    Span span = tracer.spanBuilder(name).startSpan();
    return new Entered(span, span.makeCurrent());
  }

  void okAdviceExit(Entered entered) {
    entered.scope().close();
    entered.span().end();
  }

  static final class Instrumentation {
    private Scope scope;

    void onStart(Context context) {
      scope = context.makeCurrent();
    }

    void onStop() {
      scope.close();
    }
  }
}
