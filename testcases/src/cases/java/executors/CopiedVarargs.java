package executors;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;

/** Objects with a thread of their own, handed to a constructor as its variable arguments. */
final class CopiedVarargs {
  private CopiedVarargs() {}

  interface Reporter {
    void report(String text);

    void close();
  }

  static final class Remote implements Reporter {
    private final Timer timer = new Timer("flush", true);

    @Override
    public void report(String text) {
      System.out.println(text);
    }

    @Override
    public void close() {
      timer.cancel();
    }
  }

  static final class Silent implements Reporter {
    @Override
    public void report(String text) {}

    @Override
    public void close() {}
  }

  /** Keeps a copy of what it is given, and ends it. */
  static final class All implements Reporter {
    private final List<Reporter> reporters = new ArrayList<>();

    All(Reporter... reporters) {
      for (int i = 0; i < reporters.length; i++) {
        this.reporters.add(reporters[i]);
      }
    }

    @Override
    public void report(String text) {
      reporters.forEach(reporter -> reporter.report(text));
    }

    @Override
    public void close() {
      reporters.forEach(Reporter::close);
    }
  }

  /** Only looks at what it is given. */
  static final class Count {
    private int count;

    Count(Reporter... reporters) {
      for (Reporter reporter : reporters) {
        reporter.report("counted");
        count++;
      }
    }

    int count() {
      return count;
    }
  }

  /** Clean: the object that is returned has it. */
  static Reporter make(boolean isLoud) {
    Reporter reporter = new Remote();
    if (isLoud) {
      reporter = new All(reporter, new Silent());
    }
    return reporter;
  }

  static int counts() {
    Reporter reporter = new Remote(); // LEAK ExecutorShutdown/ExecutorNotShutdown
    return new Count(reporter, new Silent()).count();
  }
}
