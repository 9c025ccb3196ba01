package interrupts;

/** The flag of the thread: who asks for it, who keeps it in mind, who sets it again. */
final class FlagsOfThreads {
  private boolean wasAsked;

  void okUnlessSetAlready(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      if (!Thread.currentThread().isInterrupted()) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void asksOnly(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      wasAsked = Thread.currentThread().isInterrupted();
    }
  }

  void asksAnotherOne(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      if (!worker.isInterrupted()) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void setWhereItIsSet(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      if (Thread.currentThread().isInterrupted()) {
        Thread.currentThread().interrupt();
      }
    }
  }

  void looksAtItAgainAndAgain() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        wasAsked = true;
      }
    }
  }

  void okByALambda(long millis) {
    Runnable restore = () -> Thread.currentThread().interrupt();
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      restore.run();
    }
  }

  void byALambdaThatForgets(long millis) {
    Runnable note = () -> wasAsked = true;
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      note.run();
    }
  }

  void byALambdaThatNobodyRuns(long millis) {
    Runnable restore = () -> Thread.currentThread().interrupt();
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      System.err.println(restore);
    }
  }

  void okKeptByAnOr(Thread worker) {
    boolean isInterrupted = Thread.interrupted();
    try {
      worker.join();
    } catch (InterruptedException e) {
      isInterrupted |= true;
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void lostByAnAnd(Thread worker) {
    boolean isInterrupted = Thread.interrupted();
    try {
      worker.join();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      isInterrupted &= true;
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
