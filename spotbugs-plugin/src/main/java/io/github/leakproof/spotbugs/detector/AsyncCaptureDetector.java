package io.github.leakproof.spotbugs.detector;

import static io.github.leakproof.core.pattern.Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.ClassContext;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.LeakReports;
import java.util.Set;

/** Finds resources that are closed while a task still uses them. */
public final class AsyncCaptureDetector implements Detector {
  /** The checks that it serves. */
  public static final Set<Pattern> CHECKS = Set.of(RESOURCE_ESCAPES_TO_ASYNC_TASK);

  private final LeakReports reports;

  /** For SpotBugs. */
  public AsyncCaptureDetector(BugReporter reporter) {
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
