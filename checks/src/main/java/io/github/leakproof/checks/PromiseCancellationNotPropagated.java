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

/** Flags a returned promise whose cancellation nobody passes on to the work that completes it. */
@BugPattern(
    summary = "Cancelling a returned promise does not reach the work behind it, which goes on",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = "docs/PromiseCancellationNotPropagated.md",
    tags = StandardTags.CONCURRENCY)
public final class PromiseCancellationNotPropagated extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient LeakFindings findings;

  /** For {@link java.util.ServiceLoader}, which only looks at the class. */
  public PromiseCancellationNotPropagated() {
    this(new LeakFindings(new LeakproofFlags(ErrorProneFlags.empty())));
  }

  @Inject
  PromiseCancellationNotPropagated(LeakFindings findings) {
    this.findings = findings.enable(Pattern.PROMISE_CANCELLATION_NOT_PROPAGATED, this);
  }

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    return findings.report(Pattern.PROMISE_CANCELLATION_NOT_PROPAGATED, state);
  }
}
