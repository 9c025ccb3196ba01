package io.github.leakproof.checks;

import com.google.errorprone.bugpatterns.BugChecker;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.matchers.Description;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.SourceFinding;
import io.github.leakproof.javac.fix.Edit;
import io.github.leakproof.javac.fix.Fix;
import io.github.leakproof.javac.fix.FixResult;

/** A finding and what can be done about it. */
record FixableFinding(SourceFinding found, FixResult result) {

  Pattern pattern() {
    return found.finding().pattern();
  }

  /** Whether the finding lies in the class, and in no class within it. */
  boolean isDirectlyIn(Tree type) {
    for (Tree tree : found.path()) {
      if (tree instanceof ClassTree) {
        return tree == type;
      }
    }
    return false;
  }

  /** The finding as Error Prone shows it; the first fix is the safest. */
  Description describe(BugChecker check) {
    String message = found.finding().message();
    Description.Builder description =
        check
            .buildDescription(found.path().getLeaf())
            .setMessage(
                result.whyNone().map(why -> message + "\nNo fix: " + why + ".").orElse(message));
    result.fixes().stream().map(FixableFinding::suggested).forEach(description::addFix);
    return description.build();
  }

  private static SuggestedFix suggested(Fix fix) {
    SuggestedFix.Builder suggested = SuggestedFix.builder().setShortDescription(fix.title());
    for (Edit edit : fix.edits()) {
      suggested.replace(edit.start(), edit.end(), edit.text());
    }
    fix.imports().forEach(suggested::addImport);
    return suggested.build();
  }
}
