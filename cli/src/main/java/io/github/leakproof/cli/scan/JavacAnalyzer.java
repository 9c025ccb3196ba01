package io.github.leakproof.cli.scan;

import com.sun.source.util.JavacTask;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

public final class JavacAnalyzer implements Analyzer {
  private final Settings settings;
  private final Set<Pattern> enabled;

  public JavacAnalyzer(Settings settings, Set<Pattern> enabled) {
    this.settings = settings;
    this.enabled = Set.copyOf(enabled);
  }

  @Override
  public Analysis analyze(SourceSet sources, Progress progress) {
    progress.show("checking " + enabled + settings);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    CompileErrors errors = new CompileErrors();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(errors, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null,
                  files,
                  errors,
                  CompilerOptions.of(sources),
                  null,
                  files.getJavaFileObjectsFromPaths(sources.sources()));
      task.parse();
      task.analyze();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new Analysis(List.of(), errors.notes());
  }
}
