package io.github.leakproof.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line without a subcommand: says what there is. */
@Command(
    name = "leakproof",
    description = "Finds leak-prone concurrency patterns in Java code, and fixes them.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class LeakproofCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** The whole command line, its complaints one line each. */
  static CommandLine commandLine(Host host) {
    return new CommandLine(new LeakproofCommand())
        .addSubcommand(new ScanCommand(host))
        .addSubcommand(new FixCommand(host))
        .addSubcommand(new BaselineCommand(host))
        .addSubcommand(new ExplainCommand(host))
        .addSubcommand(new LspCommand(host))
        .setOut(host.out())
        .setErr(host.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Complaints::ofArguments)
        .setExecutionExceptionHandler(Complaints::ofExecution);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command given");
  }
}
