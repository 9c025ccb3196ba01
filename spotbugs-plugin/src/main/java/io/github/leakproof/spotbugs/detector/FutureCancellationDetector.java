package io.github.leakproof.spotbugs.detector;

import static io.github.leakproof.core.pattern.Pattern.FUTURE_DROPPED;
import static io.github.leakproof.core.pattern.Pattern.INTERRUPT_SWALLOWED;
import static io.github.leakproof.core.pattern.Pattern.PROMISE_CANCELLATION_NOT_PROPAGATED;
import static io.github.leakproof.core.pattern.Pattern.PROMISE_NEVER_COMPLETED;
import static io.github.leakproof.core.pattern.Pattern.TIMED_OUT_FUTURE_NOT_CANCELLED;
import static io.github.leakproof.core.pattern.Pattern.UNCANCELLABLE_TASK;

import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.Detector;
import edu.umd.cs.findbugs.ba.ClassContext;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.spotbugs.LeakReports;
import java.util.Set;

/** Finds tasks that cannot be cancelled, and promises that nobody keeps. */
public final class FutureCancellationDetector implements Detector {
  /** The checks that it serves. */
  public static final Set<Pattern> CHECKS =
      Set.of(
          TIMED_OUT_FUTURE_NOT_CANCELLED,
          INTERRUPT_SWALLOWED,
          FUTURE_DROPPED,
          PROMISE_CANCELLATION_NOT_PROPAGATED,
          PROMISE_NEVER_COMPLETED,
          UNCANCELLABLE_TASK);

  private final LeakReports reports;

  /** For SpotBugs. */
  public FutureCancellationDetector(BugReporter reporter) {
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
