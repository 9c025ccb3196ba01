package io.github.leakproof.spotbugs.detector;

import static io.github.leakproof.core.pattern.Pattern.UNBOUNDED_WAIT;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.ClassContext;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.LeakReports;
import java.util.Set;

/** Finds any other waits without a bound; off until it is asked for. */
public final class UnboundedWaitDetector implements Detector {
  /** The checks that it serves. */
  public static final Set<Pattern> CHECKS = Set.of(UNBOUNDED_WAIT);

  private final LeakReports reports;

  /** For SpotBugs. */
  public UnboundedWaitDetector(BugReporter reporter) {
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
