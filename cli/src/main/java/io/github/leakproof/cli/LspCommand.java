package io.github.leakproof.cli;

import io.github.leakproof.cli.lsp.Connection;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code leakproof lsp}: serves an editor. */
@Command(
    name = "lsp",
    description =
        "Serves an editor: speaks the Language Server Protocol on standard input and output.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the editor has ended it", "1:the editor is gone"})
final class LspCommand implements Callable<Integer> {
  private final Host host;

  LspCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() throws InterruptedException {
    InputStream in = System.in;
    PrintStream out = System.out;
    // Whatever prints must not get between the messages.
    System.setOut(System.err);
    return Connection.serve(in, out, host.cache()) ? 0 : 1;
  }
}
