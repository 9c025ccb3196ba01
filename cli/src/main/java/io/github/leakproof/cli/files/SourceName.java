package io.github.leakproof.cli.files;

/** Guesses where the source of a class is. */
public final class SourceName {
  private SourceName() {}

  /** The file, below the root of its sources, that most likely holds the class of that name. */
  public static String of(String className) {
    int nested = className.indexOf('$', className.lastIndexOf('.') + 2);
    String topLevel = nested < 0 ? className : className.substring(0, nested);
    return topLevel.replace('.', '/') + ".java";
  }
}
