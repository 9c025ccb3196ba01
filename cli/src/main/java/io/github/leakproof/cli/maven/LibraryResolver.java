package io.github.leakproof.cli.maven;

import eu.maveniverse.maven.mima.extensions.mmr.ModelRequest;
import eu.maveniverse.maven.mima.extensions.mmr.ModelResponse;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.LanguageLevel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;

/** Fetches a library's sources, and what is needed to compile them. */
public final class LibraryResolver {
  private static final Set<String> LEFT_OUT = Set.of(JavaScopes.TEST, JavaScopes.SYSTEM, "import");

  private final MavenSession maven;
  private final Consumer<String> notes;

  /**
   * A resolver.
   *
   * @param notes receives one line for each dependency that cannot be had
   */
  public LibraryResolver(MavenSession maven, Consumer<String> notes) {
    this.maven = maven;
    this.notes = notes;
  }

  /**
   * The library of these coordinates.
   *
   * @throws CannotRunException if there is no such artifact or it has no sources jar
   */
  public Library resolve(String group, String artifact, String version) {
    Artifact binary = new DefaultArtifact(group, artifact, "jar", version);
    Optional<Artifact> jar = find(binary);
    Optional<Artifact> sources =
        find(new DefaultArtifact(group, artifact, "sources", "jar", version));
    String name = group + ":" + artifact + ":" + version;
    if (sources.isEmpty()) {
      throw new CannotRunException(
          jar.isPresent()
              ? name + " has no sources jar in " + places()
              : "no artifact " + name + " in " + places());
    }
    Optional<ModelResponse> model = readModel(binary);
    List<Path> classPath =
        new ArrayList<>(model.map(m -> dependencies(binary, m)).orElse(List.of()));
    jar.ifPresent(found -> classPath.add(found.getFile().toPath()));
    return new Library(sources.get().getFile().toPath(), classPath, model.flatMap(this::level));
  }

  private Optional<Artifact> find(Artifact artifact) {
    try {
      return Optional.of(maven.resolve(artifact));
    } catch (ArtifactResolutionException e) {
      return Optional.empty();
    }
  }

  private String places() {
    StringBuilder places = new StringBuilder("the local repository");
    if (!maven.session().isOffline()) {
      maven.repositories().forEach(repository -> places.append(" or ").append(repository.getId()));
    }
    return places.toString();
  }

  private Optional<ModelResponse> readModel(Artifact binary) {
    try {
      return Optional.of(maven.readModel(ModelRequest.builder().setArtifact(binary).build()));
    } catch (RepositoryException e) {
      notes.accept("dependencies of " + binary + " are unknown: " + FirstLine.of(e));
      return Optional.empty();
    }
  }

  /** The level of the language; published code may use any class of the JDK it was built with. */
  private Optional<LanguageLevel> level(ModelResponse model) {
    return CompilerPlugin.of(model.getEffectiveModel())
        .level()
        .map(level -> new LanguageLevel(level.feature(), false));
  }

  private List<Path> dependencies(Artifact binary, ModelResponse model) {
    ArtifactDescriptorResult pom = model.toArtifactDescriptorResult(model.getEffectiveModel());
    return new DependencyResolver(maven, notes)
        .resolve(request(binary, pom), (node, parents) -> true).stream()
            .map(artifact -> artifact.getFile().toPath())
            .filter(file -> file.toString().endsWith(".jar"))
            .toList();
  }

  /** What the library was compiled with: optional and provided dependencies as well. */
  private CollectRequest request(Artifact binary, ArtifactDescriptorResult pom) {
    CollectRequest request = new CollectRequest();
    request.setRootArtifact(binary);
    request.setManagedDependencies(pom.getManagedDependencies());
    request.setRepositories(maven.repositoriesWith(pom.getRepositories()));
    pom.getDependencies().stream()
        .filter(d -> !LEFT_OUT.contains(d.getScope()))
        .filter(d -> !d.getArtifact().getClassifier().equals("tests"))
        .map(d -> new Dependency(d.getArtifact(), JavaScopes.COMPILE, false, d.getExclusions()))
        .forEach(request::addDependency);
    return request;
  }
}
