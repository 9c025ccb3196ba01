package io.github.leakproof.cli.scan;

import io.github.leakproof.cli.files.SourceName;
import io.github.leakproof.cli.model.CannotRunException;
import io.github.leakproof.cli.model.ClassSet;
import io.github.leakproof.cli.model.LocatedFinding;
import io.github.leakproof.cli.model.Progress;
import io.github.leakproof.cli.model.ScanResult;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.bytecode.BytecodeProgram;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.Catalogues;
import io.github.leakproof.core.engine.Engine;
import io.github.leakproof.core.finding.Baseline;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Runs the checks over class files. */
public final class ClassFileScan {
  private final Settings settings;
  private final Set<Pattern> enabled;
  private final Progress progress;

  /**
   * A scan.
   *
   * @param enabled the checks to run
   */
  public ClassFileScan(Settings settings, Set<Pattern> enabled, Progress progress) {
    this.settings = settings;
    this.enabled = Set.copyOf(enabled);
    this.progress = progress;
  }

  /**
   * The result for a resolved target. Findings are in the files, below the jar, in which their
   * sources would be.
   *
   * @param target the target as the user named it
   * @param targetNotes what had to be left out of it
   */
  public ScanResult run(String target, ClassSet classes, List<String> targetNotes) {
    Catalogue catalogue = Catalogues.only(enabled, Catalogues.with(settings.stubs()));
    Baseline baseline = Baseline.of(settings.baseline());
    List<LocatedFinding> findings = new ArrayList<>();
    List<String> notes = new ArrayList<>(targetNotes);
    try (JarClasses files = new JarClasses(classes)) {
      BytecodeProgram program = new BytecodeProgram(catalogue, classes.names(), files);
      Engine engine = new Engine(program, catalogue, settings, enabled);
      List<ClassUnit> units = program.topLevel();
      for (int i = 0; i < units.size(); i++) {
        progress.show("checking class", i + 1, units.size());
        collect(units.get(i), engine, classes.jar(), findings);
      }
      findings.removeIf(located -> baseline.contains(located.finding()));
      notes.addAll(program.notes());
      notes.addAll(engine.notes());
    } catch (IOException e) {
      throw new CannotRunException("cannot read " + classes.jar() + ": " + e.getMessage(), e);
    }
    findings.sort(LocatedFinding.ORDER);
    return new ScanResult(target, classes.jar(), classes.names().size(), findings, notes);
  }

  private static void collect(ClassUnit unit, Engine engine, Path jar, List<LocatedFinding> into) {
    for (Finding finding : engine.findings(unit)) {
      into.add(new LocatedFinding(jar.resolve(SourceName.of(finding.className())), finding));
    }
    unit.nested().forEach(nested -> collect(nested, engine, jar, into));
  }
}
