package io.github.leakproof.cli.lsp;

import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.javac.JavacDriver.Watcher;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** Shows in the editor how far long work is. */
final class WorkProgress implements Progress, Watcher, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LanguageClient client;
  private final Either<String, Integer> token = Either.forLeft(UUID.randomUUID().toString());
  private final boolean shown;
  private int percentage = -1;

  /**
   * Begins.
   *
   * @param shown whether the editor shows such things
   */
  WorkProgress(LanguageClient client, boolean shown, String title) {
    this.client = client;
    this.shown = shown && create();
    WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
    begin.setTitle(title);
    begin.setCancellable(false);
    begin.setPercentage(0);
    tell(begin);
  }

  /** Asks the editor to expect reports. */
  private boolean create() {
    try {
      client
          .createProgress(new WorkDoneProgressCreateParams(token))
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  @Override
  public void show(String activity) {
    WorkDoneProgressReport report = new WorkDoneProgressReport();
    report.setMessage(activity);
    tell(report);
  }

  @Override
  public void analysed(int done, int total) {
    int now = done * 100 / total;
    if (now != percentage) {
      percentage = now;
      WorkDoneProgressReport report = new WorkDoneProgressReport();
      report.setMessage(done + " of " + total + " files");
      report.setPercentage(now);
      tell(report);
    }
  }

  @Override
  public void close() {
    tell(new WorkDoneProgressEnd());
  }

  private void tell(WorkDoneProgressNotification what) {
    if (shown) {
      client.notifyProgress(new ProgressParams(token, Either.forLeft(what)));
    }
  }
}
