package io.github.leakproof.checks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.SettingsException;
import io.github.leakproof.core.catalogue.CatalogueException;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.JavacAnalysis;
import io.github.leakproof.javac.SourceFinding;
import io.github.leakproof.javac.fix.FixResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The findings of one compilation, by top-level class: all checks ask for one at a time. */
final class CompilationFindings {
  private final Optional<JavacAnalysis> analysis;
  private final Messager messager;
  private int printedNotes;
  private @Nullable Tree latest;
  private List<FixableFinding> latestFindings = List.of();

  /** Starts the analysis. A flag or a stub that is wrong is said once, and nothing is found. */
  CompilationFindings(Context context, LeakproofFlags flags, Set<Pattern> enabled) {
    messager = JavacProcessingEnvironment.instance(context).getMessager();
    Optional<JavacAnalysis> started = Optional.empty();
    try {
      started = Optional.of(JavacAnalysis.of(context, flags.settings(), enabled));
    } catch (SettingsException | CatalogueException e) {
      messager.printMessage(Diagnostic.Kind.ERROR, LeakproofFlags.PREFIX + " " + e.getMessage());
    }
    analysis = started;
  }

  /**
   * The findings in a top-level class and in all classes within it.
   *
   * @param classPath that class or one within it
   * @param wanted which findings to keep; fixes take no account of others
   */
  List<FixableFinding> around(TreePath classPath, Predicate<SourceFinding> wanted) {
    TreePath topLevel = topLevel(classPath);
    if (topLevel.getLeaf() != latest) {
      latest = topLevel.getLeaf();
      latestFindings = analysis.map(a -> find(a, topLevel, wanted)).orElse(List.of());
    }
    return latestFindings;
  }

  private List<FixableFinding> find(
      JavacAnalysis analysis, TreePath topLevel, Predicate<SourceFinding> wanted) {
    List<SourceFinding> findings = analysis.findings(topLevel).stream().filter(wanted).toList();
    List<FixResult> fixes = analysis.fixes(findings);
    List<FixableFinding> result = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      result.add(new FixableFinding(findings.get(i), fixes.get(i)));
    }
    printNotes(analysis.notes());
    return result;
  }

  private void printNotes(List<String> notes) {
    for (String note : notes.subList(printedNotes, notes.size())) {
      messager.printMessage(Diagnostic.Kind.NOTE, "Leakproof: " + note);
    }
    printedNotes = notes.size();
  }

  private static TreePath topLevel(TreePath classPath) {
    TreePath path = classPath;
    while (!(path.getParentPath().getLeaf() instanceof CompilationUnitTree)) {
      path = path.getParentPath();
    }
    return path;
  }
}
