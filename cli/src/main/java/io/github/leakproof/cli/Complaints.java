package io.github.leakproof.cli;

import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.core.SettingsException;
import io.github.leakproof.core.catalogue.CatalogueException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line and an exit code. */
final class Complaints {
  private static final String DEBUG = "--debug";

  private Complaints() {}

  /** For a command line that cannot be understood. */
  static int ofArguments(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("leakproof: " + oneLine(problem.getMessage()));
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.CANNOT_RUN.code();
  }

  /** For a command that failed; the stack trace is for those who ask for it. */
  static int ofExecution(Exception problem, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    err.println("leakproof: " + describe(problem));
    if (command.getCommand() instanceof Debuggable asked && asked.debug()) {
      problem.printStackTrace(err);
    }
    err.flush();
    return ExitCode.CANNOT_RUN.code();
  }

  private static String describe(Exception problem) {
    if (problem instanceof CannotRunException
        || problem instanceof SettingsException
        || problem instanceof CatalogueException) {
      return oneLine(problem.getMessage());
    }
    return "internal error: " + oneLine(problem.toString()) + " (" + DEBUG + " shows where)";
  }

  private static String oneLine(String message) {
    return Optional.ofNullable(message).orElse("").strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
