package io.github.leakproof.cli.lsp;

import io.github.leakproof.cli.lsp.project.EditorSettings;
import io.github.leakproof.cli.lsp.project.Folder;
import io.github.leakproof.cli.lsp.project.Folder.Look;
import io.github.leakproof.cli.lsp.project.Project;
import io.github.leakproof.cli.lsp.project.ProjectPart;
import io.github.leakproof.javac.JavacDriver.Watcher;
import io.github.leakproof.javac.editor.FileFindings;
import io.github.leakproof.javac.editor.ProjectFindings;
import io.github.leakproof.javac.editor.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Finds out about folders and looks at all their files, on the slow thread. A newer look at a
 * folder ends the one before.
 */
final class ProjectLooks {
  private static final int MOST_NOTES = 20;

  private final Workers workers;
  private final LanguageClient client;
  private final boolean progress;
  private final Path cache;
  private final Map<Path, Object> latestReload = new ConcurrentHashMap<>();
  private final Map<Path, Object> latestLook = new ConcurrentHashMap<>();

  /**
   * Looks.
   *
   * @param progress whether the editor shows how far long work is
   * @param cache the folder for what can be made again
   */
  ProjectLooks(Workers workers, LanguageClient client, boolean progress, Path cache) {
    this.workers = workers;
    this.client = client;
    this.progress = progress;
    this.cache = cache;
  }

  /**
   * Finds out about a folder.
   *
   * @param then takes the project, on the quick thread
   */
  void reload(Folder folder, EditorSettings settings, Consumer<Project> then) {
    latestLook.remove(folder.root());
    BooleanSupplier outdated = outdated(folder.root(), latestReload);
    workers.slow(
        () -> {
          if (outdated.getAsBoolean()) {
            return;
          }
          try (WorkProgress shown = progress("Leakproof: reading " + name(folder))) {
            Project project = Project.resolve(folder.root(), settings, cache, shown);
            tell(project.notes());
            workers.quick(() -> unless(outdated, () -> then.accept(project)));
          }
        });
  }

  /**
   * Looks at all files of a folder.
   *
   * @param texts what is not on disk
   * @param then takes the result, on the quick thread
   */
  void look(Folder folder, List<SourceText> texts, Consumer<Look> then) {
    Project project = folder.project().orElse(null);
    if (project == null || project.parts().isEmpty()) {
      return;
    }
    BooleanSupplier outdated = outdated(folder.root(), latestLook);
    boolean isFirst = !folder.wasLookedAt();
    workers.slow(
        () -> {
          try (WorkProgress shown = progress(isFirst, "Leakproof: checking " + name(folder))) {
            Look look = look(project, texts, shown, outdated);
            workers.quick(() -> unless(outdated, () -> then.accept(look)));
          } catch (CancellationException e) {
            // Another look comes.
          }
        });
  }

  /** Ends what goes on about a folder. */
  void forget(Folder folder) {
    latestReload.remove(folder.root());
    latestLook.remove(folder.root());
  }

  private Look look(
      Project project, List<SourceText> texts, Watcher watcher, BooleanSupplier outdated) {
    Map<Path, FileFindings> findings = new HashMap<>();
    Map<Path, SourceText> open = new HashMap<>();
    texts.forEach(text -> open.put(text.file(), text));
    for (ProjectPart part : project.parts()) {
      List<SourceText> own = new ArrayList<>();
      for (SourceText text : texts) {
        if (project.partOf(text.file()).filter(part::equals).isPresent()) {
          own.add(text);
        }
      }
      ProjectFindings found = part.checkAll(own, watcher, outdated);
      found.files().forEach(file -> findings.put(file.source().file(), file));
      tell(found.notes());
    }
    return new Look(findings, open);
  }

  /** Tells from now on whether something newer goes on about a folder. */
  private BooleanSupplier outdated(Path root, Map<Path, Object> latest) {
    Object mark = new Object();
    latest.put(root, mark);
    return () -> latest.get(root) != mark || workers.isClosed();
  }

  private static void unless(BooleanSupplier outdated, Runnable work) {
    if (!outdated.getAsBoolean()) {
      work.run();
    }
  }

  private WorkProgress progress(String title) {
    return progress(true, title);
  }

  private WorkProgress progress(boolean wanted, String title) {
    return new WorkProgress(client, progress && wanted, title);
  }

  private static String name(Folder folder) {
    return String.valueOf(folder.root().getFileName());
  }

  private void tell(List<String> notes) {
    notes.stream()
        .limit(MOST_NOTES)
        .forEach(note -> client.logMessage(new MessageParams(MessageType.Info, note)));
  }
}
