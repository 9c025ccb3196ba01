package io.github.leakproof.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Runs the compiler in process, as far as attribution, and then the checks. What
 * {@code @SuppressWarnings} silences is not reported.
 */
public final class JavacDriver {
  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-Xlint:none",
          "-nowarn",
          "-Xmaxerrs",
          Integer.toString(Integer.MAX_VALUE),
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=FLOW",
          "-XDaddTypeAnnotationsToSymbol=true");

  private final Watcher watcher;

  /** Hears how far the analysis is. */
  public interface Watcher {
    /** Hears nothing. */
    Watcher NONE = (done, total) -> {};

    /** So many files of all have been analysed. */
    void analysed(int done, int total);
  }

  /** A driver that reports to {@code watcher}. */
  public JavacDriver(Watcher watcher) {
    this.watcher = watcher;
  }

  /** Analyses a compilation. Errors in its code do not stop the analysis of the rest. */
  public DriverResult run(Compilation compilation) {
    DriverResult.Builder result = new DriverResult.Builder();
    if (compilation.sources().isEmpty()) {
      result.note("no source files");
      return result.build();
    }
    try (StandardJavaFileManager files =
        JavacTool.create().getStandardFileManager(result, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, readable(compilation, result));
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, compilation.sourcePath());
      analyse(compilation, files, result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException | IllegalStateException e) {
      result.note("the compiler cannot run: " + firstLine(e));
    }
    return result.build();
  }

  private void analyse(
      Compilation compilation, StandardJavaFileManager files, DriverResult.Builder result)
      throws IOException {
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(compilation.options());
    JavacTask task =
        JavacTool.create()
            .getTask(
                null,
                files,
                result,
                options,
                null,
                files.getJavaFileObjectsFromPaths(compilation.sources()));
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    task.analyze();
    JavacAnalysis analysis =
        JavacAnalysis.of(
            ((BasicJavacTask) task).getContext(), compilation.settings(), compilation.checks());
    for (int i = 0; i < units.size(); i++) {
      findings(units.get(i), analysis, result);
      watcher.analysed(i + 1, units.size());
    }
    analysis.notes().forEach(result::note);
    result.skipped(analysis.skipped());
  }

  private static void findings(
      CompilationUnitTree unit, JavacAnalysis analysis, DriverResult.Builder result) {
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof JCClassDecl declaration && declaration.sym != null) {
        result.add(
            analysis.findings(new TreePath(new TreePath(unit), type)).stream()
                .filter(finding -> !Suppressions.cover(finding))
                .toList());
      }
    }
  }

  private static List<Path> readable(Compilation compilation, DriverResult.Builder result) {
    List<Path> usable = new ArrayList<>();
    for (Path entry : compilation.classPath()) {
      if (Files.isDirectory(entry) || isArchive(entry)) {
        usable.add(entry);
      } else {
        result.note(entry + ": missing or no jar, left out of the class path");
      }
    }
    return usable;
  }

  private static boolean isArchive(Path file) {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      return archive.size() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
