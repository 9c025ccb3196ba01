package io.github.leakproof.cli;

import io.github.leakproof.cli.model.Progress;
import java.io.PrintWriter;

/** One line of a terminal that always shows the latest activity. */
final class TerminalProgress implements Progress {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final int WIDTH = 76;

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

  /** Takes the line away. */
  void clear() {
    terminal.print(CLEAR_LINE);
    terminal.flush();
  }
}
