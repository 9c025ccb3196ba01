package io.github.leakproof.cli;

import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanInput;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.cli.scan.ClassFileScan;
import io.github.leakproof.cli.scan.JavacAnalyzer;
import io.github.leakproof.cli.scan.Scan;
import io.github.leakproof.cli.target.Target;
import io.github.leakproof.cli.target.Targets;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.pattern.Pattern;
import java.util.Set;

/**
 * A scan of what a user names: of its sources or, where it has none, of its class files.
 *
 * @param name the target as the user named it
 * @param checks the checks to run
 * @param fixes whether to find out how to fix what is found
 * @param jobs how many compilations to run at a time, at least one
 */
record TargetScan(String name, Settings settings, Set<Pattern> checks, boolean fixes, int jobs) {

  /**
   * Runs it.
   *
   * @throws io.github.leakproof.cli.model.CannotRunException if there is nothing to analyse
   */
  ScanResult run(Host host, ProjectOptions project) {
    Target target = Targets.named(name);
    return CompilerWork.run(
        host, progress -> scan(project.resolve(target, host.cache(), progress), progress));
  }

  private ScanResult scan(ScanInput input, Progress progress) {
    return input
        .classes()
        .map(
            classes ->
                new ClassFileScan(settings, checks, progress).run(name, classes, input.notes()))
        .orElseGet(
            () ->
                new Scan(new JavacAnalyzer(settings, checks, fixes), progress, jobs)
                    .run(name, input));
  }
}
