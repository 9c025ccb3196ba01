package captures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/** Tasks that a closure hands over for each element, counted by a latch that the body waits for. */
final class CountedTasks {
  private final Executor executor;
  private final BiConsumer<String, InputStream> store;

  CountedTasks(Executor executor, BiConsumer<String, InputStream> store) {
    this.executor = executor;
    this.store = store;
  }

  void storesForEach(Path file, List<String> names) throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      CountDownLatch stored = new CountDownLatch(names.size());
      names.forEach(
          name ->
              executor.execute(
                  () -> {
                    try {
                      store.accept(name, in);
                    } finally {
                      stored.countDown();
                    }
                  }));
      stored.await();
    }
  }

  void storesInTime(Path file, List<String> names)
      throws IOException, InterruptedException, TimeoutException {
    try (InputStream in = Files.newInputStream(file)) {
      CountDownLatch stored = new CountDownLatch(names.size());
      names.forEach(
          name ->
              executor.execute(
                  () -> {
                    try {
                      store.accept(name, in);
                    } finally {
                      stored.countDown();
                    }
                  }));
      if (!stored.await(1, TimeUnit.MINUTES)) {
        throw new TimeoutException("not stored: " + file);
      }
    }
  }

  void waitsTooLate(Path file, List<String> names) throws IOException, InterruptedException {
    CountDownLatch stored = new CountDownLatch(names.size());
    try (InputStream in = Files.newInputStream(file)) {
      names.forEach(
          name ->
              executor.execute( // LEAK AsyncCapture/ResourceEscapesToAsyncTask
                  () -> {
                    try {
                      store.accept(name, in);
                    } finally {
                      stored.countDown();
                    }
                  }));
    }
    stored.await();
  }

  void waitsForOthers(Path file, List<String> names, CountDownLatch others)
      throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      names.forEach(name -> executor.execute(() -> store.accept(name, in))); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      others.await();
    }
  }
}
