package io.github.leakproof.spotbugs.detector;

import static io.github.leakproof.core.pattern.Pattern.CONTEXT_NOT_CANCELLED;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.ClassContext;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.LeakReports;
import java.util.Set;

/** Finds contexts that are never ended. */
public final class ContextDetector implements Detector {
  /** The checks that it serves. */
  public static final Set<Pattern> CHECKS = Set.of(CONTEXT_NOT_CANCELLED);

  private final LeakReports reports;

  /** For SpotBugs. */
  public ContextDetector(BugReporter reporter) {
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
