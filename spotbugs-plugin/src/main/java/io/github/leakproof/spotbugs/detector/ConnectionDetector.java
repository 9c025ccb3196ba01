package io.github.leakproof.spotbugs.detector;

import static io.github.leakproof.core.pattern.Pattern.CONNECTION_NOT_CLOSED;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.ClassContext;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.LeakReports;
import java.util.Set;

/** Finds JDBC connections that do not return to their pool. */
public final class ConnectionDetector implements Detector {
  /** The checks that it serves. */
  public static final Set<Pattern> CHECKS = Set.of(CONNECTION_NOT_CLOSED);

  private final LeakReports reports;

  /** For SpotBugs. */
  public ConnectionDetector(BugReporter reporter) {
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
