package waits;

import java.util.concurrent.Future;

/** Several waits in one line. */
final class SeveralInOneLine {
  private SeveralInOneLine() {}

  static String okBothAreDone(Future<String> left, Future<String> right) throws Exception {
    return left.isDone() && right.isDone() ? left.get() + right.get() : "";
  }

  static String onlyTheFirstIsDone(Future<String> left, Future<String> right) throws Exception {
    if (!left.isDone()) {
      return "";
    }
    return left.get() + right.get(); // LEAK BlockingPut/UnboundedWait
  }

  static String onlyTheLastIsDone(Future<String> left, Future<String> right) throws Exception {
    if (!right.isDone()) {
      return "";
    }
    return left.get() + right.get(); // LEAK BlockingPut/UnboundedWait
  }
}
