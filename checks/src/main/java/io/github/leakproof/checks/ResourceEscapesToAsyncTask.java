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

/** Flags a resource that is closed while a task which runs later may still use it. */
@BugPattern(
    summary = "A task that runs later uses a resource which is closed without waiting for the task",
    severity = SeverityLevel.WARNING,
    linkType = LinkType.CUSTOM,
    link = "docs/ResourceEscapesToAsyncTask.md",
    tags = StandardTags.CONCURRENCY)
public final class ResourceEscapesToAsyncTask extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient LeakFindings findings;

  /** For {@link java.util.ServiceLoader}, which only looks at the class. */
  public ResourceEscapesToAsyncTask() {
    this(new LeakFindings(new LeakproofFlags(ErrorProneFlags.empty())));
  }

  @Inject
  ResourceEscapesToAsyncTask(LeakFindings findings) {
    this.findings = findings.enable(Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK, this);
  }

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    return findings.report(Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK, state);
  }
}
