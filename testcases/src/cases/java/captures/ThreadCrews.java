package captures;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;

/** Several threads for one file, kept in arrays and lists until they are done. */
final class ThreadCrews {
  private ThreadCrews() {}

  private static void scan(RandomAccessFile file, int part) {
    System.out.println(file + " " + part);
  }

  static final class Worker extends Thread {
    private final RandomAccessFile file;

    Worker(RandomAccessFile file) {
      this.file = file;
    }

    @Override
    public void run() {
      scan(file, 0);
    }
  }

  static void joinsEachOfArray(String name, int parts) throws IOException, InterruptedException {
    try (RandomAccessFile file = new RandomAccessFile(name, "r")) {
      Thread[] crew = new Thread[parts];
      for (int i = 0; i < parts; i++) {
        crew[i] = new Thread(() -> scan(file, 1));
        crew[i].start();
      }
      for (Thread thread : crew) {
        thread.join();
      }
    }
  }

  static void joinsAfterStartingAll(String name, int parts)
      throws IOException, InterruptedException {
    try (RandomAccessFile file = new RandomAccessFile(name, "r")) {
      List<Thread> crew = new ArrayList<>();
      for (int i = 0; i < parts; i++) {
        crew.add(new Thread(() -> scan(file, 2)));
      }
      for (Thread thread : crew) {
        thread.start();
      }
      for (Thread thread : crew) {
        thread.join();
      }
    }
  }

  static void joinsOwnThreads(String name) throws IOException, InterruptedException {
    try (RandomAccessFile file = new RandomAccessFile(name, "r")) {
      Worker[] crew = {new Worker(file), new Worker(file)};
      for (Worker worker : crew) {
        worker.start();
      }
      for (Worker worker : crew) {
        worker.join();
      }
    }
  }

  static void startsArrayAndLeaves(String name, int parts) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(name, "r")) {
      Thread[] crew = new Thread[parts];
      for (int i = 0; i < parts; i++) {
        crew[i] = new Thread(() -> scan(file, 3)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
        crew[i].start();
      }
    }
  }

  static void startsListLaterAndLeaves(String name, int parts) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(name, "r")) {
      List<Thread> crew = new ArrayList<>();
      for (int i = 0; i < parts; i++) {
        crew.add(new Thread(() -> scan(file, 4))); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      }
      for (Thread thread : crew) {
        thread.start();
      }
    }
  }
}
