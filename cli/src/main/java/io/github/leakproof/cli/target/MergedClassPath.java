package io.github.leakproof.cli.target;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.VersionScheme;

/** One class path for several modules: of two versions of an artifact the newer one. */
final class MergedClassPath {
  private final VersionScheme versions = new GenericVersionScheme();
  private final Map<String, Artifact> artifacts = new LinkedHashMap<>();

  /** Adds a module's dependencies, which have their files. */
  void add(List<Artifact> dependencies) {
    for (Artifact artifact : dependencies) {
      artifacts.merge(key(artifact), artifact, this::newer);
    }
  }

  /** The jars, in the order in which their artifacts were added first. */
  List<Path> files() {
    return artifacts.values().stream()
        .map(artifact -> artifact.getFile().toPath())
        .filter(file -> file.toString().endsWith(".jar"))
        .toList();
  }

  private static String key(Artifact artifact) {
    return String.join(
        ":",
        artifact.getGroupId(),
        artifact.getArtifactId(),
        artifact.getExtension(),
        artifact.getClassifier());
  }

  private Artifact newer(Artifact one, Artifact other) {
    try {
      int order =
          versions
              .parseVersion(one.getVersion())
              .compareTo(versions.parseVersion(other.getVersion()));
      return order < 0 ? other : one;
    } catch (InvalidVersionSpecificationException e) {
      return one;
    }
  }
}
