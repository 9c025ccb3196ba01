package io.github.leakproof.spotbugs.detector;

import static io.github.leakproof.core.pattern.Pattern.BLOCKING_PUT_WITHOUT_TIMEOUT;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.ClassContext;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.LeakReports;
import java.util.Set;

/** Finds hand-overs that wait for ever on a full queue. */
public final class BlockingPutDetector implements Detector {
  /** The checks that it serves. */
  public static final Set<Pattern> CHECKS = Set.of(BLOCKING_PUT_WITHOUT_TIMEOUT);

  private final LeakReports reports;

  /** For SpotBugs. */
  public BlockingPutDetector(BugReporter reporter) {
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
