package permits;

import java.util.concurrent.Semaphore;

/** Tickets that are inner classes: they give back what their enclosing instance has taken. */
final class InnerTickets {
  private final Semaphore seats;
  private int served;

  InnerTickets(int seats) {
    this.seats = new Semaphore(seats);
  }

  final class Ticket implements AutoCloseable {
    private boolean open = true;

    @Override
    public void close() {
      if (open) {
        open = false;
        seats.release();
      }
    }
  }

  Ticket ticket() throws InterruptedException {
    seats.acquire();
    return new Ticket();
  }

  void serves(Runnable guest) throws InterruptedException {
    try (Ticket ticket = ticket()) {
      guest.run();
      served++;
    }
  }

  void servesInFinally(Runnable guest) throws InterruptedException {
    Ticket ticket = ticket();
    try {
      guest.run();
    } finally {
      if (ticket != null) {
        ticket.close();
      }
    }
  }

  void losesOnFailure(Runnable guest) throws InterruptedException {
    Ticket ticket = ticket(); // LEAK LockRelease/PermitNotReleased
    guest.run();
    ticket.close();
  }

  boolean forgetsWhoWaits(int guests) throws InterruptedException {
    seats.acquire(); // LEAK LockRelease/PermitNotReleased
    if (guests == 0) {
      return false;
    }
    served += guests;
    seats.release();
    return true;
  }
}
