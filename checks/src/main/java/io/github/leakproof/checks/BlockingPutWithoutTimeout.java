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

/** Flags a hand-over to a bounded queue that can wait for ever once nobody takes from it. */
@BugPattern(
    summary = "A hand-over without a timeout waits for ever once the queue is full",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = "docs/BlockingPutWithoutTimeout.md",
    tags = StandardTags.CONCURRENCY)
public final class BlockingPutWithoutTimeout extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient LeakFindings findings;

  /** For {@link java.util.ServiceLoader}, which only looks at the class. */
  public BlockingPutWithoutTimeout() {
    this(new LeakFindings(new LeakproofFlags(ErrorProneFlags.empty())));
  }

  @Inject
  BlockingPutWithoutTimeout(LeakFindings findings) {
    this.findings = findings.enable(Pattern.BLOCKING_PUT_WITHOUT_TIMEOUT, this);
  }

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    return findings.report(Pattern.BLOCKING_PUT_WITHOUT_TIMEOUT, state);
  }
}
