package interrupts;

/** A handler that clears the volatile flag of its own loop: what it has written is what it reads. */
final class FlagsInHandlers {
  private volatile boolean going = true;
  private volatile boolean more = true;

  void cleared() {
    new Thread() {
      @Override
      public void run() {
        while (going) {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) {
            going = false;
          }
        }
      }
    }.start();
  }

  static final class Ticker extends Thread {
    private volatile boolean on = true;

    @Override
    public void run() {
      while (on) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) {
          on = false;
        }
      }
    }
  }

  void clearedByAHelper() {
    new Thread() {
      @Override
      public void run() {
        while (more) {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) {
            end();
          }
        }
      }
    }.start();
  }

  private void end() {
    more = false;
  }

  /** The flag is another one. */
  void forgotten() {
    new Thread() {
      @Override
      public void run() {
        while (more) {
          try {
            Thread.sleep(100);
          } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
            going = false;
          }
        }
      }
    }.start();
  }
}
