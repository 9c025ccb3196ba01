package io.github.leakproof.spotbugs.detector;

import static io.github.leakproof.core.pattern.Pattern.LOCK_NOT_RELEASED;
import static io.github.leakproof.core.pattern.Pattern.PERMIT_NOT_RELEASED;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.ClassContext;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.LeakReports;
import java.util.Set;

/** Finds locks and permits that some path leaves taken. */
public final class LockReleaseDetector implements Detector {
  /** The checks that it serves. */
  public static final Set<Pattern> CHECKS = Set.of(LOCK_NOT_RELEASED, PERMIT_NOT_RELEASED);

  private final LeakReports reports;

  /** For SpotBugs. */
  public LockReleaseDetector(BugReporter reporter) {
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
