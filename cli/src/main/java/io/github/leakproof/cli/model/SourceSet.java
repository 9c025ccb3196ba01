package io.github.leakproof.cli.model;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Sources that are compiled together.
 *
 * @param sources the files to analyse
 * @param classPath existing jars and folders, in order
 * @param sourcePath folders of sources that are looked up but not analysed
 * @param level their version of Java; without one, that of the running JDK
 * @param encoding their encoding
 * @param compilerFlags what else decides which code compiles, such as {@code --add-exports=...}
 */
public record SourceSet(
    List<Path> sources,
    List<Path> classPath,
    List<Path> sourcePath,
    Optional<LanguageLevel> level,
    Charset encoding,
    List<String> compilerFlags) {
  public SourceSet {
    sources = List.copyOf(sources);
    classPath = List.copyOf(classPath);
    sourcePath = List.copyOf(sourcePath);
    compilerFlags = List.copyOf(compilerFlags);
  }

  /** Sources of the running JDK's own level, in UTF-8. */
  public static SourceSet of(List<Path> sources, List<Path> classPath) {
    return new SourceSet(
        sources, classPath, List.of(), Optional.empty(), StandardCharsets.UTF_8, List.of());
  }

  /** The same sources at another level. */
  public SourceSet at(Optional<LanguageLevel> other) {
    return new SourceSet(sources, classPath, sourcePath, other, encoding, compilerFlags);
  }

  /** The same sources with folders in which further sources are looked up. */
  public SourceSet lookingUpIn(List<Path> folders) {
    return new SourceSet(sources, classPath, folders, level, encoding, compilerFlags);
  }
}
