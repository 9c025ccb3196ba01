package io.github.leakproof.javac.fix;

import static io.github.leakproof.core.pattern.Pattern.CONNECTION_NOT_CLOSED;

import org.junit.jupiter.api.Test;

final class ConnectionFixTest {

  private static final FixTester CONNECTION =
      FixTester.of(CONNECTION_NOT_CLOSED, "$.close()").options("--release", "17");
  private static final String HEAD =
      """
      import java.sql.*;
      import java.util.concurrent.locks.*;
      import javax.sql.DataSource;

      """;

  private static void fixes(String before, String after) {
    CONNECTION.fixes(HEAD + before, HEAD + after);
  }

  @Test
  void closesNothingThatSomeObjectsAreGiven() {
    CONNECTION.refuses(
        HEAD
            + """
            class T {
              private Connection connection;
              T(Connection connection) {
                this.connection = connection;
              }
              T(DataSource source) throws SQLException {
                connection = source./*site*/getConnection();
              }
            }
            """,
        "given what the field holds");
  }

  @Test
  void closesWhatOnlyThePrivateConstructorIsGiven() {
    fixes(
        """
        class T {
          private final Connection connection;
          private T(Connection connection, int timeout) {
            this.connection = connection;
          }
          static T of(DataSource source) throws SQLException {
            return new T(source.getConnection(), 1);
          }
          T(DataSource source) throws SQLException {
            connection = source./*site*/getConnection();
          }
        }
        """,
        """
        class T implements AutoCloseable {
          private final Connection connection;
          private T(Connection connection, int timeout) {
            this.connection = connection;
          }
          static T of(DataSource source) throws SQLException {
            return new T(source.getConnection(), 1);
          }
          T(DataSource source) throws SQLException {
            connection = source.getConnection();
          }

          @Override
          public void close() throws SQLException {
            connection.close();
          }
        }
        """);
  }

  @Test
  void takesTheLockThatGuardsTheField() {
    fixes(
        """
        class T {
          private final Lock lock = new ReentrantLock();
          private Connection connection;
          T(DataSource source) throws SQLException {
            connection = source./*site*/getConnection();
          }
          void commit() throws SQLException {
            lock.lock();
            try {
              connection.commit();
            } finally {
              lock.unlock();
            }
          }
        }
        """,
        """
        class T implements AutoCloseable {
          private final Lock lock = new ReentrantLock();
          private Connection connection;
          T(DataSource source) throws SQLException {
            connection = source.getConnection();
          }
          void commit() throws SQLException {
            lock.lock();
            try {
              connection.commit();
            } finally {
              lock.unlock();
            }
          }

          @Override
          public void close() throws SQLException {
            lock.lock();
            try {
              if (connection != null) {
                connection.close();
              }
            } finally {
              lock.unlock();
            }
          }
        }
        """);
  }

  @Test
  void synchronizesAsAllUsesOfTheFieldAre() {
    fixes(
        """
        class T {
          private Connection connection;
          T(DataSource source) throws SQLException {
            connection = source./*site*/getConnection();
          }
          synchronized void commit() throws SQLException {
            connection.commit();
          }
        }
        """,
        """
        class T implements AutoCloseable {
          private Connection connection;
          T(DataSource source) throws SQLException {
            connection = source.getConnection();
          }
          synchronized void commit() throws SQLException {
            connection.commit();
          }

          @Override
          public void close() throws SQLException {
            synchronized (this) {
              if (connection != null) {
                connection.close();
              }
            }
          }
        }
        """);
  }
}
