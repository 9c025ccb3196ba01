package io.github.leakproof.cli;

import io.github.leakproof.cli.explain.CheckPage;
import io.github.leakproof.cli.explain.TerminalPage;
import io.github.leakproof.core.pattern.Pattern;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code leakproof explain}: what a check finds, why it matters, what to do. */
@Command(
    name = "explain",
    description = "Explains a check; without a name, lists all checks.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:explained", "2:there is no such check"})
final class ExplainCommand implements Callable<Integer> {
  private final Host host;

  @Parameters(paramLabel = "CHECK", arity = "0..1", description = "The name of a check.")
  private @Nullable String check;

  ExplainCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    if (check == null) {
      list();
    } else {
      CheckPage page = CheckPage.of(CheckNames.check(check));
      host.out().print(TerminalPage.of(page, host.colours()));
    }
    host.out().flush();
    return ExitCode.CLEAN.code();
  }

  private void list() {
    PrintWriter out = host.out();
    Pattern[] checks = Pattern.values();
    int width = Arrays.stream(checks).mapToInt(each -> each.id().length()).max().orElse(0);
    for (Pattern each : checks) {
      String off = each.isOnByDefault() ? "" : " (off by default)";
      out.println(("%-" + width + "s  %s%s").formatted(each.id(), each.summary(), off));
    }
  }
}
