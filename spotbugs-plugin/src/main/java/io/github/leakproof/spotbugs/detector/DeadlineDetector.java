package io.github.leakproof.spotbugs.detector;

import static io.github.leakproof.core.pattern.Pattern.REQUEST_WITHOUT_TIMEOUT;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.ClassContext;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.LeakReports;
import java.util.Set;

/** Finds network calls that may wait for ever. */
public final class DeadlineDetector implements Detector {
  /** The checks that it serves. */
  public static final Set<Pattern> CHECKS = Set.of(REQUEST_WITHOUT_TIMEOUT);

  private final LeakReports reports;

  /** For SpotBugs. */
  public DeadlineDetector(BugReporter reporter) {
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
