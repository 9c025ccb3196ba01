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

/** Flags a task that may end without counting down the latch that others wait for. */
@BugPattern(
    summary = "A task may end without its count-down: who waits for it waits for ever",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = "docs/LatchNotCountedDown.md",
    tags = StandardTags.CONCURRENCY)
public final class LatchNotCountedDown extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient LeakFindings findings;

  /** For {@link java.util.ServiceLoader}, which only looks at the class. */
  public LatchNotCountedDown() {
    this(new LeakFindings(new LeakproofFlags(ErrorProneFlags.empty())));
  }

  @Inject
  LatchNotCountedDown(LeakFindings findings) {
    this.findings = findings.enable(Pattern.LATCH_NOT_COUNTED_DOWN, this);
  }

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    return findings.report(Pattern.LATCH_NOT_COUNTED_DOWN, state);
  }
}
