package captures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** An object that a task uses is given the resource too: on the way to the task, or on another. */
class CarriersElsewhere {
  static final class Board {
    private InputStream pinned = InputStream.nullInputStream();

    void pin(InputStream in) {
      pinned = in;
    }

    void show() {
      System.out.println(pinned);
    }
  }

  private final Executor executor;

  CarriersElsewhere(Executor executor) {
    this.executor = executor;
  }

  void pinnedOnAnotherWay(Path file) throws IOException {
    Board board = new Board();
    try (InputStream in = Files.newInputStream(file)) {
      if (in.available() == 0) {
        executor.execute(board::show);
        return;
      }
      board.pin(in);
      board.show();
    }
  }

  void pinnedBefore(Path file) throws IOException {
    Board board = new Board();
    try (InputStream in = Files.newInputStream(file)) {
      board.pin(in);
      executor.execute(board::show); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void pinnedAfter(Path file) throws IOException {
    Board board = new Board();
    try (InputStream in = Files.newInputStream(file)) {
      executor.execute(() -> board.show()); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      board.pin(in);
    }
  }

  void pinnedInOneTurnOfALoop(Path file) throws IOException {
    Board board = new Board();
    try (InputStream in = Files.newInputStream(file)) {
      for (int i = 0; i < 2; i++) {
        if (i == 0) {
          board.pin(in);
        } else {
          executor.execute(board::show); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
        }
      }
    }
  }
}
