package io.github.leakproof.javac.editor;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.api.JavacTool;
import io.github.leakproof.javac.Compilation;
import io.github.leakproof.javac.JavacAnalysis;
import io.github.leakproof.javac.JavacDriver.Watcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Checks a whole project, with unsaved texts in place of some of its files. */
public final class ProjectCompiler {
  private final Compilation project;
  private final Watcher watcher;
  private final BooleanSupplier cancelled;

  /**
   * A compiler for one run.
   *
   * @param watcher hears how many files are done
   * @param cancelled is asked now and then whether the run should end
   */
  public ProjectCompiler(Compilation project, Watcher watcher, BooleanSupplier cancelled) {
    this.project = project;
    this.watcher = watcher;
    this.cancelled = cancelled;
  }

  /**
   * The findings in all files of the project.
   *
   * @param texts what some files hold by now; they need not be among the project's sources
   * @throws CancellationException if the run was cancelled
   * @throws IllegalArgumentException if an option of the project is none
   * @throws io.github.leakproof.core.catalogue.CatalogueException if a stub is missing or wrong
   */
  public ProjectFindings check(List<SourceText> texts) {
    List<String> notes = new ArrayList<>();
    try (StandardJavaFileManager files = ClassPathFiles.of(project, notes::add)) {
      JavacTaskImpl task =
          (JavacTaskImpl)
              JavacTool.create()
                  .getTask(
                      Writer.nullWriter(),
                      files,
                      diagnostic -> {},
                      project.flags(),
                      null,
                      roots(files, texts));
      return check(task, notes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<JavaFileObject> roots(StandardJavaFileManager files, List<SourceText> texts) {
    Map<Path, JavaFileObject> roots = new LinkedHashMap<>();
    for (Path source : project.sources()) {
      files.getJavaFileObjects(source).forEach(file -> roots.put(source, file));
    }
    texts.forEach(text -> roots.put(text.file(), new TextFile(text)));
    return List.copyOf(roots.values());
  }

  private ProjectFindings check(JavacTaskImpl task, List<String> notes) throws IOException {
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    attribute(task);
    JavacAnalysis analysis =
        JavacAnalysis.of(task.getContext(), project.settings(), project.checks());
    List<FileFindings> files = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      stopIfCancelled();
      CompilationUnitTree unit = units.get(i);
      String text = unit.getSourceFile().getCharContent(true).toString();
      List<TextFinding> findings =
          new FindingText(analysis, Trees.instance(task), unit, text).findings();
      if (!findings.isEmpty()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        files.add(new FileFindings(new SourceText(file, text), findings, List.of()));
      }
      watcher.analysed(i + 1, units.size());
    }
    notes.addAll(analysis.notes());
    return new ProjectFindings(files, notes);
  }

  private void attribute(JavacTaskImpl task) {
    task.addTaskListener(
        new TaskListener() {
          @Override
          public void started(TaskEvent event) {
            stopIfCancelled();
          }
        });
    try {
      task.analyze();
    } catch (RuntimeException e) {
      // The compiler wraps what listeners throw.
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      throw e;
    }
  }

  private void stopIfCancelled() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
  }
}
