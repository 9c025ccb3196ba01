package io.github.leakproof.cli.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.DependencyResult;

/** Resolves as much of a dependency tree as can be had, and notes the rest. */
final class DependencyResolver {
  private final MavenSession maven;
  private final Consumer<String> notes;

  /**
   * A resolver.
   *
   * @param notes receives one line for each artifact that cannot be had
   */
  DependencyResolver(MavenSession maven, Consumer<String> notes) {
    this.maven = maven;
    this.notes = notes;
  }

  /** The artifacts that the filter accepts, with their files, in the order of a class path. */
  List<Artifact> resolve(CollectRequest request, DependencyFilter filter) {
    CollectResult tree = collect(request);
    if (tree.getRoot() == null) {
      return List.of();
    }
    List<Artifact> found = new ArrayList<>();
    for (ArtifactResult result : files(new DependencyRequest(tree.getRoot(), filter))) {
      if (result.isResolved()) {
        found.add(result.getArtifact());
      } else {
        notes.accept("dependency " + result.getRequest().getArtifact() + " cannot be resolved");
      }
    }
    return found;
  }

  private CollectResult collect(CollectRequest request) {
    try {
      return maven.system().collectDependencies(maven.session(), request);
    } catch (DependencyCollectionException e) {
      notes.accept("dependencies are incomplete: " + FirstLine.of(e));
      return e.getResult();
    }
  }

  private List<ArtifactResult> files(DependencyRequest request) {
    try {
      return maven.system().resolveDependencies(maven.session(), request).getArtifactResults();
    } catch (DependencyResolutionException e) {
      DependencyResult partial = e.getResult();
      return partial == null ? List.of() : partial.getArtifactResults();
    }
  }
}
