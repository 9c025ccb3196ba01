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

/** Flags a handler that receives an interrupt and forgets it. */
@BugPattern(
    summary =
        "An interrupt is caught and forgotten: whoever asked this thread to stop is not heard",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = "docs/InterruptSwallowed.md",
    tags = StandardTags.CONCURRENCY)
public final class InterruptSwallowed extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient LeakFindings findings;

  /** For {@link java.util.ServiceLoader}, which only looks at the class. */
  public InterruptSwallowed() {
    this(new LeakFindings(new LeakproofFlags(ErrorProneFlags.empty())));
  }

  @Inject
  InterruptSwallowed(LeakFindings findings) {
    this.findings = findings.enable(Pattern.INTERRUPT_SWALLOWED, this);
  }

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    return findings.report(Pattern.INTERRUPT_SWALLOWED, state);
  }
}
