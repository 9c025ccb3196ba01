package streams;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** What a task or a closure opens belongs to whoever asks for its result. */
final class TasksThatOpen {
  private TasksThatOpen() {}

  private static InputStream open(File file) {
    try {
      return new FileInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int leakJoined(File file) throws IOException {
    CompletableFuture<InputStream> opening = CompletableFuture.supplyAsync(() -> open(file));
    return opening.join().read(); // LEAK Stream/StreamNotClosed
  }

  static int joined(File file) throws IOException {
    CompletableFuture<InputStream> opening = CompletableFuture.supplyAsync(() -> open(file));
    try (InputStream in = opening.join()) {
      return in.read();
    }
  }

  static boolean leakSubmitted(ExecutorService pool, DataSource source) throws Exception {
    Connection connection = pool.submit(() -> source.getConnection()).get(); // LEAK Connection/ConnectionNotClosed
    return connection.isReadOnly();
  }

  static boolean submitted(ExecutorService pool, DataSource source) throws Exception {
    Future<Connection> connecting = pool.submit(() -> source.getConnection());
    try (Connection connection = connecting.get()) {
      return connection.isReadOnly();
    }
  }

  static Connection handedOn(ExecutorService pool, DataSource source) throws Exception {
    return pool.submit(() -> source.getConnection()).get();
  }

  static boolean kept(ExecutorService pool, Connection connection) throws Exception {
    return pool.submit(() -> connection).get().isReadOnly();
  }

  static int leakCalled(File file) throws Exception {
    Callable<InputStream> opening = () -> new FileInputStream(file);
    return opening.call().read(); // LEAK Stream/StreamNotClosed
  }

  static int called(File file) throws Exception {
    Callable<InputStream> opening = () -> new FileInputStream(file);
    try (InputStream in = opening.call()) {
      return in.read();
    }
  }

  static int supplied(InputStream in) throws IOException {
    Supplier<InputStream> given = () -> in;
    return given.get().read();
  }
}
