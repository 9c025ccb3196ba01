package io.github.leakproof.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a run of the command line in this process gave.
 *
 * @param exit its exit code
 * @param out its standard output
 * @param err its standard error
 */
record CommandRun(int exit, String out, String err) {
  /** Runs a command line that keeps what it caches in a folder. */
  static CommandRun of(Path cache, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Host host =
        new Host(new PrintWriter(out, true), new PrintWriter(err, true), false, false, cache);
    int exit = LeakproofCommand.commandLine(host).execute(arguments);
    return new CommandRun(exit, out.toString(), err.toString());
  }

  /** Runs a scan that asks no remote repository and has a local repository of its own. */
  static CommandRun offlineScan(Path cache, Path localRepository, String... arguments) {
    List<String> always = List.of("scan", "--offline", "-Dmaven.repo.local=" + localRepository);
    return of(
        cache, Stream.concat(always.stream(), Arrays.stream(arguments)).toArray(String[]::new));
  }
}
