package contexts;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import javax.servlet.AsyncContext;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Tasks of a class of their own that are made with the context. */
final class NamedTasks extends HttpServlet {
  private ExecutorService pool;
  private BlockingQueue<AsyncContext> next;

  abstract static class Base implements Runnable {
    protected final AsyncContext ctx;
    Base(AsyncContext ctx) { this.ctx = ctx; }
    @Override public final void run() {
      try { work(); } finally { ctx.complete(); }
    }
    abstract void work();
  }
  static final class Good extends Base {
    Good(AsyncContext ctx) { super(ctx); }
    @Override void work() { System.out.println(ctx); }
  }
  static final class Never implements Runnable {
    private final AsyncContext ctx;
    private final String name;
    Never(AsyncContext ctx, String name) { this.ctx = ctx; this.name = name; }
    @Override public void run() {
      try {
        ctx.getResponse().getWriter().println(name);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
  static final class Helped implements Callable<Void> {
    private final AsyncContext ctx;
    Helped(AsyncContext ctx) { this.ctx = ctx; }
    @Override public Void call() throws IOException {
      try {
        ctx.getResponse().getWriter().println("x");
        return null;
      } finally {
        done();
      }
    }
    private void done() { ctx.complete(); }
  }
  static final class HandsOn implements Runnable {
    private final AsyncContext ctx; private final BlockingQueue<AsyncContext> next;
    HandsOn(AsyncContext ctx, BlockingQueue<AsyncContext> next) { this.ctx = ctx; this.next = next; }
    @Override public void run() { next.offer(ctx); }
  }
  @Override protected void doGet(HttpServletRequest q, HttpServletResponse r) {
    AsyncContext ctx = q.startAsync();
    pool.execute(new Good(ctx));
  }
  @Override protected void doPost(HttpServletRequest q, HttpServletResponse r) {
    final AsyncContext ctx = q.startAsync(q, r); // LEAK Context/ContextNotCancelled
    Never job = new Never(ctx, q.getPathInfo());
    pool.execute(job);
  }
  @Override protected void doPut(HttpServletRequest q, HttpServletResponse r) {
    Helped job = new Helped(q.startAsync());
    Future<Void> running = pool.submit(job);
    System.out.println(running.isDone());
  }
  @Override protected void doHead(HttpServletRequest q, HttpServletResponse r) {
    pool.execute(new HandsOn(q.startAsync(), next));
  }
  @Override protected void doDelete(HttpServletRequest q, HttpServletResponse r) {
    new Thread(new Never(q.startAsync(), "n")).start(); // LEAK Context/ContextNotCancelled
  }
  @Override protected void doOptions(HttpServletRequest q, HttpServletResponse r) {
    AsyncContext ctx = q.startAsync();
    ctx.start(new Good(ctx));
  }
  @Override protected void doTrace(HttpServletRequest q, HttpServletResponse r) {
    AsyncContext ctx = q.startAsync(); // LEAK Context/ContextNotCancelled
    ctx.start(new Never(ctx, "t"));
  }

  static final class Sometimes implements Runnable {
    private final AsyncContext ctx;
    private final BlockingQueue<String> lines;

    Sometimes(AsyncContext ctx, BlockingQueue<String> lines) {
      this.ctx = ctx;
      this.lines = lines;
    }

    @Override
    public void run() {
      if (lines.isEmpty()) {
        end();
      }
    }

    private void end() {
      ctx.complete();
    }
  }

  void leakSometimes(HttpServletRequest q, BlockingQueue<String> lines) {
    AsyncContext ctx = q.startAsync(); // LEAK Context/ContextNotCancelled
    pool.execute(new Sometimes(ctx, lines));
  }
}
