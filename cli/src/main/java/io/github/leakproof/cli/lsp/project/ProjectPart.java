package io.github.leakproof.cli.lsp.project;

import io.github.leakproof.cli.files.SourceTree;
import io.github.leakproof.cli.model.SourceSet;
import io.github.leakproof.cli.scan.CompilerOptions;
import io.github.leakproof.core.Settings;
import io.github.leakproof.javac.Compilation;
import io.github.leakproof.javac.JavacDriver.Watcher;
import io.github.leakproof.javac.editor.FileFindings;
import io.github.leakproof.javac.editor.ProjectCompiler;
import io.github.leakproof.javac.editor.ProjectFindings;
import io.github.leakproof.javac.editor.SourceText;
import io.github.leakproof.javac.editor.WarmCompiler;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Sources that are compiled together. */
public final class ProjectPart implements Closeable {
  /** The declarations of sources say more than class files that a build once made of them. */
  private static final String PREFER_SOURCE = "-Xprefer:source";

  private final SourceSet sources;
  private final Set<Path> files;
  private final List<Path> roots;
  private final EditorSettings settings;
  private @Nullable WarmCompiler warm;

  ProjectPart(SourceSet sources, EditorSettings settings) {
    this.sources = sources;
    this.files = new HashSet<>(sources.sources());
    this.roots = SourceTree.of(sources.sources()).roots();
    this.settings = settings;
  }

  /** The number of files. */
  public int size() {
    return files.size();
  }

  /** The number of class path entries. */
  int libraries() {
    return sources.classPath().size();
  }

  /**
   * The file whose path ends so.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  Path file(String end) {
    return sources.sources().stream().filter(f -> f.endsWith(end)).findFirst().orElseThrow();
  }

  boolean contains(Path file) {
    return files.contains(file);
  }

  /** Whether the file lies where this part has its packages. */
  boolean hasRoomFor(Path file) {
    return roots.stream().anyMatch(file::startsWith);
  }

  /**
   * The findings in one file. Quick, but for the first time.
   *
   * @param others further texts that are not on disk
   */
  public FileFindings check(SourceText source, List<SourceText> others) {
    if (warm == null) {
      warm = new WarmCompiler(alone());
    }
    return warm.check(source, others);
  }

  /** Lets the files be read again that others have changed on disk. */
  public void forget() {
    close();
  }

  /**
   * The findings in all files; may run beside other calls.
   *
   * @param texts what is not on disk
   */
  public ProjectFindings checkAll(
      List<SourceText> texts, Watcher watcher, BooleanSupplier cancelled) {
    return new ProjectCompiler(whole(), watcher, cancelled).check(texts);
  }

  private Compilation alone() {
    List<Path> sourcePath = new ArrayList<>(roots);
    sourcePath.addAll(sources.sourcePath());
    List<String> options = new ArrayList<>(CompilerOptions.of(sources));
    options.add(PREFER_SOURCE);
    return compilation(List.of(), sourcePath, options);
  }

  private Compilation whole() {
    return compilation(sources.sources(), sources.sourcePath(), CompilerOptions.of(sources));
  }

  private Compilation compilation(
      List<Path> compiled, List<Path> sourcePath, List<String> options) {
    Settings values = settings.settings();
    return new Compilation(
        compiled, sources.classPath(), sourcePath, options, values, settings.checks());
  }

  @Override
  public void close() {
    if (warm != null) {
      try {
        warm.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        warm = null;
      }
    }
  }
}
