package permits;

import java.util.concurrent.Semaphore;

/** Numbers and texts that are joined while a permit is held, which cannot fail; objects can. */
class JoinedNumbers {
  private final Semaphore permits = new Semaphore(2);
  private String name = "";

  void numberAndText(int number, String text) throws InterruptedException {
    permits.acquire();
    name = "n" + number + text;
    permits.release();
  }

  void anyObject(int number, Object what) throws InterruptedException {
    permits.acquire(); // LEAK LockRelease/PermitNotReleased
    name = "n" + number + what;
    permits.release();
  }
}
