package permits;

import java.util.List;
import java.util.concurrent.Semaphore;

/** Leases that take in the constructor or a factory and give back in close(). */
class PermitLeases {
  static final class Lease implements AutoCloseable {
    private final Semaphore source;

    Lease(Semaphore source) {
      this.source = source;
      source.acquireUninterruptibly();
    }

    @Override
    public void close() {
      source.release();
    }
  }

  interface Ticket extends AutoCloseable {
    @Override
    void close();
  }

  static final class TicketOffice {
    private final Semaphore tickets = new Semaphore(10);

    Ticket buy() throws InterruptedException {
      tickets.acquire();
      return tickets::release;
    }

    Ticket buyOrNull() {
      if (!tickets.tryAcquire()) {
        return null;
      }
      return () -> tickets.release();
    }
  }

  private final Semaphore seats = new Semaphore(3);
  private final TicketOffice office = new TicketOffice();
  private final List<String> guests;

  PermitLeases(List<String> guests) {
    this.guests = guests;
  }

  void leaseInTryWithResources(String name) {
    try (Lease ignored = new Lease(seats)) {
      guests.add(name);
    }
  }

  void leaseIsClosedInFinally(String name) {
    Lease lease = new Lease(seats);
    try {
      guests.add(name);
    } finally {
      lease.close();
    }
  }

  void leaseIsClosedWithoutFinally(String name) {
    Lease lease = new Lease(seats); // LEAK LockRelease/PermitNotReleased
    guests.add(name);
    lease.close();
  }

  void leaseIsClosedOnOneBranch(String name) {
    Lease lease = new Lease(seats); // LEAK LockRelease/PermitNotReleased
    if (guests.contains(name)) {
      lease.close();
    }
  }

  Lease leaseIsReturned() {
    return new Lease(seats);
  }

  void ticketInTryWithResources(String name) throws InterruptedException {
    try (Ticket ignored = office.buy()) {
      guests.add(name);
    }
  }

  void ticketIsClosedWithoutFinally(String name) throws InterruptedException {
    Ticket ticket = office.buy(); // LEAK LockRelease/PermitNotReleased
    guests.add(name);
    ticket.close();
  }

  boolean ticketMayBeNull(String name) {
    Ticket ticket = office.buyOrNull();
    if (ticket == null) {
      return false;
    }
    try {
      return guests.add(name);
    } finally {
      ticket.close();
    }
  }

  boolean nullTicketInTryWithResources(String name) {
    try (Ticket ticket = office.buyOrNull()) {
      return ticket != null && guests.add(name);
    }
  }

  void releaserOfALambda(String name) throws InterruptedException {
    seats.acquire();
    try (Ticket ignored = seats::release) {
      guests.add(name);
    }
  }
}
