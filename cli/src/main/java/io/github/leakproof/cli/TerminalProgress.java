package io.github.leakproof.cli;

import io.github.leakproof.cli.model.Progress;
import java.io.PrintWriter;

/** One line of a terminal that always shows the latest activity. */
final class TerminalProgress implements Progress {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final int WIDTH = 76;
  private static final int BAR = 20;

  private final PrintWriter terminal;

  TerminalProgress(PrintWriter terminal) {
    this.terminal = terminal;
  }

  @Override
  public void show(String activity) {
    String shown = activity.length() <= WIDTH ? activity : activity.substring(0, WIDTH - 3) + "...";
    terminal.print(CLEAR_LINE + shown);
    terminal.flush();
  }

  @Override
  public void show(String activity, int done, int total) {
    int full = BAR * done / total;
    show(
        "[%s%s] %s %d of %d"
            .formatted("#".repeat(full), "-".repeat(BAR - full), activity, done, total));
  }

  /** Takes the line away. */
  void clear() {
    terminal.print(CLEAR_LINE);
    terminal.flush();
  }
}
