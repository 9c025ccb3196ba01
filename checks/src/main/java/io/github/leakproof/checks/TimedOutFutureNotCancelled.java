package io.github.leakproof.checks;

import com.google.errorprone.BugPattern;
import com.google.errorprone.BugPattern.LinkType;
import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.BugPattern.StandardTags;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.bugpatterns.BugChecker.ClassTreeMatcher;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import io.github.leakproof.core.pattern.Pattern;
import javax.inject.Inject;

/** Flags a timed wait that gives up on a task without cancelling it. */
@BugPattern(
    summary = "A timed wait gives up but the task behind the future goes on",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = "docs/TimedOutFutureNotCancelled.md",
    tags = StandardTags.CONCURRENCY)
public final class TimedOutFutureNotCancelled extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient LeakFindings findings;

  /** For {@link java.util.ServiceLoader}, which only looks at the class. */
  public TimedOutFutureNotCancelled() {
    this(new LeakFindings(new LeakproofFlags(ErrorProneFlags.empty())));
  }

  @Inject
  TimedOutFutureNotCancelled(LeakFindings findings) {
    this.findings = findings.enable(Pattern.TIMED_OUT_FUTURE_NOT_CANCELLED, this);
  }

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    return findings.report(Pattern.TIMED_OUT_FUTURE_NOT_CANCELLED, state);
  }
}
