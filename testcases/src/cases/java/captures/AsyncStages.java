package captures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The *Async stages of a future. */
final class AsyncStages {
  void accept(DataSource source, Executor pool, Consumer<Connection> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      CompletableFuture.completedFuture("x").thenAcceptAsync(x -> work.accept(connection), pool); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void acceptHandled(DataSource source, Executor pool, Consumer<Connection> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      CompletableFuture.completedFuture("x")
          .thenAcceptAsync(x -> work.accept(connection), pool) // LEAK AsyncCapture/ResourceEscapesToAsyncTask
          .exceptionally(t -> null);
    }
  }

  void given(DataSource source, CompletableFuture<String> given, Consumer<Connection> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      given.thenAcceptAsync(x -> work.accept(connection)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void run(DataSource source, CompletableFuture<String> given, Consumer<Connection> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      given.thenRunAsync(() -> work.accept(connection)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void started(DataSource source, Executor pool, Consumer<Connection> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      CompletableFuture.runAsync(() -> work.accept(connection), pool).exceptionally(t -> null); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void joined(DataSource source, Executor pool, Consumer<Connection> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      CompletableFuture.completedFuture("x").thenAcceptAsync(x -> work.accept(connection), pool).join();
    }
  }
}
