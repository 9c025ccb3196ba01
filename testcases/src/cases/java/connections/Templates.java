package connections;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.sql.DataSource;

/** Helpers that run what they are given, and hand back what that opens. */
final class Templates {
  interface Opening<T> {
    T open() throws SQLException;
  }

  private final DataSource source;
  private final Map<String, AutoCloseable> shared = new HashMap<>();
  private final Deque<AutoCloseable> ends = new ArrayDeque<>();

  Templates(DataSource source) {
    this.source = source;
  }

  private static <T> T unchecked(Opening<T> opening) {
    try {
      return opening.open();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T retry(int times, Callable<T> task) throws Exception {
    Exception last = null;
    for (int i = 0; i < times; i++) {
      try {
        T result = task.call();
        return Objects.requireNonNull(result);
      } catch (SQLException e) {
        last = e;
      }
    }
    throw last;
  }

  private static <T> T twice(Callable<T> task) throws Exception {
    return retry(2, task);
  }

  boolean reference() {
    Connection c = unchecked(source::getConnection); // LEAK Connection/ConnectionNotClosed
    return unchecked(c::isReadOnly);
  }

  boolean referenceClosed() throws SQLException {
    try (Connection c = unchecked(source::getConnection)) {
      return unchecked(c::isReadOnly);
    }
  }

  int lambda() throws Exception {
    Connection c = retry(3, () -> source.getConnection()); // LEAK Connection/ConnectionNotClosed
    return c.getHoldability();
  }

  int lambdaClosed() throws Exception {
    Connection c = retry(3, () -> source.getConnection());
    try {
      return c.getHoldability();
    } finally {
      c.close();
    }
  }

  int delegated() throws Exception {
    return twice(() -> source.getConnection()).getHoldability(); // LEAK Connection/ConnectionNotClosed
  }

  int variable() throws Exception {
    Callable<Connection> opening = () -> source.getConnection();
    Connection c = twice(opening); // LEAK Connection/ConnectionNotClosed
    return c.getHoldability();
  }

  private Connection open() throws Exception {
    return retry(3, () -> source.getConnection());
  }

  int fresh() throws Exception {
    Connection c = open(); // LEAK Connection/ConnectionNotClosed
    return c.getHoldability();
  }

  int freshClosed() throws Exception {
    try (Connection c = open()) {
      return c.getHoldability();
    }
  }

  // What the task returns is no connection.
  int number() throws Exception {
    return retry(
        3,
        () -> {
          try (Connection c = source.getConnection()) {
            return c.getHoldability();
          }
        });
  }

  // The helper keeps what it hands out, for all who ask.
  @SuppressWarnings("unchecked")
  private <T extends AutoCloseable> T kept(String key, Opening<T> opening) throws SQLException {
    T known = (T) shared.get(key);
    if (known == null) {
      known = opening.open();
      shared.put(key, known);
    }
    return known;
  }

  int keptOne() throws SQLException {
    Connection c = kept("a", source::getConnection);
    return c.getHoldability();
  }

  // The helper has it closed later.
  private <T extends AutoCloseable> T registered(Opening<T> opening) throws SQLException {
    T opened = opening.open();
    ends.push(opened);
    return opened;
  }

  int registeredOne() throws SQLException {
    Connection c = registered(source::getConnection);
    return c.getHoldability();
  }

  void close() throws Exception {
    for (AutoCloseable c : shared.values()) {
      c.close();
    }
    while (!ends.isEmpty()) {
      ends.pop().close();
    }
  }

  // The helper closes what it opens, and hands back what another function makes of it.
  private static <R extends AutoCloseable, T> T with(Opening<R> opening, Function<R, T> use)
      throws Exception {
    try (R opened = opening.open()) {
      return use.apply(opened);
    }
  }

  String used() throws Exception {
    return with(source::getConnection, Connection::toString);
  }

  // The helper drops what the first task opens; the second one's result is handed back.
  private static <T> T second(Callable<T> first, Callable<T> second) throws Exception {
    if (first == null) {
      return null;
    }
    return second.call();
  }

  int ofSecond(Connection lent) throws Exception {
    Connection c = second(() -> source.getConnection(), () -> lent);
    return c.getHoldability();
  }
}
