package captures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tasks that are futures of themselves, run by threads. */
final class FutureTasks {
  private FutureTasks() {}

  static int awaited(Path path) throws IOException, ExecutionException, InterruptedException {
    try (InputStream in = Files.newInputStream(path)) {
      FutureTask<Integer> task = new FutureTask<>(() -> in.read());
      new Thread(task).start();
      return task.get();
    }
  }

  static int awaitedForAWhile(Path path)
      throws IOException, ExecutionException, InterruptedException, TimeoutException {
    try (InputStream in = Files.newInputStream(path)) {
      FutureTask<Integer> task = new FutureTask<>(() -> in.read());
      Thread reader = new Thread(task, "reader");
      reader.setDaemon(true);
      reader.start();
      return task.get(1, TimeUnit.SECONDS); // LEAK FutureCancellation/TimedOutFutureNotCancelled
    }
  }

  static FutureTask<Integer> handedBack(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      FutureTask<Integer> task = new FutureTask<>(() -> in.read());
      new Thread(task).start(); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      return task;
    }
  }

  static int awaitedTooLate(Path path) throws IOException, ExecutionException, InterruptedException {
    FutureTask<Integer> task;
    try (InputStream in = Files.newInputStream(path)) {
      task = new FutureTask<>(() -> in.read());
      new Thread(task).start(); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
    return task.get();
  }
}
