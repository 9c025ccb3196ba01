package interrupts;

final class ImplicitCloses {
  static final class Session implements AutoCloseable {
    @Override
    public void close() throws InterruptedException {
      Thread.sleep(100);
    }

    void use() {
      System.out.println("used");
    }
  }

  static void swallowed() {
    try (Session session = new Session()) {
      session.use();
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
      System.out.println(e);
    }
  }

  static void restored() {
    try (Session session = new Session()) {
      session.use();
    } catch (Exception e) {
      Thread.currentThread().interrupt();
      System.out.println(e);
    }
  }

  static void byName() {
    try (Session session = new Session()) {
      session.use();
    } catch (InterruptedException e) { // LEAK FutureCancellation/InterruptSwallowed
      System.out.println(e);
    }
  }

  static final class Quiet implements AutoCloseable {
    @Override
    public void close() throws Exception {
      System.out.println("closed");
    }
  }

  static void ofNothing() {
    try (Quiet session = new Quiet()) {
      System.out.println(session);
    } catch (Exception e) {
      System.out.println(e);
    }
  }

  static final class Slow extends Thread implements AutoCloseable {
    @Override
    public void close() throws InterruptedException {
      join();
    }
  }

  static void inferred() {
    try (var slow = new Slow()) {
      slow.start();
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
      System.out.println(e);
    }
  }

  static void given(Slow slow) {
    try (slow) {
      slow.start();
    } catch (Throwable e) { // LEAK FutureCancellation/InterruptSwallowed
      System.out.println(e);
    }
  }

  static <T extends Slow> void ofAVariable(T slow) {
    try (slow) {
      slow.start();
    } catch (Exception e) { // LEAK FutureCancellation/InterruptSwallowed
      System.out.println(e);
    }
  }

  static void passedOn(Slow slow) throws Exception {
    try (slow) {
      slow.start();
    } catch (RuntimeException e) {
      System.out.println(e);
    }
  }
}
