package io.github.leakproof.cli.maven;

import io.github.leakproof.cli.model.LanguageLevel;
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
public record MavenModule(Model model, List<Artifact> dependencies) {
  private static final String HELPER = "build-helper-maven-plugin";

  public MavenModule {
    dependencies = List.copyOf(dependencies);
  }

  /** The existing folders of sources that people write. */
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

  /** The existing folders of sources that a former build generated. */
  public List<Path> generatedRoots(boolean tests) {
    Path target = absolute(Path.of(model.getBuild().getDirectory()));
    List<Path> parents = new ArrayList<>(List.of(target.resolve("generated-sources")));
    if (tests) {
      parents.add(target.resolve("generated-test-sources"));
    }
    return parents.stream().flatMap(parent -> Folders.in(parent).stream()).toList();
  }

  /** The existing folders of classes that a former build left. */
  public List<Path> outputFolders(boolean tests) {
    Build build = model.getBuild();
    List<Path> folders = new ArrayList<>(List.of(Path.of(build.getOutputDirectory())));
    if (tests) {
      folders.add(Path.of(build.getTestOutputDirectory()));
    }
    return folders.stream().map(this::absolute).filter(Files::isDirectory).toList();
  }

  /** The version of Java that its compiler plugin is set to. */
  public Optional<LanguageLevel> level() {
    return CompilerPlugin.of(model).level();
  }

  /** What its compiler is told of modules, such as {@code --add-exports=...}. */
  public List<String> moduleFlags() {
    return CompilerPlugin.of(model).moduleFlags();
  }

  /** The encoding of its sources, UTF-8 unless the project says otherwise. */
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
