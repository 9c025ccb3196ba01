package io.github.leakproof.checks;

import com.google.errorprone.BugPattern.SeverityLevel;
import com.google.errorprone.VisitorState;
import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.SourceFinding;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.inject.Inject;

/**
 * Hands each check its findings, out of one analysis for each compilation.
 *
 * <p>Error Prone injects one instance into all checks that are on, before it looks at the first
 * class. So the analysis knows which checks to run, and one that is off costs nothing. Error Prone
 * turns all checks of a plugin on; those that are off by default are suggestions by default, and do
 * not run as such.
 */
final class LeakFindings {
  private final LeakproofFlags flags;
  private final Map<Pattern, BugChecker> enabled = new EnumMap<>(Pattern.class);
  private final Context.Key<CompilationFindings> key = new Context.Key<>();

  @Inject
  LeakFindings(LeakproofFlags flags) {
    this.flags = flags;
  }

  /** Announces a check that is on. */
  LeakFindings enable(Pattern pattern, BugChecker check) {
    enabled.put(pattern, check);
    return this;
  }

  /** Reports what a check finds in the class at the state's path; always returns no match. */
  Description report(Pattern pattern, VisitorState state) {
    BugChecker check = Objects.requireNonNull(enabled.get(pattern));
    for (FixableFinding found :
        compilation(state).around(state.getPath(), f -> !isSuppressed(f, state))) {
      if (found.pattern() == pattern && found.isDirectlyIn(state.getPath().getLeaf())) {
        state.reportMatch(found.describe(check));
      }
    }
    return Description.NO_MATCH;
  }

  private CompilationFindings compilation(VisitorState state) {
    Context context = state.context;
    CompilationFindings known = context.get(key);
    if (known != null) {
      return known;
    }
    CompilationFindings started = new CompilationFindings(context, flags, running(state));
    context.put(key, started);
    return started;
  }

  private Set<Pattern> running(VisitorState state) {
    Set<Pattern> running = EnumSet.noneOf(Pattern.class);
    enabled.forEach(
        (pattern, check) -> {
          SeverityLevel level = state.severityMap().get(check.canonicalName());
          if (pattern.isOnByDefault() || level != SeverityLevel.SUGGESTION) {
            running.add(pattern);
          }
        });
    return running;
  }

  /** Whether a declaration around the finding asks its check to keep quiet. */
  private boolean isSuppressed(SourceFinding found, VisitorState state) {
    BugChecker check = Objects.requireNonNull(enabled.get(found.finding().pattern()));
    for (Tree tree : found.path()) {
      if ((tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree)
          && check.isSuppressed(tree, state)) {
        return true;
      }
    }
    return false;
  }
}
