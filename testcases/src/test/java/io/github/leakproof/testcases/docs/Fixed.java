package io.github.leakproof.testcases.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.BasicJavacTask;
import io.github.leakproof.core.Settings;
import io.github.leakproof.javac.JavacAnalysis;
import io.github.leakproof.javac.SourceFinding;
import io.github.leakproof.javac.fix.Fix;
import io.github.leakproof.javac.fix.FixApplier;
import io.github.leakproof.javac.fix.FixResult;
import io.github.leakproof.testcases.cases.LabelledChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One case file, compiled and analysed, so that its findings can be fixed. */
final class Fixed {
  private final JavacTask task;
  private final CompilationUnitTree unit;
  private final String source;
  private final JavacAnalysis analysis;
  private final List<SourceFinding> findings;

  private Fixed(Path file, String source) {
    this.source = source;
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    this.task = task(file, source, problems);
    try {
      this.unit = task.parse().iterator().next();
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!problems.getDiagnostics().isEmpty()) {
      throw new IllegalStateException(problems.getDiagnostics().get(0).toString());
    }
    this.analysis =
        JavacAnalysis.of(
            ((BasicJavacTask) task).getContext(),
            Settings.DEFAULTS,
            LabelledChecks.of(List.of(source)));
    this.findings =
        unit.getTypeDecls().stream()
            .flatMap(t -> analysis.findings(new TreePath(new TreePath(unit), t)).stream())
            .toList();
  }

  /**
   * A case file after the fixes of some of its members.
   *
   * @param members simple names of the methods and fields to fix
   * @throws IllegalStateException if there is nothing to fix, if no fix is offered, or if the fixed
   *     members still have a finding
   */
  static String source(Path file, List<String> members) {
    Fixed before = new Fixed(file, Project.text(file));
    String fixed = before.fix(members);
    Fixed after = new Fixed(file, fixed);
    if (!after.in(members).isEmpty() || !after.analysis.notes().isEmpty()) {
      throw new IllegalStateException("the fix of " + members + " leaves " + after.in(members));
    }
    return fixed;
  }

  private String fix(List<String> members) {
    List<SourceFinding> concerned = in(members);
    if (concerned.isEmpty()) {
      throw new IllegalStateException("nothing to fix in " + members);
    }
    List<Fix> fixes = new ArrayList<>();
    for (FixResult result : analysis.fixes(concerned)) {
      result.fixes().stream().findFirst().ifPresent(fixes::add);
    }
    if (fixes.isEmpty()) {
      throw new IllegalStateException("no fix for " + members);
    }
    return new FixApplier(Trees.instance(task)).apply(source, unit, fixes);
  }

  private List<SourceFinding> in(List<String> members) {
    return findings.stream().filter(f -> isIn(f.path(), members)).toList();
  }

  private static boolean isIn(TreePath path, List<String> members) {
    for (Tree tree : path) {
      if (members.contains(name(tree))) {
        return true;
      }
    }
    return false;
  }

  private static String name(Tree tree) {
    if (tree instanceof MethodTree method) {
      return method.getName().toString();
    } else if (tree instanceof VariableTree variable) {
      return variable.getName().toString();
    }
    return tree instanceof ClassTree type ? type.getSimpleName().toString() : "";
  }

  private static JavacTask task(
      Path file, String source, DiagnosticCollector<JavaFileObject> problems) {
    List<String> options =
        List.of(
            "-proc:none",
            "-implicit:none",
            "-Xlint:none",
            "--release",
            "17",
            "-XDcompilePolicy=simple",
            "-XDaddTypeAnnotationsToSymbol=true",
            "-classpath",
            System.getProperty("java.class.path"),
            "-sourcepath",
            Project.cases().toString());
    return (JavacTask)
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, problems, options, null, List.of(new Text(file, source)));
  }

  /** A source file that exists in memory only. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(Path file, String text) {
      super(URI.create("string:///" + file.getFileName()), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
