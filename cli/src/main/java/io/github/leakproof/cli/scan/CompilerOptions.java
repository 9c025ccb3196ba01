package io.github.leakproof.cli.scan;

import io.github.leakproof.cli.model.LanguageLevel;
import io.github.leakproof.cli.model.SourceSet;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The compiler's flags for a set of sources. */
final class CompilerOptions {
  /**
   * No annotation processing, no warnings, no limit to errors. Attribution goes on in spite of
   * errors and is the last step: the compiler's own flow analysis finds nothing that the checks
   * need, and does not end on some code whose classes are missing.
   */
  private static final List<String> ALWAYS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-Xlint:none",
          "-nowarn",
          "-Xmaxerrs",
          Integer.toString(Integer.MAX_VALUE),
          "-XDcompilePolicy=simple",
          "--should-stop=ifError=ATTR",
          "--should-stop=ifNoError=ATTR",
          "-XDaddTypeAnnotationsToSymbol=true");

  private CompilerOptions() {}

  static List<String> of(SourceSet sources) {
    List<String> options = new ArrayList<>(ALWAYS);
    sources.level().map(LanguageLevel::flags).ifPresent(options::addAll);
    options.addAll(List.of("-encoding", sources.encoding().name()));
    options.addAll(List.of("-classpath", joined(sources.classPath())));
    options.addAll(List.of("-sourcepath", joined(sources.sourcePath())));
    return options;
  }

  private static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
