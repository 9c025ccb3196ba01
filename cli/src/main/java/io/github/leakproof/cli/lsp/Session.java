package io.github.leakproof.cli.lsp;

import io.github.leakproof.cli.lsp.project.EditorSettings;
import io.github.leakproof.cli.lsp.project.Folder;
import io.github.leakproof.cli.lsp.project.Project;
import io.github.leakproof.javac.editor.FileFindings;
import io.github.leakproof.javac.editor.SourceText;
import io.github.leakproof.javac.editor.TextFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/**
 * What goes on between an editor and the analysis. The methods return at once. Texts are checked
 * one after the other on the workers' quick thread, which alone touches the state in here but for
 * the open documents; whole projects are looked at on the other one.
 */
final class Session implements AutoCloseable {
  private final Workers workers;
  private final Publisher publisher;
  private final ProjectLooks looks;
  private final Path cache;
  private final Map<Path, Document> documents = new ConcurrentHashMap<>();
  private final Map<Path, Folder> folders = new HashMap<>();
  private final Map<Path, Checked> checked = new HashMap<>();
  private volatile EditorSettings settings = EditorSettings.DEFAULTS;

  /** A document and what was found in it. */
  private record Checked(Document document, List<TextFinding> findings) {}

  Session(Workers workers, Publisher publisher, ProjectLooks looks, Path cache) {
    this.workers = workers;
    this.publisher = publisher;
    this.looks = looks;
    this.cache = cache;
  }

  /** Takes other settings, and looks at everything anew. */
  void configure(EditorSettings wanted) {
    settings = wanted;
    workers.quick(() -> List.copyOf(folders.values()).forEach(this::reload));
  }

  void add(Path root) {
    workers.quick(
        () -> {
          folders.keySet().removeIf(loose -> loose.startsWith(root));
          Folder folder = new Folder(root);
          folders.put(root, folder);
          reload(folder);
        });
  }

  void remove(Path root) {
    workers.quick(
        () -> {
          Folder folder = folders.remove(root);
          if (folder != null) {
            looks.forget(folder);
            folder.close();
            publisher.shown().stream().filter(folder::covers).forEach(publisher::clear);
            documents.values().stream().filter(d -> folder.covers(d.file())).forEach(this::check);
          }
        });
  }

  void opened(Document document) {
    documents.put(document.file(), document);
    workers.quick(() -> check(document));
  }

  void changed(Path file, BiFunction<Path, Document, Document> change) {
    Document now = documents.computeIfPresent(file, change);
    if (now != null) {
      workers.later(file, settings.delay(), () -> checkIfCurrent(now));
    }
  }

  void closed(Path file) {
    documents.remove(file);
    workers.quick(
        () -> {
          checked.remove(file);
          Optional<FileFindings> found =
              settings.wholeProject() ? onDisk(file).flatMap(this::findings) : Optional.empty();
          found.ifPresentOrElse(f -> publisher.show(f, settings), () -> publisher.clear(file));
          forgetLoose(file);
        });
  }

  void saved(Path file) {
    workers.quick(() -> folderOf(file).ifPresent(folder -> lookAgain(folder, file)));
  }

  /** Something else than the editor has changed files. */
  void changedOnDisk(List<Path> files) {
    workers.quick(
        () -> {
          for (Folder folder : List.copyOf(folders.values())) {
            List<Path> own =
                files.stream()
                    .filter(folder::covers)
                    .filter(f -> !documents.containsKey(f))
                    .toList();
            if (!own.isEmpty()) {
              folder.forget();
              lookAgain(folder, own.get(own.size() - 1));
            }
          }
        });
  }

  /**
   * An answer that is made of what is found in a document by now.
   *
   * @param otherwise the answer where there is no such document
   */
  <T> CompletableFuture<T> ask(
      String uri, BiFunction<Document, List<TextFinding>, T> question, T otherwise) {
    return CompletableFutures.computeAsync(
        workers.quick(),
        cancel -> {
          cancel.checkCanceled();
          Document document = FileNames.path(uri).map(documents::get).orElse(null);
          return document == null ? otherwise : question.apply(document, current(document));
        });
  }

  private List<TextFinding> current(Document document) {
    checkIfCurrent(document);
    Checked known = checked.get(document.file());
    return known != null && known.document().equals(document) ? known.findings() : List.of();
  }

  private void lookAgain(Folder folder, Path because) {
    boolean isSource = FileNames.isJava(because);
    if (!isSource) {
      reload(folder);
    } else if (settings.wholeProject()) {
      look(folder);
    }
  }

  private void reload(Folder folder) {
    EditorSettings wanted = settings;
    looks.reload(
        folder,
        wanted,
        project -> {
          if (project.parts().isEmpty() && !folder.isUnknown()) {
            return; // its build file is being edited: what is known will do for now
          }
          folder.become(project);
          recheck(folder);
          if (wanted.wholeProject()) {
            look(folder);
          }
        });
  }

  private void look(Folder folder) {
    List<SourceText> texts = texts();
    looks.look(
        folder,
        texts,
        result -> {
          folder.lookedAt(result);
          recheck(folder);
        });
  }

  /** Shows what is known of a folder by now. */
  private void recheck(Folder folder) {
    documents.values().stream()
        .filter(d -> folderOf(d.file()).filter(folder::equals).isPresent())
        .forEach(this::check);
    publisher.shown().stream()
        .filter(folder::covers)
        .filter(file -> !documents.containsKey(file))
        .filter(file -> folder.findings(file).isEmpty())
        .forEach(publisher::clear);
    for (Path file : folder.filesWithFindings()) {
      if (!documents.containsKey(file)) {
        folder.findings(file).ifPresent(found -> publisher.show(found, settings));
      }
    }
  }

  private void checkIfCurrent(Document document) {
    Checked known = checked.get(document.file());
    boolean isDone = known != null && known.document().equals(document);
    if (!isDone && document.equals(documents.get(document.file()))) {
      check(document);
    }
  }

  private void check(Document document) {
    findings(document.source())
        .ifPresent(
            found -> {
              checked.put(document.file(), new Checked(document, found.findings()));
              publisher.show(document, found, settings);
            });
  }

  private Optional<FileFindings> findings(SourceText source) {
    return folderOf(source.file())
        .or(() -> loose(source.file()))
        .flatMap(folder -> folder.check(source, texts()));
  }

  private List<SourceText> texts() {
    return documents.values().stream().map(Document::source).toList();
  }

  /** The innermost folder around a file. */
  private Optional<Folder> folderOf(Path file) {
    return folders.values().stream()
        .filter(folder -> folder.covers(file))
        .max(Comparator.comparing(folder -> folder.root().getNameCount()));
  }

  /** A file that is in no folder is a project of its own. */
  private Optional<Folder> loose(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Folder folder = new Folder(file);
    folder.become(Project.resolve(file, settings, cache, activity -> {}));
    folders.put(file, folder);
    return Optional.of(folder);
  }

  private void forgetLoose(Path file) {
    Folder folder = folders.remove(file);
    if (folder != null) {
      folder.close();
      publisher.clear(file);
    }
  }

  private static Optional<SourceText> onDisk(Path file) {
    try {
      return Optional.of(new SourceText(file, Files.readString(file)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Begins nothing more. */
  void stop() {
    workers.stop();
  }

  @Override
  public void close() {
    workers.close();
  }
}
