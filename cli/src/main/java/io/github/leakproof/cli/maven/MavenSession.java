package io.github.leakproof.cli.maven;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import eu.maveniverse.maven.mima.extensions.mmr.MavenModelReader;
import eu.maveniverse.maven.mima.extensions.mmr.ModelRequest;
import eu.maveniverse.maven.mima.extensions.mmr.ModelResponse;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.Progress;
import java.io.Closeable;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * Maven's own model builder and artifact resolver, set up from the user's settings: mirrors,
 * proxies, credentials, active profiles and the local repository.
 */
public final class MavenSession implements Closeable {
  private final Context context;
  private final RepositorySystemSession session;

  private MavenSession(Context context, RepositorySystemSession session) {
    this.context = context;
    this.session = session;
  }

  /**
   * Starts a session.
   *
   * @throws CannotRunException if Maven's settings cannot be read
   */
  public static MavenSession open(MavenOptions options, Progress progress) {
    ContextOverrides.Builder overrides =
        ContextOverrides.create()
            .withUserSettings(true)
            .userProperties(options.properties())
            .transferListener(new Downloads(progress));
    if (options.offline()) {
      overrides.offline(true);
    }
    try {
      Context context = Runtimes.INSTANCE.getRuntime().create(overrides.build());
      return new MavenSession(context, context.repositorySystemSession());
    } catch (IllegalStateException e) {
      throw new CannotRunException("cannot set up Maven: " + FirstLine.of(e), e);
    }
  }

  /** The same session, in which some artifacts lie in a workspace; closed with this one. */
  MavenSession within(WorkspaceReader workspace) {
    DefaultRepositorySystemSession inside = new DefaultRepositorySystemSession(session);
    inside.setWorkspaceReader(workspace);
    return new MavenSession(context, inside);
  }

  /**
   * The effective model of a project or an artifact.
   *
   * @throws RepositoryException if the POM or one that it inherits from cannot be found or read
   */
  ModelResponse readModel(ModelRequest request) throws RepositoryException {
    return new MavenModelReader(context).getImpl().readModel(session, request);
  }

  /**
   * An artifact with its file, taken from the local repository or downloaded.
   *
   * @throws ArtifactResolutionException if no repository has it
   */
  Artifact resolve(Artifact artifact) throws ArtifactResolutionException {
    return system()
        .resolveArtifact(session, new ArtifactRequest(artifact, repositories(), ""))
        .getArtifact();
  }

  /** The repositories of the settings, or Maven's default. */
  List<RemoteRepository> repositories() {
    return system().newResolutionRepositories(session, context.remoteRepositories());
  }

  /** Those repositories, and those that a project names itself. */
  List<RemoteRepository> repositoriesWith(List<RemoteRepository> further) {
    List<RemoteRepository> all = new java.util.ArrayList<>(context.remoteRepositories());
    for (RemoteRepository repository : further) {
      if (all.stream().noneMatch(known -> known.getId().equals(repository.getId()))) {
        all.add(repository);
      }
    }
    return system().newResolutionRepositories(session, all);
  }

  RepositorySystem system() {
    return context.repositorySystem();
  }

  RepositorySystemSession session() {
    return session;
  }

  @Override
  public void close() {
    context.close();
  }
}
