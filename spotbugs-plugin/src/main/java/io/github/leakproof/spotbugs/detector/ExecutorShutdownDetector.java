package io.github.leakproof.spotbugs.detector;

import static io.github.leakproof.core.pattern.Pattern.EXECUTOR_NOT_SHUTDOWN;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.ClassContext;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.LeakReports;
import java.util.Set;

/** Finds executors and timers whose threads nobody ends. */
public final class ExecutorShutdownDetector implements Detector {
  /** The checks that it serves. */
  public static final Set<Pattern> CHECKS = Set.of(EXECUTOR_NOT_SHUTDOWN);

  private final LeakReports reports;

  /** For SpotBugs. */
  public ExecutorShutdownDetector(BugReporter reporter) {
    reports = new LeakReports(this, CHECKS, reporter);
  }

  @Override
  public void visitClassContext(ClassContext context) {
    reports.visit(context);
  }

  @Override
  public void report() {
    reports.finish();
  }
}
