package io.github.leakproof.testcases.fixes;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.BasicJavacTask;
import io.github.leakproof.javac.JavacAnalysis;
import io.github.leakproof.javac.SourceFinding;
import io.github.leakproof.javac.fix.Fix;
import io.github.leakproof.javac.fix.FixApplier;
import io.github.leakproof.javac.fix.FixResult;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Files that are compiled together once: what is found in them, and what they become when fixed.
 */
final class Round {
  private static final String SCHEME = "case:///";

  private final Map<String, String> texts;
  private final ClassesInMemory output;
  private final JavacTask task;
  private final DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
  private final Map<String, CompilationUnitTree> units = new TreeMap<>();
  private final Map<String, List<Found>> found = new TreeMap<>();
  private final JavacAnalysis analysis;

  /**
   * Compiles and analyses the files, and asks for the fixes.
   *
   * @param texts the files' texts, by their names
   */
  Round(Map<String, String> texts, Setup setup) {
    this.texts = new TreeMap<>(texts);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    this.output = new ClassesInMemory(compiler.getStandardFileManager(problems, null, null));
    this.task = task(compiler, setup);
    List<CompilationUnitTree> parsed = new ArrayList<>();
    try {
      task.parse().forEach(parsed::add);
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.analysis =
        JavacAnalysis.of(((BasicJavacTask) task).getContext(), setup.settings(), setup.checks());
    Map<String, List<SourceFinding>> findings = new TreeMap<>();
    for (CompilationUnitTree unit : parsed) {
      String file = name(unit.getSourceFile());
      units.put(file, unit);
      findings.put(file, findings(unit));
    }
    findings.forEach((file, all) -> found.put(file, withFixes(all)));
  }

  private JavacTask task(JavaCompiler compiler, Setup setup) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-Xlint:none",
                "-Xmaxerrs",
                Integer.toString(Integer.MAX_VALUE),
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-XDaddTypeAnnotationsToSymbol=true",
                "-classpath",
                setup.classPath().stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator))));
    options.addAll(setup.options());
    List<Text> files = texts.entrySet().stream().map(Text::new).toList();
    return (JavacTask) compiler.getTask(null, output, problems, options, null, files);
  }

  private List<SourceFinding> findings(CompilationUnitTree unit) {
    return unit.getTypeDecls().stream()
        .flatMap(t -> analysis.findings(new TreePath(new TreePath(unit), t)).stream())
        .toList();
  }

  private List<Found> withFixes(List<SourceFinding> findings) {
    List<FixResult> fixes = analysis.fixes(findings);
    List<Found> result = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      result.add(Found.of(findings.get(i), fixes.get(i)));
    }
    return result;
  }

  /** The findings, by file. */
  Map<String, List<Found>> found() {
    return found;
  }

  /** The text of a file. */
  String text(String file) {
    return texts.get(file);
  }

  /** The files with the first fix of each finding in them. */
  Map<String, String> fixed() {
    FixApplier applier = new FixApplier(Trees.instance(task));
    Map<String, String> fixed = new TreeMap<>();
    texts.forEach(
        (file, text) -> {
          List<Fix> fixes =
              found.get(file).stream().flatMap(f -> f.result().fixes().stream().limit(1)).toList();
          fixed.put(file, applier.apply(text, units.get(file), fixes));
        });
    return fixed;
  }

  /** The classes of the files, by their binary names. */
  Map<String, byte[]> classes() {
    try {
      task.generate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.classes();
  }

  /** What the compiler says against the files. */
  List<Failure> errors() {
    List<Failure> errors = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR && problem.getSource() != null) {
        String file = name(problem.getSource());
        String line = texts.get(file).split("\n", -1)[(int) problem.getLineNumber() - 1].strip();
        errors.add(
            new Failure(
                file,
                Members.at(units.get(file), Trees.instance(task), problem.getPosition()),
                Failure.Kind.COMPILES,
                problem.getMessage(Locale.ROOT).replace('\n', ' ') + ": " + line));
      }
    }
    return errors;
  }

  /** What went wrong inside the analysis. */
  List<String> notes() {
    return analysis.notes();
  }

  private static String name(JavaFileObject file) {
    return file.toUri().toString().substring(SCHEME.length());
  }

  /** A source file that exists in memory only. */
  private static final class Text extends SimpleJavaFileObject {
    private final String text;

    Text(Map.Entry<String, String> file) {
      super(URI.create(SCHEME + file.getKey()), Kind.SOURCE);
      this.text = file.getValue();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
