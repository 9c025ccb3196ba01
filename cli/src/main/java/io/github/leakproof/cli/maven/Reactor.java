package io.github.leakproof.cli.maven;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Profile;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/**
 * The modules of a project by their coordinates, so that they find each other without being
 * installed. What a module's artifact resolves to is a folder of the module; the sources stand in
 * for it.
 */
final class Reactor implements WorkspaceReader {
  private final WorkspaceRepository repository = new WorkspaceRepository("reactor");
  private final Map<String, Member> members = new LinkedHashMap<>();

  private Reactor() {}

  /** Reads the POMs below a root POM; unreadable ones have no place in the reactor. */
  static Reactor discover(Path rootPom) {
    Reactor reactor = new Reactor();
    reactor.add(rootPom);
    return reactor;
  }

  /** Whether that artifact is built by the project. */
  boolean contains(Artifact artifact) {
    return member(artifact).isPresent();
  }

  /** The POM file that a module's name stands for: a folder's {@code pom.xml}, or a file. */
  static Path pomOf(Path folder, String module) {
    Path path = folder.resolve(module.strip().replace('\\', '/')).normalize();
    return Files.isDirectory(path) ? path.resolve("pom.xml") : path;
  }

  @Override
  public WorkspaceRepository getRepository() {
    return repository;
  }

  @Override
  public @Nullable File findArtifact(Artifact artifact) {
    return member(artifact).map(member -> member.file(artifact)).orElse(null);
  }

  @Override
  public List<String> findVersions(Artifact artifact) {
    return member(artifact).map(Member::version).stream().toList();
  }

  private Optional<Member> member(Artifact artifact) {
    Member member = members.get(artifact.getGroupId() + ":" + artifact.getArtifactId());
    return Optional.ofNullable(member).filter(m -> m.mayHave(artifact.getVersion()));
  }

  private void add(Path pom) {
    Optional<Model> model = read(pom);
    if (model.isEmpty()) {
      return;
    }
    Member member = Member.of(pom, model.get());
    boolean known = members.putIfAbsent(member.key(), member) != null;
    if (!known) {
      Path folder = pom.toAbsolutePath().getParent();
      model.get().getModules().forEach(module -> add(pomOf(folder, module)));
      for (Profile profile : model.get().getProfiles()) {
        profile.getModules().forEach(module -> add(pomOf(folder, module)));
      }
    }
  }

  private static Optional<Model> read(Path pom) {
    try (InputStream in = Files.newInputStream(pom)) {
      return Optional.of(new MavenXpp3Reader().read(in, false));
    } catch (IOException | XmlPullParserException e) {
      return Optional.empty();
    }
  }

  /** A module; its group and version may still be expressions. */
  private record Member(Path pom, String group, String artifact, String version) {
    static Member of(Path pom, Model model) {
      Parent parent = model.getParent() == null ? new Parent() : model.getParent();
      return new Member(
          pom,
          firstKnown(model.getGroupId(), parent.getGroupId()),
          firstKnown(model.getArtifactId(), ""),
          firstKnown(model.getVersion(), parent.getVersion()));
    }

    String key() {
      return group + ":" + artifact;
    }

    boolean mayHave(String wanted) {
      return version.contains("${") || version.equals(wanted);
    }

    File file(Artifact wanted) {
      if (wanted.getExtension().equals("pom")) {
        return pom.toFile();
      }
      return pom.toAbsolutePath().getParent().toFile();
    }

    private static String firstKnown(@Nullable String own, @Nullable String inherited) {
      return own != null ? own : inherited != null ? inherited : "";
    }
  }
}
