package io.github.leakproof.cli.testkit;

import java.nio.file.Path;
import java.util.Map;

/** The libraries that the fixture projects depend on. */
public final class SampleLibraries {
  private SampleLibraries() {}

  /** A local repository with {@code lib:base:1.0} and {@code lib:asserts:1.0}. */
  public static LocalRepository in(Path folder) {
    LocalRepository repository = new LocalRepository(folder);
    repository.addLibrary(
        "lib",
        "base",
        "1.0",
        "",
        Map.of(
            "lib/base/Base.java",
            "package lib.base; public class Base { protected int size() { return 3; } }"));
    repository.addLibrary(
        "lib",
        "asserts",
        "1.0",
        "",
        Map.of(
            "lib/asserts/Asserts.java",
            "package lib.asserts; public class Asserts { public static void check(boolean b) {} }"));
    return repository;
  }
}
