package captures;

import io.vertx.core.Vertx;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** Threads of a factory and timers of Vert.x. */
final class OtherHandOvers {
  void factory(ThreadFactory factory, Path file, Consumer<InputStream> sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      factory.newThread(() -> sink.accept(in)).start(); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void factoryVariable(ThreadFactory factory, Path file, Consumer<InputStream> sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Thread thread = factory.newThread(() -> sink.accept(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      thread.start();
    }
  }

  void vertxTimer(Vertx vertx, Path file, Consumer<InputStream> sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      vertx.setTimer(100, id -> sink.accept(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void vertxContext(Vertx vertx, Path file, Consumer<InputStream> sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      vertx.runOnContext(v -> sink.accept(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void request(ExecutorService pool, HttpServletRequest request, Consumer<String> sink) {
    pool.execute(() -> sink.accept(request.getRequestURI())); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
  }

}
