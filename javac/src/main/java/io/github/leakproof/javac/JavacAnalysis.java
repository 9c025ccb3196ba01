package io.github.leakproof.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.CatalogueException;
import io.github.leakproof.core.catalogue.Catalogues;
import io.github.leakproof.core.engine.Engine;
import io.github.leakproof.core.finding.Baseline;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.javac.fix.FixResult;
import io.github.leakproof.javac.program.Extent;
import io.github.leakproof.javac.program.JavacProgram;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The analysis of one compilation, shared by everything that asks for findings in it. It hangs on
 * the compiler's context and goes with it.
 */
public final class JavacAnalysis {
  private static final Context.Key<JavacAnalysis> KEY = new Context.Key<>();

  private final JavacProgram program;
  private final Engine engine;
  private final SourceFixes fixes;
  private final Baseline baseline;
  private final List<String> notes = new ArrayList<>();

  private JavacAnalysis(
      Context context,
      Catalogue catalogue,
      Settings settings,
      Set<Pattern> enabled,
      Extent extent) {
    Catalogue known = Catalogues.only(enabled, catalogue);
    this.program = new JavacProgram(context, known, extent);
    this.engine = new Engine(program, known, settings, enabled);
    this.fixes = new SourceFixes(context, settings, catalogue, program.hierarchy());
    this.baseline = Baseline.of(settings.baseline());
  }

  /**
   * The context's analysis. The first call decides on settings and checks.
   *
   * @throws CatalogueException if a stub file is missing or wrong; the message is one line
   * @throws io.github.leakproof.core.SettingsException if the baseline is; the message is one line
   */
  public static JavacAnalysis of(Context context, Settings settings, Set<Pattern> enabled) {
    JavacAnalysis known = context.get(KEY);
    if (known != null) {
      return known;
    }
    JavacAnalysis created =
        new JavacAnalysis(
            context, Catalogues.with(settings.stubs()), settings, enabled, Extent.WHOLE);
    context.put(KEY, created);
    return created;
  }

  /**
   * The analysis of a part of a compilation, by a compiler that goes on with others.
   *
   * @param catalogue what is known of libraries, with the stubs of the settings
   */
  public static JavacAnalysis ofPart(
      Context context,
      Catalogue catalogue,
      Settings settings,
      Set<Pattern> enabled,
      Extent extent) {
    JavacProgram.forget(context);
    return new JavacAnalysis(context, catalogue, settings, enabled, extent);
  }

  /** The findings in the classes of a file that nobody has silenced, in source order. */
  public List<SourceFinding> reported(CompilationUnitTree unit) {
    List<SourceFinding> found = new ArrayList<>();
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof JCClassDecl declaration && declaration.sym != null) {
        findings(new TreePath(new TreePath(unit), type)).stream()
            .filter(finding -> !Suppressions.cover(finding))
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  /**
   * The findings in a top-level class and all classes within it, by class in source order, but for
   * those that the baseline knows. The class's tree must be attributed.
   */
  public List<SourceFinding> findings(TreePath topLevel) {
    List<SourceFinding> result = new ArrayList<>();
    guarded(topLevel.getLeaf(), () -> collect(program.topLevel(topLevel), topLevel, result));
    return List.copyOf(result);
  }

  private void collect(ClassUnit unit, TreePath topLevel, List<SourceFinding> result) {
    guarded(
        unit,
        () -> {
          for (Finding finding : engine.findings(unit)) {
            TreePath site = finding.origin() instanceof TreePath path ? path : topLevel;
            if (!baseline.contains(finding)) {
              result.add(new SourceFinding(finding, site));
            }
          }
        });
    guarded(unit, () -> unit.nested().forEach(n -> collect(n, topLevel, result)));
  }

  /**
   * What can be done about findings of one file, in their order. The fixes go together: all of them
   * can be applied at once.
   */
  public List<FixResult> fixes(List<SourceFinding> findings) {
    if (findings.isEmpty()) {
      return List.of();
    }
    CompilationUnitTree unit = findings.get(0).unit();
    try {
      return fixes.of(unit, findings);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      notes.add("fixes of " + unit.getSourceFile().getName() + ": " + e);
      return Collections.nCopies(
          findings.size(), new FixResult(List.of(), Optional.of("an internal error")));
    }
  }

  private void guarded(Object subject, Runnable analysis) {
    try {
      analysis.run();
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
      String name = subject instanceof ClassUnit unit ? unit.name() : "a class";
      notes.add(name + ": " + e);
    }
  }

  /** What went wrong inside the analysis so far: one line each, in order of occurrence. */
  public List<String> notes() {
    List<String> result = new ArrayList<>(notes);
    result.addAll(engine.notes());
    return List.copyOf(result);
  }

  /** The bodies that could not be analysed so far, with the reason: one line each. */
  public List<String> skipped() {
    return program.skipped();
  }

  /** The code under analysis. */
  public JavacProgram program() {
    return program;
  }
}
