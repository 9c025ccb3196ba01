package io.github.leakproof.cli.target;

import io.github.leakproof.cli.maven.MavenOptions;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to resolve a target.
 *
 * @param tests whether a project's test sources are analysed too
 * @param classPath further class path entries, separated as the platform does, or nothing
 * @param maven what Maven is told
 * @param cache the folder for unpacked sources
 * @param searchPath where programs are looked for, folders separated as the platform does
 */
public record TargetOptions(
    boolean tests, String classPath, MavenOptions maven, Path cache, String searchPath) {

  /** Options with the search path of this process. */
  public TargetOptions(boolean tests, String classPath, MavenOptions maven, Path cache) {
    this(tests, classPath, maven, cache, Optional.ofNullable(System.getenv("PATH")).orElse(""));
  }
}
