package permits.idioms;

import java.util.concurrent.Semaphore;

/** An acquire without any release is a finding, unless the class has the paired release. */
class NoReleaseAtAll {
  static class NeverReleased {
    private final Semaphore seats = new Semaphore(10);
    private int sold;

    void sell() throws InterruptedException {
      seats.acquire(); // LEAK LockRelease/PermitNotReleased
      sold++;
    }

    void sellTwo() {
      seats.acquireUninterruptibly(2); // LEAK LockRelease/PermitNotReleased
      sold += 2;
    }

    int sold() {
      return sold;
    }
  }

  static class EachForItself {
    private final Semaphore gate = new Semaphore(1);
    private int state;

    void advanceAndKeep() {
      gate.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
      state++;
    }

    void advanceAndGiveBack() {
      gate.acquireUninterruptibly();
      state++;
      gate.release();
    }
  }

  static class PairedRelease {
    private final Semaphore seats = new Semaphore(10);
    private int inside;

    void enter() {
      seats.acquireUninterruptibly();
      inside++;
    }

    void leave() {
      inside--;
      seats.release();
    }
  }

  private final PairedRelease room = new PairedRelease();

  void guestLeavesInFinally(Runnable visit) {
    room.enter();
    try {
      visit.run();
    } finally {
      room.leave();
    }
  }

  void guestLeavesWithoutFinally(Runnable visit) {
    room.enter(); // LEAK LockRelease/PermitNotReleased
    visit.run();
    room.leave();
  }

  void guestLeavesOnOneBranch(Runnable visit, boolean polite) {
    room.enter(); // LEAK LockRelease/PermitNotReleased
    if (polite) {
      room.leave();
      visit.run();
    }
  }
}
