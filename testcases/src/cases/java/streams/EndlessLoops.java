package streams;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** Each turn of a loop without an exit loses what the turn before has opened. */
final class EndlessLoops {
  void pools(Runnable task) {
    while (true) {
      ExecutorService pool = Executors.newCachedThreadPool(); // LEAK ExecutorShutdown/ExecutorNotShutdown
      pool.execute(task);
    }
  }

  void connections(DataSource source) {
    while (true) {
      try {
        Connection connection = source.getConnection(); // LEAK Connection/ConnectionNotClosed
        connection.commit();
      } catch (SQLException e) {
        System.out.println(e);
      }
    }
  }

  void accept(ServerSocket server) {
    for (; ; ) {
      try {
        Socket peer = server.accept(); // LEAK Stream/StreamNotClosed
        peer.getOutputStream().write(1);
      } catch (IOException e) {
        System.out.println(e);
      }
    }
  }

  void overwritten(String file) {
    FileInputStream in = null;
    while (true) {
      try {
        in = new FileInputStream(file); // LEAK Stream/StreamNotClosed
        in.read();
      } catch (IOException e) {
        System.out.println(in + ": " + e);
      }
    }
  }

  void closedEachTime(DataSource source) {
    while (true) {
      try (Connection connection = source.getConnection()) {
        connection.commit();
      } catch (SQLException e) {
        System.out.println(e);
      }
    }
  }

  void handedOn(ServerSocket server, ExecutorService pool) {
    for (; ; ) {
      try {
        Socket peer = server.accept();
        pool.execute(() -> answer(peer));
      } catch (IOException e) {
        System.out.println(e);
      }
    }
  }

  void closedOneTurnLater(DataSource source) {
    Connection last = null;
    while (true) {
      try {
        Connection next = source.getConnection();
        if (last != null) {
          last.close();
        }
        last = next;
      } catch (SQLException e) {
        System.out.println(e);
      }
    }
  }

  void openedOnce(DataSource source) {
    Connection connection = null;
    while (true) {
      try {
        if (connection == null) {
          connection = source.getConnection();
        }
        connection.commit();
      } catch (SQLException e) {
        System.out.println(e);
      }
    }
  }

  void openedUntilItWorks(DataSource source) {
    while (true) {
      try {
        source.getConnection();
        System.exit(0);
      } catch (SQLException e) {
        System.out.println(e);
      }
    }
  }

  private static void answer(Socket peer) {
    try (peer) {
      peer.getOutputStream().write(1);
    } catch (IOException e) {
      System.out.println(e);
    }
  }
}
