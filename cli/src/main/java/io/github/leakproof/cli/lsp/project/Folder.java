package io.github.leakproof.cli.lsp.project;

import io.github.leakproof.javac.editor.FileFindings;
import io.github.leakproof.javac.editor.SourceText;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A folder of the workspace, or a file of its own. Not for several threads at a time. */
public final class Folder implements Closeable {
  private final Path root;
  private final Map<Path, Insight> insights = new HashMap<>();
  private @Nullable Project project;
  private @Nullable Look look;

  /**
   * What came of a look at all files.
   *
   * @param findings of the files that have some
   * @param texts what was not on disk then
   */
  public record Look(Map<Path, FileFindings> findings, Map<Path, SourceText> texts) {
    public Look {
      findings = Map.copyOf(findings);
      texts = Map.copyOf(texts);
    }

    private FileFindings of(SourceText source) {
      FileFindings found = findings.get(source.file());
      return found != null
          ? found
          : new FileFindings(texts.getOrDefault(source.file(), source), List.of(), List.of());
    }
  }

  public Folder(Path root) {
    this.root = root;
  }

  public Path root() {
    return root;
  }

  /** Whether the file lies in it. */
  public boolean covers(Path file) {
    return file.startsWith(root);
  }

  /** Takes over what was found out about it, and forgets what was found before. */
  public void become(Project resolved) {
    close();
    project = resolved;
    look = null;
    insights.clear();
  }

  /** What is known of it, if anything is by now. */
  public Optional<Project> project() {
    return Optional.ofNullable(project);
  }

  /** Whether nothing could be found out about it so far. */
  public boolean isUnknown() {
    return project == null || project.parts().isEmpty();
  }

  /** Takes over what a look at all files has brought to light. */
  public void lookedAt(Look result) {
    look = result;
    insights.clear();
  }

  /** Whether all files were looked at once. */
  public boolean wasLookedAt() {
    return look != null;
  }

  /** The files in which the last look at all files has found something. */
  public Set<Path> filesWithFindings() {
    return look == null ? Set.of() : look.findings().keySet();
  }

  /** What the last look at all files has found in one. */
  public Optional<FileFindings> findings(Path file) {
    return Optional.ofNullable(look).map(l -> l.findings().get(file));
  }

  /** Reads the files again that others have changed on disk, when they are needed. */
  public void forget() {
    project().ifPresent(known -> known.parts().forEach(ProjectPart::forget));
  }

  /**
   * The findings in a text; empty if its file does not belong to the project, or nothing is known
   * of that yet.
   *
   * @param open all texts that may differ from the disk
   */
  public Optional<FileFindings> check(SourceText source, List<SourceText> open) {
    return project()
        .flatMap(
            known -> known.partOf(source.file()).map(part -> check(known, part, source, open)));
  }

  private FileFindings check(
      Project known, ProjectPart part, SourceText source, List<SourceText> open) {
    List<SourceText> others =
        open.stream().filter(o -> known.partOf(o.file()).filter(part::equals).isPresent()).toList();
    FileFindings alone = part.check(source, others);
    Insight insight = insight(part, source, alone, others);
    return new FileFindings(source, insight.improve(alone), alone.notes());
  }

  private Insight insight(
      ProjectPart part, SourceText source, FileFindings alone, List<SourceText> others) {
    if (look == null) {
      return Insight.NONE;
    }
    Insight known = insights.get(source.file());
    if (known == null) {
      FileFindings whole = look.of(source);
      boolean isSame = whole.source().text().equals(source.text());
      known = Insight.of(whole, isSame ? alone : part.check(whole.source(), others));
      insights.put(source.file(), known);
    }
    return known;
  }

  @Override
  public void close() {
    if (project != null) {
      project.close();
    }
  }
}
