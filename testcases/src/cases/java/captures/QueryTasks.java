package captures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Queries and stages: a connection goes back to its pool when its block ends. */
final class QueryTasks {
  private final DataSource database;
  private final Executor executor;

  QueryTasks(DataSource database, Executor executor) {
    this.database = database;
    this.executor = executor;
  }

  interface Ledger {
    long total(Connection connection);

    void book(Connection connection, String order);

    CompletableFuture<String> fetch(String order);
  }

  CompletableFuture<Long> total(Ledger ledger) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return CompletableFuture.supplyAsync(() -> ledger.total(connection)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  long joinedTotal(Ledger ledger) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return CompletableFuture.supplyAsync(() -> ledger.total(connection)).join();
    }
  }

  CompletableFuture<Long> totalInTask(Ledger ledger) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (Connection connection = database.getConnection()) {
            return ledger.total(connection);
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        },
        executor);
  }

  List<CompletableFuture<Void>> booked(Ledger ledger, List<String> orders) throws SQLException {
    List<CompletableFuture<Void>> bookings = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      for (String order : orders) {
        bookings.add(CompletableFuture.runAsync(() -> ledger.book(connection, order), executor)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      }
    }
    return bookings;
  }

  void bookedTogether(Ledger ledger, List<String> orders) throws SQLException {
    try (Connection connection = database.getConnection()) {
      CompletableFuture<?>[] bookings =
          orders.stream()
              .map(o -> CompletableFuture.runAsync(() -> ledger.book(connection, o), executor))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(bookings).join();
    }
  }

  List<CompletableFuture<Void>> bookedLater(Ledger ledger, List<String> orders)
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      return orders.stream()
          .map(o -> CompletableFuture.runAsync(() -> ledger.book(connection, o), executor)) // LEAK AsyncCapture/ResourceEscapesToAsyncTask
          .toList();
    }
  }

  void bookedOneByOne(Ledger ledger, List<String> orders) throws SQLException {
    try (Connection connection = database.getConnection()) {
      List<CompletableFuture<Void>> bookings =
          orders.stream()
              .map(o -> CompletableFuture.runAsync(() -> ledger.book(connection, o), executor))
              .toList();
      bookings.forEach(CompletableFuture::join);
    }
  }

  void bookedInBatch(Ledger ledger, List<String> orders) throws SQLException {
    try (Connection connection = database.getConnection()) {
      orders.forEach(o -> executor.execute(() -> ledger.book(connection, o))); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void bookedBySelf(Ledger ledger, List<String> orders) throws SQLException {
    try (Connection connection = database.getConnection()) {
      orders.forEach(o -> ledger.book(connection, o));
    }
  }

  void bookedWhenFetched(Ledger ledger, String order) throws SQLException {
    try (Connection connection = database.getConnection()) {
      ledger.fetch(order).thenAccept(found -> ledger.book(connection, found)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void bookedWhenFetchedAndJoined(Ledger ledger, String order) throws SQLException {
    try (Connection connection = database.getConnection()) {
      ledger
          .fetch(order)
          .thenAccept(found -> ledger.book(connection, found))
          .exceptionally(
              e -> {
                System.err.println(order + ": " + e);
                return null;
              })
          .join();
    }
  }

  void onlySourceJoined(Ledger ledger, String order) throws SQLException {
    try (Connection connection = database.getConnection()) {
      CompletableFuture<String> fetched = ledger.fetch(order);
      fetched.thenAcceptAsync(found -> ledger.book(connection, found), executor); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      fetched.join();
    }
  }

  void knownOrder(Ledger ledger, String order) throws SQLException {
    try (Connection connection = database.getConnection()) {
      CompletableFuture.completedFuture(order)
          .thenAccept(found -> ledger.book(connection, found));
    }
  }

  void preparedBefore(List<String> orders) throws SQLException {
    try (Connection connection = database.getConnection()) {
      PreparedStatement insert = connection.prepareStatement("insert into orders values (?)");
      for (String order : orders) {
        executor.execute(() -> add(insert, order)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      }
    }
  }

  void rowsHandedOver(Consumer<String> sink) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement("select id from orders");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        String id = rows.getString(1);
        executor.execute(() -> sink.accept(id));
      }
    }
  }

  void cursorHandedOver(Consumer<ResultSet> sink) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement("select id from orders");
        ResultSet rows = query.executeQuery()) {
      executor.execute(() -> sink.accept(rows)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  CompletableFuture<Long> count(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return CompletableFuture.supplyAsync(lines::count); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  CompletableFuture<Long> countedAtOnce(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return CompletableFuture.completedFuture(lines.count());
    }
  }

  void walked(Path folder, Consumer<Path> sink) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(file -> executor.execute(() -> sink.accept(file)));
    }
  }

  CompletableFuture<Long> closedByStage(Ledger ledger) throws SQLException {
    Connection connection = database.getConnection();
    return CompletableFuture.supplyAsync(() -> ledger.total(connection), executor)
        .whenComplete((total, failure) -> close(connection));
  }

  void poolEndsFirst(Ledger ledger, List<String> orders, PoolFactory pools) throws Exception {
    try (Connection connection = database.getConnection();
        ClosingPool pool = pools.open()) {
      for (String order : orders) {
        pool.executor().execute(() -> ledger.book(connection, order));
      }
      pool.drain();
    }
  }

  interface PoolFactory {
    ClosingPool open();
  }

  static final class ClosingPool implements AutoCloseable {
    private final ExecutorService workers;

    ClosingPool(ExecutorService workers) {
      this.workers = workers;
    }

    ExecutorService executor() {
      return workers;
    }

    void drain() throws InterruptedException {
      workers.shutdown();
      workers.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES);
    }

    @Override
    public void close() {
      workers.shutdownNow();
    }
  }

  private static void add(PreparedStatement insert, String order) {
    try {
      insert.setString(1, order);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      System.err.println(e);
    }
  }
}
