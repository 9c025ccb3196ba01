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

/** Flags a file, socket, channel or archive that is not closed on some path. */
@BugPattern(
    summary = "A file, socket, channel or archive is not closed on every path",
    severity = SeverityLevel.SUGGESTION,
    linkType = LinkType.CUSTOM,
    link = "docs/StreamNotClosed.md",
    tags = StandardTags.CONCURRENCY)
public final class StreamNotClosed extends BugChecker implements ClassTreeMatcher {
  private static final long serialVersionUID = 1L;

  private final transient LeakFindings findings;

  /** For {@link java.util.ServiceLoader}, which only looks at the class. */
  public StreamNotClosed() {
    this(new LeakFindings(new LeakproofFlags(ErrorProneFlags.empty())));
  }

  @Inject
  StreamNotClosed(LeakFindings findings) {
    this.findings = findings.enable(Pattern.STREAM_NOT_CLOSED, this);
  }

  @Override
  public Description matchClass(ClassTree tree, VisitorState state) {
    return findings.report(Pattern.STREAM_NOT_CLOSED, state);
  }
}
