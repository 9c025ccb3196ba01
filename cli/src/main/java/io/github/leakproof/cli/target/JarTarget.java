package io.github.leakproof.cli.target;

import io.github.leakproof.cli.files.ClassPath;
import io.github.leakproof.cli.files.JavaFiles;
import io.github.leakproof.cli.files.SourcesJar;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.ClassSet;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.SourceSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar: of class files or, if it has none, of sources.
 *
 * @param jar an existing file
 */
record JarTarget(Path jar) implements Target {
  private static final String CLASS = ".class";

  @Override
  public boolean isOwn() {
    return false;
  }

  @Override
  public ScanInput resolve(TargetOptions options, Progress progress) {
    List<String> missing = new ArrayList<>();
    List<Path> classPath = ClassPath.parse(options.classPath(), missing::add);
    List<String> classes = classes();
    if (!classes.isEmpty()) {
      Path absolute = jar.toAbsolutePath().normalize();
      return ScanInput.of(new ClassSet(absolute, classes, classPath)).lacking(missing);
    }
    Path sources = new SourcesJar(jar).unpack(options.cache().resolve("jars"));
    List<Path> files = JavaFiles.below(sources);
    if (files.isEmpty()) {
      throw new CannotRunException("neither class files nor Java files in " + jar);
    }
    return new ScanInput(sources, List.of(SourceSet.of(files, classPath)), List.of())
        .lacking(missing);
  }

  private List<String> classes() {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(CLASS) && !name.startsWith("META-INF/"))
          .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
          .filter(name -> !name.equals("module-info"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CannotRunException("cannot read " + jar + ": it is no jar", e);
    }
  }
}
