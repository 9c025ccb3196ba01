package waits;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The ends of threads and processes. */
class Threads {
  void finish(Thread printer) throws InterruptedException {
    printer.join(); // LEAK BlockingPut/UnboundedWait
  }

  void finishOfZero(Thread printer) throws InterruptedException {
    printer.join(0); // LEAK BlockingPut/UnboundedWait
  }

  boolean finishInTime(Thread printer) throws InterruptedException {
    printer.join(5000);
    return !printer.isAlive();
  }

  void finishAll(List<Thread> printers) throws InterruptedException {
    for (Thread printer : printers) {
      printer.join(); // LEAK BlockingPut/UnboundedWait
    }
  }

  void finishAllInTime(List<Thread> printers, long millis) throws InterruptedException {
    for (Thread printer : printers) {
      printer.join(millis);
    }
  }

  int convert(String file) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("convert", file).inheritIO().start();
    return process.waitFor(); // LEAK BlockingPut/UnboundedWait
  }

  void convertAndForget(String file) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("convert", file).inheritIO().start();
    process.waitFor(); // LEAK BlockingPut/UnboundedWait
  }

  int convertInTime(String file) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("convert", file).inheritIO().start();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("conversion takes too long");
    }
    return process.exitValue();
  }

  int resultOf(Process process) throws InterruptedException {
    if (process.waitFor(1, TimeUnit.MINUTES)) {
      return process.waitFor();
    }
    return -1;
  }

  int kill(Process process) throws InterruptedException {
    process.destroyForcibly();
    return process.waitFor();
  }

  int killAtOnce(Process process) throws InterruptedException {
    return process.destroyForcibly().waitFor();
  }

  int resultOfDead(Process process) throws InterruptedException {
    return process.isAlive() ? -1 : process.waitFor();
  }
}
