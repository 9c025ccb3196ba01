package io.github.leakproof.cli.model;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A module of a project that has sources, whatever builds it. All paths are absolute. */
public interface SourceModule {

  /** The existing folders of sources that people write. */
  List<Path> sourceRoots(boolean tests);

  /** The existing folders of sources that a former build generated. */
  List<Path> generatedRoots(boolean tests);

  /** The existing folders of classes that a former build left. */
  List<Path> outputFolders(boolean tests);

  /** What it is compiled against, modules of the project itself left out. */
  List<Dependency> dependencies();

  /** The version of Java that its sources are in, if it says so. */
  Optional<LanguageLevel> level();

  /** What its compiler is told of modules and previews, such as {@code --add-exports=...}. */
  List<String> compilerFlags();

  /** The encoding of its sources. */
  Charset encoding();
}
