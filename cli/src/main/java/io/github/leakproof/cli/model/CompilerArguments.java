package io.github.leakproof.cli.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a build tells its compiler, as far as it decides which code compiles. */
public final class CompilerArguments {
  /** Allows what a release of Java has only for trial. */
  public static final String PREVIEW = "--enable-preview";

  private static final Set<String> ABOUT_MODULES =
      Set.of("--add-exports", "--add-modules", "--add-reads");

  private CompilerArguments() {}

  /** The arguments that open modules, each with its value after an equals sign, and previews. */
  public static List<String> thatMatter(List<String> arguments) {
    List<String> flags = new ArrayList<>();
    String before = "";
    for (String argument : arguments) {
      if (ABOUT_MODULES.contains(before)) {
        flags.add(before + "=" + argument);
      } else if (argument.equals(PREVIEW) || isAboutModules(argument)) {
        flags.add(argument);
      }
      before = argument;
    }
    return flags;
  }

  private static boolean isAboutModules(String argument) {
    return ABOUT_MODULES.stream().anyMatch(known -> argument.startsWith(known + "="));
  }
}
