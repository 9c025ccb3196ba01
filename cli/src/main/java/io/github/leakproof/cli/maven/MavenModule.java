package io.github.leakproof.cli.maven;

import io.github.leakproof.cli.model.Dependency;
import io.github.leakproof.cli.model.LanguageLevel;
import io.github.leakproof.cli.model.SourceModule;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.eclipse.aether.artifact.Artifact;

/**
 * A module of a project that has sources.
 *
 * @param model its effective model
 * @param dependencies the artifacts that it is compiled against, with their files, those of the
 *     project itself left out
 */
public record MavenModule(Model model, List<Dependency> dependencies) implements SourceModule {
  private static final String HELPER = "build-helper-maven-plugin";

  public MavenModule {
    dependencies = List.copyOf(dependencies);
  }

  /** A module with its artifacts, which have their files. */
  static MavenModule of(Model model, List<Artifact> artifacts) {
    return new MavenModule(model, artifacts.stream().map(MavenModule::dependency).toList());
  }

  private static Dependency dependency(Artifact artifact) {
    String name =
        String.join(
            ":",
            artifact.getGroupId(),
            artifact.getArtifactId(),
            artifact.getExtension(),
            artifact.getClassifier());
    return new Dependency(name, artifact.getVersion(), artifact.getFile().toPath());
  }

  @Override
  public List<Path> sourceRoots(boolean tests) {
    List<Path> roots = new ArrayList<>();
    roots.add(Path.of(model.getBuild().getSourceDirectory()));
    roots.addAll(helperRoots("add-source"));
    if (tests) {
      roots.add(Path.of(model.getBuild().getTestSourceDirectory()));
      roots.addAll(helperRoots("add-test-source"));
    }
    return roots.stream().map(this::absolute).distinct().filter(Files::isDirectory).toList();
  }

  @Override
  public List<Path> generatedRoots(boolean tests) {
    Path target = absolute(Path.of(model.getBuild().getDirectory()));
    List<Path> parents = new ArrayList<>(List.of(target.resolve("generated-sources")));
    if (tests) {
      parents.add(target.resolve("generated-test-sources"));
    }
    return parents.stream().flatMap(parent -> Folders.in(parent).stream()).toList();
  }

  @Override
  public List<Path> outputFolders(boolean tests) {
    Build build = model.getBuild();
    List<Path> folders = new ArrayList<>(List.of(Path.of(build.getOutputDirectory())));
    if (tests) {
      folders.add(Path.of(build.getTestOutputDirectory()));
    }
    return folders.stream().map(this::absolute).filter(Files::isDirectory).toList();
  }

  @Override
  public Optional<LanguageLevel> level() {
    return CompilerPlugin.of(model).level();
  }

  @Override
  public List<String> compilerFlags() {
    return CompilerPlugin.of(model).compilerFlags();
  }

  @Override
  public Charset encoding() {
    try {
      return CompilerPlugin.of(model)
          .encoding()
          .map(Charset::forName)
          .orElse(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private List<Path> helperRoots(String goal) {
    return PluginConfiguration.executions(model, HELPER, goal, "sources").stream()
        .map(Path::of)
        .toList();
  }

  private Path absolute(Path path) {
    return model.getProjectDirectory().toPath().toAbsolutePath().resolve(path).normalize();
  }
}
