package io.github.leakproof.cli.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out, without a parser, where a source file belongs. */
final class PackageDeclaration {
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  private PackageDeclaration() {}

  /** The folder of the package that a file declares, with slashes; empty for the unnamed one. */
  static String folder(String source) {
    Matcher matcher = PACKAGE.matcher(source);
    return matcher.find() ? matcher.group(1).replace('.', '/') : "";
  }
}
