package io.github.leakproof.cli.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import io.github.leakproof.cli.lsp.project.SettingsReader;
import io.github.leakproof.cli.model.CannotRunException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** What the editor tells about settings, folders, and files that others change. */
final class WorkspaceEvents implements WorkspaceService {
  private static final String SECTION = "leakproof";

  private final Supplier<Session> session;
  private final Supplier<Abilities> abilities;
  private final Supplier<LanguageClient> client;

  WorkspaceEvents(
      Supplier<Session> session, Supplier<Abilities> abilities, Supplier<LanguageClient> client) {
    this.session = session;
    this.abilities = abilities;
    this.client = client;
  }

  /** Takes settings; of wrong ones the user hears, and those before stay. */
  void configure(@Nullable Object sent) {
    try {
      JsonElement json = sent == null ? JsonNull.INSTANCE : new Gson().toJsonTree(sent);
      session.get().configure(SettingsReader.read(json));
    } catch (CannotRunException e) {
      client
          .get()
          .showMessage(new MessageParams(MessageType.Error, "Leakproof: " + e.getMessage()));
    }
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    if (isGiven(params.getSettings()) || !abilities.get().configuration()) {
      configure(params.getSettings());
      return;
    }
    ConfigurationItem item = new ConfigurationItem();
    item.setSection(SECTION);
    // An editor that does not answer keeps its settings.
    var unused =
        client
            .get()
            .configuration(new ConfigurationParams(List.of(item)))
            .thenAccept(answer -> configure(answer.isEmpty() ? null : answer.get(0)));
  }

  /** Some editors only say that something has changed. */
  private static boolean isGiven(@Nullable Object settings) {
    JsonElement json = settings == null ? JsonNull.INSTANCE : new Gson().toJsonTree(settings);
    return json.isJsonObject() && json.getAsJsonObject().size() > 0;
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    List<Path> files =
        params.getChanges().stream()
            .map(change -> FileNames.path(change.getUri()))
            .flatMap(Optional::stream)
            .toList();
    session.get().changedOnDisk(files);
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    params
        .getEvent()
        .getRemoved()
        .forEach(folder -> FileNames.path(folder.getUri()).ifPresent(session.get()::remove));
    params
        .getEvent()
        .getAdded()
        .forEach(folder -> FileNames.path(folder.getUri()).ifPresent(session.get()::add));
  }
}
