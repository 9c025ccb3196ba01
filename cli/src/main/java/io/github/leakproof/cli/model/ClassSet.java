package io.github.leakproof.cli.model;

import java.nio.file.Path;
import java.util.List;

/**
 * Class files that are analysed together.
 *
 * @param jar where they are, absolute
 * @param names their binary names
 * @param classPath existing jars and folders, in order
 */
public record ClassSet(Path jar, List<String> names, List<Path> classPath) {
  public ClassSet {
    names = List.copyOf(names);
    classPath = List.copyOf(classPath);
  }
}
