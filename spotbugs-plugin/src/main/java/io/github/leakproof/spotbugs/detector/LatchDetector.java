package io.github.leakproof.spotbugs.detector;

import static io.github.leakproof.core.pattern.Pattern.LATCH_NOT_COUNTED_DOWN;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.ClassContext;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.LeakReports;
import java.util.Set;

/** Finds tasks that may end without their count-down. */
public final class LatchDetector implements Detector {
  /** The checks that it serves. */
  public static final Set<Pattern> CHECKS = Set.of(LATCH_NOT_COUNTED_DOWN);

  private final LeakReports reports;

  /** For SpotBugs. */
  public LatchDetector(BugReporter reporter) {
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
