package io.github.leakproof.cli.scan;

import io.github.leakproof.cli.model.LanguageLevel;
import io.github.leakproof.cli.model.SourceSet;
import java.util.ArrayList;
import java.util.List;

/** The compiler's flags for a set of sources. */
public final class CompilerOptions {
  private CompilerOptions() {}

  /** What the compiler needs to know, and that it may stop after attribution. */
  public static List<String> of(SourceSet sources) {
    List<String> options = new ArrayList<>(whole(sources));
    // Attribution is the last step. The compiler's own flow analysis finds nothing that the checks
    // need, and overflows the stack on some code whose classes are missing.
    options.addAll(List.of("--should-stop=ifError=ATTR", "--should-stop=ifNoError=ATTR"));
    return options;
  }

  /** What the compiler needs to know to find all errors. */
  public static List<String> whole(SourceSet sources) {
    List<String> options = new ArrayList<>();
    sources.level().map(LanguageLevel::flags).ifPresent(options::addAll);
    options.addAll(List.of("-encoding", sources.encoding().name()));
    options.addAll(sources.compilerFlags());
    return options;
  }
}
