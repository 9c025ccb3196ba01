package captures;

import com.google.common.io.Closeables;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.commons.io.IOUtils;

/** Files that a library's helper closes at the end. */
final class ClosingHelpers {
  private final ExecutorService pool;

  ClosingHelpers(ExecutorService pool) {
    this.pool = pool;
  }

  void commons(Path file, Consumer<InputStream> sink) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      pool.execute(() -> sink.accept(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    } finally {
      IOUtils.closeQuietly(in);
    }
  }

  void guava(Path file, Consumer<InputStream> sink) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      pool.execute(() -> sink.accept(in)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    } finally {
      Closeables.closeQuietly(in);
    }
  }

  void waits(Path file, Consumer<InputStream> sink)
      throws IOException, ExecutionException, InterruptedException {
    InputStream in = Files.newInputStream(file);
    try {
      Future<?> task = pool.submit(() -> sink.accept(in));
      task.get();
    } finally {
      IOUtils.closeQuietly(in);
    }
  }

  void closedByTheTask(Path file, Consumer<InputStream> sink) throws IOException {
    InputStream in = Files.newInputStream(file);
    pool.execute(
        () -> {
          try {
            sink.accept(in);
          } finally {
            IOUtils.closeQuietly(in);
          }
        });
  }
}
