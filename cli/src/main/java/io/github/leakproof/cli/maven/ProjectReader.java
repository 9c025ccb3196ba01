package io.github.leakproof.cli.maven;

import eu.maveniverse.maven.mima.extensions.mmr.ModelRequest;
import eu.maveniverse.maven.mima.extensions.mmr.ModelResponse;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.maven.model.Model;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.util.artifact.JavaScopes;
import org.eclipse.aether.util.filter.DependencyFilterUtils;

/** Reads a Maven project: its modules, and what each is compiled against. */
public final class ProjectReader {
  private final MavenSession maven;
  private final Reactor reactor;
  private final boolean tests;
  private final Progress progress;
  private final Consumer<String> notes;
  private final Consumer<String> missing;
  private final List<MavenModule> modules = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();

  private ProjectReader(
      MavenSession maven,
      Reactor reactor,
      boolean tests,
      Progress progress,
      Consumer<String> notes,
      Consumer<String> missing) {
    this.maven = maven.within(reactor);
    this.reactor = reactor;
    this.tests = tests;
    this.progress = progress;
    this.notes = notes;
    this.missing = missing;
  }

  /**
   * The modules of a project, each before the modules that it names.
   *
   * @param tests whether the tests' dependencies are wanted too
   * @param notes receives one line for each module that has to be left out
   * @param missing receives one line for each dependency that cannot be resolved
   * @throws CannotRunException if the root POM cannot be used
   */
  public static List<MavenModule> read(
      MavenSession maven,
      Path rootPom,
      boolean tests,
      Progress progress,
      Consumer<String> notes,
      Consumer<String> missing) {
    Path pom = rootPom.toAbsolutePath().normalize();
    ProjectReader reader =
        new ProjectReader(maven, Reactor.discover(pom), tests, progress, notes, missing);
    try {
      reader.add(pom);
    } catch (RepositoryException e) {
      throw new CannotRunException("cannot use " + rootPom + ": " + FirstLine.of(e), e);
    }
    return reader.modules;
  }

  private void add(Path pom) throws RepositoryException {
    if (!seen.add(pom)) {
      return;
    }
    ModelResponse response = maven.readModel(ModelRequest.builder().setPomFile(pom).build());
    Model model = response.getEffectiveModel();
    progress.show("resolving dependencies of " + model.getArtifactId());
    modules.add(MavenModule.of(model, dependencies(model, response)));
    for (String module : model.getModules()) {
      addModule(Reactor.pomOf(pom.getParent(), module));
    }
  }

  private void addModule(Path pom) {
    if (!Files.isRegularFile(pom)) {
      notes.accept("module " + pom + " does not exist: left out");
      return;
    }
    try {
      add(pom);
    } catch (RepositoryException e) {
      notes.accept("module " + pom + " cannot be used: left out: " + FirstLine.of(e));
    }
  }

  private List<Artifact> dependencies(Model model, ModelResponse response) {
    ArtifactDescriptorResult pom = response.toArtifactDescriptorResult(model);
    CollectRequest request = new CollectRequest();
    request.setRootArtifact(
        new DefaultArtifact(model.getGroupId(), model.getArtifactId(), "pom", model.getVersion()));
    request.setManagedDependencies(pom.getManagedDependencies());
    request.setRepositories(maven.repositoriesWith(pom.getRepositories()));
    pom.getDependencies().stream().filter(this::isWanted).forEach(request::addDependency);
    return new DependencyResolver(maven, missing)
        .resolve(request, classPathFilter()).stream()
            .filter(artifact -> !reactor.contains(artifact))
            .toList();
  }

  private boolean isWanted(Dependency dependency) {
    return tests || !dependency.getScope().equals(JavaScopes.TEST);
  }

  private DependencyFilter classPathFilter() {
    return DependencyFilterUtils.classpathFilter(tests ? JavaScopes.TEST : JavaScopes.COMPILE);
  }
}
