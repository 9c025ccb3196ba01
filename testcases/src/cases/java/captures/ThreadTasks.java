package captures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Threads and timers that use what their starter closes. */
final class ThreadTasks {
  private final ScheduledExecutorService scheduler;
  private final Timer timer;

  ThreadTasks(ScheduledExecutorService scheduler, Timer timer) {
    this.scheduler = scheduler;
    this.timer = timer;
  }

  void serve(ServerSocket server) throws IOException {
    while (true) {
      try (Socket client = server.accept()) {
        new Thread(() -> answer(client)).start(); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      }
    }
  }

  void serveAndJoin(ServerSocket server) throws IOException, InterruptedException {
    while (true) {
      try (Socket client = server.accept()) {
        Thread worker = new Thread(() -> answer(client));
        worker.start();
        worker.join();
      }
    }
  }

  void serveInThread(ServerSocket server) throws IOException {
    while (true) {
      Socket client = server.accept();
      new Thread(() -> answerAndClose(client)).start();
    }
  }

  void namedThread(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Thread reader = new Thread(() -> drain(in), "reader"); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
      reader.setDaemon(true);
      reader.start();
    }
  }

  void neverStarted(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Thread reader = new Thread(() -> drain(in), "reader");
      reader.setDaemon(true);
      drain(in);
    }
  }

  void threadClass(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      new Pump(in).start(); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void threadClassJoined(Path file) throws IOException, InterruptedException {
    try (InputStream in = Files.newInputStream(file)) {
      Pump pump = new Pump(in);
      pump.start();
      pump.join(1_000);
    }
  }

  void anonymousThread(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Thread reader =
          new Thread("reader") { // LEAK AsyncCapture/ResourceEscapesToAsyncTask
            @Override
            public void run() {
              drain(in);
            }
          };
      reader.start();
    }
  }

  void runnableClass(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      new Thread(new Reading(in)).start(); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void runnableClassRunHere(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      new Reading(in).run();
    }
  }

  void threadsJoined(List<Path> files, OutputStream target) throws Exception {
    try (OutputStream out = target) {
      List<Thread> writers = new ArrayList<>();
      for (Path file : files) {
        Thread writer = new Thread(() -> copy(file, out));
        writer.start();
        writers.add(writer);
      }
      for (Thread writer : writers) {
        writer.join();
      }
    }
  }

  void threadsForgotten(List<Path> files, OutputStream target) throws Exception {
    try (OutputStream out = target) {
      List<Thread> writers = new ArrayList<>();
      for (Path file : files) {
        Thread writer = new Thread(() -> copy(file, out)); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
        writer.start();
        writers.add(writer);
      }
      for (Thread writer : writers) {
        writer.interrupt();
      }
    }
  }

  void later(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write('{');
      scheduler.schedule(() -> beat(out), 1, TimeUnit.SECONDS); // LEAK AsyncCapture/ResourceEscapesToAsyncTask // LEAK FutureCancellation/FutureDropped
    }
  }

  void heartBeat(Path file, List<String> lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      ScheduledFuture<?> beats =
          scheduler.scheduleAtFixedRate(() -> beat(out), 1, 1, TimeUnit.SECONDS);
      try {
        for (String line : lines) {
          out.write(line.getBytes(StandardCharsets.UTF_8));
        }
      } finally {
        beats.cancel(false);
      }
    }
  }

  void timerTask(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      timer.schedule( // LEAK AsyncCapture/ResourceEscapesToAsyncTask
          new TimerTask() {
            @Override
            public void run() {
              beat(out);
            }
          },
          1_000);
    }
  }

  void timerTaskCancelled(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      TimerTask beats =
          new TimerTask() {
            @Override
            public void run() {
              beat(out);
            }
          };
      timer.schedule(beats, 1_000);
      out.write('{');
      beats.cancel();
    }
  }

  void wrappedReader(Socket socket) throws IOException {
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    new Thread(() -> lines.lines().forEach(System.out::println)).start(); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    socket.close();
  }

  void futureTask(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      FutureTask<Integer> size = new FutureTask<>(in::available);
      scheduler.execute(size);
      System.out.println(size.get());
    }
  }

  void futureTaskForgotten(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file)) {
      FutureTask<Integer> size = new FutureTask<>(in::available);
      scheduler.execute(size); // LEAK AsyncCapture/ResourceEscapesToAsyncTask
    }
  }

  void sharedMonitor(Path file, Object monitor) throws IOException, InterruptedException {
    boolean[] done = new boolean[1];
    try (InputStream in = Files.newInputStream(file)) {
      new Thread(
              () -> {
                drain(in);
                synchronized (monitor) {
                  done[0] = true;
                  monitor.notifyAll();
                }
              })
          .start();
      synchronized (monitor) {
        while (!done[0]) {
          monitor.wait();
        }
      }
    }
  }

  void closedToEnd(Path file) throws Exception {
    try (Follower follower = new Follower(file)) {
      new Thread(follower, "follower").start();
      while (!follower.isDone()) {
        Thread.sleep(100);
      }
    }
  }

  private static final class Follower implements Runnable, AutoCloseable {
    private final Path file;
    private volatile boolean done;

    Follower(Path file) {
      this.file = file;
    }

    boolean isDone() {
      return done;
    }

    @Override
    public void run() {
      while (!done) {
        done = Files.isReadable(file);
      }
    }

    @Override
    public void close() {
      done = true;
    }
  }

  private static final class Pump extends Thread {
    private final InputStream in;

    Pump(InputStream in) {
      this.in = in;
    }

    @Override
    public void run() {
      drain(in);
    }
  }

  private record Reading(InputStream in) implements Runnable {
    @Override
    public void run() {
      drain(in);
    }
  }

  private static void drain(InputStream in) {
    try {
      in.readAllBytes();
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  private static void beat(OutputStream out) {
    try {
      out.write('.');
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  private static void copy(Path file, OutputStream out) {
    try {
      Files.copy(file, out);
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  private static void answer(Socket client) {
    try {
      client.getOutputStream().write(1);
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  private static void answerAndClose(Socket client) {
    try (client) {
      client.getOutputStream().write(1);
    } catch (IOException e) {
      System.err.println(e);
    }
  }
}
