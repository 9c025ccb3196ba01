package captures;

import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Executors that run a task on the thread that hands it over, and others. */
final class DirectExecutors {
  private static final Executor SAME_THREAD = Runnable::run;

  private final Executor given;

  DirectExecutors(Executor given) {
    this.given = given;
  }

  void ofGuava(Path file, Consumer<InputStream> sink) throws IOException {
    Executor direct = MoreExecutors.directExecutor();
    try (InputStream in = Files.newInputStream(file)) {
      direct.execute(() -> sink.accept(in));
    }
  }

  void inOneChain(Path file, Consumer<InputStream> sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MoreExecutors.directExecutor().execute(() -> sink.accept(in));
    }
  }

  void service(Path file, Consumer<InputStream> sink) throws IOException {
    ExecutorService direct = MoreExecutors.newDirectExecutorService();
    try (InputStream in = Files.newInputStream(file)) {
      direct.execute(() -> sink.accept(in));
    }
    direct.shutdown();
  }

  void constant(Path file, Consumer<InputStream> sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      SAME_THREAD.execute(() -> sink.accept(in));
    }
  }

  void future(Path file, Consumer<InputStream> sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      CompletableFuture.runAsync(() -> sink.accept(in), MoreExecutors.directExecutor());
    }
  }

  void given(Path file, Consumer<InputStream> sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      given.execute(() -> sink.accept(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void either(boolean now, Path file, Consumer<InputStream> sink) throws IOException {
    Executor chosen = now ? SAME_THREAD : given;
    try (InputStream in = Files.newInputStream(file)) {
      chosen.execute(() -> sink.accept(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void stage(CompletableFuture<String> stage, Path file, Consumer<InputStream> sink)
      throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      stage.thenAcceptAsync(s -> sink.accept(in), MoreExecutors.directExecutor()); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }
}
