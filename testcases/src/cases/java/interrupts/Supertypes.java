package interrupts;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handlers that receive an interrupt among other things. */
class Supertypes {
  private static final Logger log = LoggerFactory.getLogger(Supertypes.class);

  private final BlockingQueue<String> inbox;
  private String last = "";

  Supertypes(BlockingQueue<String> inbox) {
    this.inbox = inbox;
  }

  String either(Future<String> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException e) { // LEAK FutureCancellation/InterruptSwallowed
      log.error("no answer", e);
      return null;
    }
  }

  String eitherTold(Future<String> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return null;
    }
  }

  String eitherWrapped(Future<String> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new RuntimeException("no answer", e);
    }
  }

  String any(Future<String> answer) {
    try {
      return answer.get();
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
      log.error("no answer", e);
      return "";
    }
  }

  String anyTold(Future<String> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      log.error("no answer", e);
      return "";
    }
  }

  String toldTheWrongWay(Future<String> answer) {
    try {
      return answer.get();
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
      if (e instanceof ExecutionException) {
        throw new IllegalStateException(e.getCause());
      }
      return "";
    }
  }

  void throwable(CountDownLatch ready) {
    try {
      ready.await();
      last = inbox.take();
    } catch (Throwable t) { // LEAK FutureCancellation/InterruptSwallowed
      log.warn("not ready", t);
    }
  }

  void first(CountDownLatch ready) {
    try {
      if (!ready.await(1, TimeUnit.SECONDS)) {
        log.warn("not ready");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      log.warn("not ready", e);
    }
  }

  /** What any Callable may throw is not known to be an interrupt. */
  <T> T unknown(Callable<T> work, T otherwise) {
    try {
      return work.call();
    } catch (Exception e) {
      log.warn("failed", e);
      return otherwise;
    }
  }

  void runtimeOnly(Future<String> answer) throws InterruptedException, ExecutionException {
    try {
      last = answer.get();
    } catch (RuntimeException e) {
      log.warn("failed", e);
    }
  }

  int parsed(String text) {
    try {
      return Integer.parseInt(text);
    } catch (Exception e) {
      return 0;
    }
  }

  void outer(BlockingQueue<String> sink) {
    try {
      try {
        sink.add(inbox.poll(1, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    } catch (Exception e) {
      log.warn("not moved", e);
    }
  }

  void throwable2(CountDownLatch ready) throws InterruptedException {
    try {
      ready.await();
    } catch (Throwable t) {
      log.warn("not ready", t);
      throw t;
    }
  }
}
