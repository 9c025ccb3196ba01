package permits.idioms;

import java.util.List;
import java.util.concurrent.Semaphore;

/** A correct try/finally stays correct when harmless statements stand before the try. */
class HarmlessStatementsBeforeTry {
  private static final int WARN = 50;

  private final Semaphore permits = new Semaphore(2);
  private final List<String> sink;
  private int inFlight;
  private int peak;

  HarmlessStatementsBeforeTry(List<String> sink) {
    this.sink = sink;
  }

  boolean counterBetween(String line) throws InterruptedException {
    permits.acquire();
    inFlight++;
    try {
      return sink.add(line);
    } finally {
      inFlight--;
      permits.release();
    }
  }

  boolean branchBetween(String line) throws InterruptedException {
    permits.acquire();
    boolean warn = inFlight > WARN;
    if (inFlight > peak) {
      peak = inFlight;
    }
    try {
      return sink.add(line) && !warn;
    } finally {
      permits.release();
    }
  }

  boolean nullLocalBetween(String line) throws InterruptedException {
    permits.acquire();
    String normalized = null;
    try {
      normalized = line.trim();
      return sink.add(normalized);
    } finally {
      permits.release();
    }
  }

  boolean harmfulCallBetween(String line) throws InterruptedException {
    permits.acquire(); // LEAK LockRelease/PermitNotReleased
    String normalized = line.trim();
    try {
      return sink.add(normalized);
    } finally {
      permits.release();
    }
  }

  boolean harmfulCallBefore(String line) throws InterruptedException {
    String normalized = line.trim();
    permits.acquire();
    try {
      return sink.add(normalized);
    } finally {
      permits.release();
    }
  }
}
