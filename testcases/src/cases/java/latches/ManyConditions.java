package latches;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Tasks whose loops ask for so much that only what still decides something may be remembered. */
class ManyConditions extends Thread {
  interface Message {
    void acknowledge() throws IOException;
  }

  interface Session {
    Message receive() throws IOException;

    void commit() throws IOException;

    boolean isTransacted();
  }

  final Session session;
  final CountDownLatch finished;
  int count = 1000;
  int received;
  int commits;
  int pause;
  int batch;
  boolean running;
  boolean durable;
  boolean breaking = true;
  boolean verbose;

  ManyConditions(Session session, CountDownLatch finished) {
    this.session = session;
    this.finished = finished;
  }

  void consume() throws IOException, InterruptedException {
    while (running && received < count) {
      Message message = session.receive();
      if (message != null) {
        if (verbose && (durable || received > 0)) {
          System.out.println("received");
        }
        received++;
      } else if (breaking) {
        break;
      }
      if (session.isTransacted()) {
        if (batch > 0 && received > 0 && received % batch == 0) {
          session.commit();
        }
      } else if (durable && batch > 0 && received > 0 && received % batch == 0) {
        message.acknowledge();
      }
      if (pause > 0 && (commits > 0 || verbose)) {
        Thread.sleep(pause);
      }
    }
  }

  static class Late extends ManyConditions {
    Late(Session session, CountDownLatch finished) {
      super(session, finished);
    }

    @Override
    public void run() {
      running = true;
      try {
        while (running && received < count) {
          Message message = session.receive();
          if (message != null) {
            if (verbose && (durable || received > 0)) {
              System.out.println("received");
            }
            received++;
          } else if (breaking) {
            break;
          }
          if (session.isTransacted()) {
            if (batch > 0 && received > 0 && received % batch == 0) {
              session.commit();
            }
          } else if (durable && batch > 0 && received > 0 && received % batch == 0) {
            message.acknowledge();
          }
          if (pause > 0 && (commits > 0 || verbose)) {
            Thread.sleep(pause);
          }
        }
        finished.countDown(); // LEAK Latch/LatchNotCountedDown
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  static class InTime extends ManyConditions {
    InTime(Session session, CountDownLatch finished) {
      super(session, finished);
    }

    @Override
    public void run() {
      running = true;
      try {
        consume();
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        finished.countDown();
      }
    }
  }
}
