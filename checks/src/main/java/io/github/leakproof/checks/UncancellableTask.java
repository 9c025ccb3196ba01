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

/** Flags the endless loop of a task that nothing can stop. */
@BugPattern(
    summary = "A task's endless loop never looks at interruption: nothing can stop it",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = "docs/UncancellableTask.md",
    tags = StandardTags.CONCURRENCY)
public final class UncancellableTask extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient LeakFindings findings;

  /** For {@link java.util.ServiceLoader}, which only looks at the class. */
  public UncancellableTask() {
    this(new LeakFindings(new LeakproofFlags(ErrorProneFlags.empty())));
  }

  @Inject
  UncancellableTask(LeakFindings findings) {
    this.findings = findings.enable(Pattern.UNCANCELLABLE_TASK, this);
  }

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    return findings.report(Pattern.UNCANCELLABLE_TASK, state);
  }
}
