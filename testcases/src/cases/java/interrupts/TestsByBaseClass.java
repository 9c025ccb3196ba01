package interrupts;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import junit.framework.TestCase;

/** Tests that no annotation marks. */
class TestsByBaseClass {
  abstract static class ServerTestCase extends TestCase {
    final CountDownLatch started = new CountDownLatch(0);

    void awaitStart() {
      try {
        started.await(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        fail("not started");
      }
    }
  }

  static class ServerTest extends ServerTestCase {
    @Override
    protected void setUp() {
      pause();
    }

    public void testStart() {
      new Thread(
              () -> {
                try {
                  Thread.sleep(10);
                } catch (InterruptedException e) {
                  System.err.println(e);
                }
              })
          .start();
      awaitStart();
    }

    private static void pause() {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        System.err.println(e);
      }
    }

    static class Client {
      void retry() {
        try {
          Thread.sleep(10);
        } catch (InterruptedException e) {
          System.err.println(e);
        }
      }
    }
  }

  /** A case of a test, by its name only. */
  static class ServerCase {
    void testStart() {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
        System.err.println(e);
      }
    }
  }
}
