package io.github.leakproof.cli.target;

import io.github.leakproof.cli.model.Dependency;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionScheme;

/** One class path for several modules: of two versions of an artifact the newer one. */
final class MergedClassPath {
  private final VersionScheme versions = new GenericVersionScheme();
  private final Map<String, Dependency> dependencies = new LinkedHashMap<>();

  /** Adds what a module is compiled against. */
  void add(List<Dependency> further) {
    for (Dependency dependency : further) {
      dependencies.merge(dependency.name(), dependency, this::newer);
    }
  }

  /** The jars, in the order in which their artifacts were added first. */
  List<Path> files() {
    return dependencies.values().stream()
        .map(Dependency::file)
        .filter(file -> file.toString().endsWith(".jar"))
        .toList();
  }

  private Dependency newer(Dependency one, Dependency other) {
    try {
      int order =
          versions.parseVersion(one.version()).compareTo(versions.parseVersion(other.version()));
      return order < 0 ? other : one;
    } catch (InvalidVersionSpecificationException e) {
      return one;
    }
  }
}
