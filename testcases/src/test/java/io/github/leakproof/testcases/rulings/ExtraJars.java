package io.github.leakproof.testcases.rulings;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import io.github.leakproof.cli.model.CannotRunException;
import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;

/** The jars of artifacts that a library compiles against and its POM does not name. */
final class ExtraJars {
  private ExtraJars() {}

  /**
   * Their class path, with all that they need themselves; empty for no coordinates.
   *
   * @throws CannotRunException if one cannot be had
   */
  static String classPath(List<String> coordinates) {
    if (coordinates.isEmpty()) {
      return "";
    }
    ContextOverrides overrides = ContextOverrides.create().withUserSettings(true).build();
    try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides)) {
      CollectRequest collect = new CollectRequest();
      collect.setRepositories(context.remoteRepositories());
      coordinates.forEach(
          text ->
              collect.addDependency(new Dependency(new DefaultArtifact(text), JavaScopes.COMPILE)));
      return context
          .repositorySystem()
          .resolveDependencies(
              context.repositorySystemSession(), new DependencyRequest(collect, null))
          .getArtifactResults()
          .stream()
          .map(result -> result.getArtifact().getFile().toString())
          .collect(Collectors.joining(File.pathSeparator));
    } catch (DependencyResolutionException e) {
      throw new CannotRunException("cannot resolve " + coordinates + ": " + e.getMessage(), e);
    }
  }
}
