package permits;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Objects that give a permit back once, however often they are told to. */
class PermitGuards {
  /** Compares and sets. */
  static final class Ticket implements AutoCloseable {
    private final AtomicBoolean returned = new AtomicBoolean();
    private final Semaphore origin;

    Ticket(Semaphore origin) {
      this.origin = origin;
    }

    static Ticket draw(Semaphore from) throws InterruptedException {
      from.acquire();
      return new Ticket(from);
    }

    @Override
    public void close() {
      if (returned.compareAndSet(false, true)) {
        origin.release();
      }
    }
  }

  /** Gets and sets. */
  static final class Badge implements AutoCloseable {
    private final AtomicBoolean handedIn = new AtomicBoolean(false);
    private final Semaphore desk;

    Badge(Semaphore desk) {
      this.desk = desk;
    }

    @Override
    public void close() {
      if (handedIn.getAndSet(true)) {
        return;
      }
      desk.release();
    }
  }

  /** A plain flag. */
  static final class Slip implements AutoCloseable {
    private final Semaphore pad;
    private boolean torn;

    Slip(Semaphore pad) {
      this.pad = pad;
    }

    @Override
    public void close() {
      if (!torn) {
        torn = true;
        pad.release();
      }
    }
  }

  /** Gives back on some closes only: a condition that is no flag of its own. */
  static final class Coupon implements AutoCloseable {
    private final Semaphore issuer;
    private final AtomicBoolean valid = new AtomicBoolean(true);

    Coupon(Semaphore issuer) {
      this.issuer = issuer;
    }

    void invalidate() {
      valid.set(false);
    }

    @Override
    public void close() {
      if (valid.get()) {
        issuer.release();
      }
    }
  }

  /** An answer that is still to come, and the ticket that goes with it. */
  static final class Pending {
    private final Ticket ticket;
    private final long since;

    Pending(Ticket ticket, long since) {
      this.ticket = ticket;
      this.since = since;
    }

    long since() {
      return since;
    }

    void done() {
      ticket.close();
    }
  }

  private final Semaphore counter = new Semaphore(6);
  private final AtomicInteger inside = new AtomicInteger();
  private final Map<Integer, Pending> pending = new HashMap<>();
  private long last;

  void visitsWithTicket(Runnable visit) throws InterruptedException {
    counter.acquire();
    try (Ticket ticket = new Ticket(counter)) {
      visit.run();
    }
  }

  void visitsWithDrawnTicket(Runnable visit) throws InterruptedException {
    try (Ticket ticket = Ticket.draw(counter)) {
      visit.run();
    }
  }

  void losesTheDrawnTicket(Runnable visit) throws InterruptedException {
    Ticket ticket = Ticket.draw(counter); // LEAK LockRelease/PermitNotReleased
    visit.run();
    ticket.close();
  }

  void visitsWithBadge(Runnable visit) {
    counter.acquireUninterruptibly();
    try (Badge badge = new Badge(counter)) {
      visit.run();
    }
  }

  void losesTheBadge(Runnable visit) {
    counter.acquireUninterruptibly(); // LEAK LockRelease/PermitNotReleased
    Badge badge = new Badge(counter);
    visit.run();
    badge.close();
  }

  void visitsWithSlip(Runnable visit) throws InterruptedException {
    counter.acquire();
    Slip slip = new Slip(counter);
    try {
      visit.run();
    } finally {
      slip.close();
    }
  }

  void visitsWithCoupon(Runnable visit) throws InterruptedException {
    counter.acquire(); // LEAK LockRelease/PermitNotReleased
    try (Coupon coupon = new Coupon(counter)) {
      visit.run();
    }
  }

  void countsBeforeTheTry(Runnable visit) throws InterruptedException {
    counter.acquire();
    inside.incrementAndGet();
    try {
      visit.run();
    } finally {
      inside.decrementAndGet();
      counter.release();
    }
  }

  private long stamp() {
    last = System.nanoTime();
    return last;
  }

  private String label(int number) {
    return "visit " + Integer.toHexString(number);
  }

  long stampsBeforeTheTry(Runnable visit) throws InterruptedException {
    counter.acquire(); // LEAK LockRelease/PermitNotReleased
    long start = stamp();
    try {
      visit.run();
      return start;
    } finally {
      counter.release();
    }
  }

  String labelsBeforeTheTry(int number, Runnable visit) throws InterruptedException {
    counter.acquire(); // LEAK LockRelease/PermitNotReleased
    String label = label(number);
    try {
      visit.run();
      return label;
    } finally {
      counter.release();
    }
  }

  void answersLater(int number) throws InterruptedException {
    counter.acquire();
    Ticket ticket = new Ticket(counter);
    if (last == 0) {
      ticket.close();
      return;
    }
    pending.put(number, new Pending(ticket, 7));
  }

  void answersLaterOrForgets(int number) throws InterruptedException {
    counter.acquire(); // LEAK LockRelease/PermitNotReleased
    Ticket ticket = new Ticket(counter);
    if (number < 0) {
      return;
    }
    pending.put(number, new Pending(ticket, 7));
  }
}
