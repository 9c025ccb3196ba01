package io.github.leakproof.spotbugs.detector;

import static io.github.leakproof.core.pattern.Pattern.RESPONSE_BODY_NOT_CLOSED;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.ClassContext;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.LeakReports;
import java.util.Set;

/** Finds HTTP responses that are not closed. */
public final class ResponseBodyDetector implements Detector {
  /** The checks that it serves. */
  public static final Set<Pattern> CHECKS = Set.of(RESPONSE_BODY_NOT_CLOSED);

  private final LeakReports reports;

  /** For SpotBugs. */
  public ResponseBodyDetector(BugReporter reporter) {
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
