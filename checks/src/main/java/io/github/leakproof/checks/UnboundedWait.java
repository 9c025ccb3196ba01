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

/** Flags a wait without a timeout for anything else than room in a queue. */
@BugPattern(
    summary = "A wait without a timeout lasts for ever where what it waits for never comes",
    severity = SeverityLevel.SUGGESTION,
    linkType = LinkType.CUSTOM,
    link = "docs/UnboundedWait.md",
    tags = StandardTags.CONCURRENCY)
public final class UnboundedWait extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient LeakFindings findings;

  /** For {@link java.util.ServiceLoader}, which only looks at the class. */
  public UnboundedWait() {
    this(new LeakFindings(new LeakproofFlags(ErrorProneFlags.empty())));
  }

  @Inject
  UnboundedWait(LeakFindings findings) {
    this.findings = findings.enable(Pattern.UNBOUNDED_WAIT, this);
  }

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    return findings.report(Pattern.UNBOUNDED_WAIT, state);
  }
}
