package io.github.leakproof.spotbugs;

import static java.util.stream.Collectors.toSet;

import edu.umd.cs.findbugs.classfile.IAnalysisCache;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.SettingsException;
import io.github.leakproof.core.bytecode.BytecodeProgram;
import io.github.leakproof.core.bytecode.lower.SourceMethod;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.CatalogueException;
import io.github.leakproof.core.catalogue.Catalogues;
import io.github.leakproof.core.engine.Engine;
import io.github.leakproof.core.finding.Baseline;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.pattern.Pattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of one run of SpotBugs, shared by all detectors. It lies in SpotBugs' analysis cache
 * and goes with it.
 */
public final class LeakAnalysis {
  private final IAnalysisCache cache;
  private final Set<Pattern> enabled = EnumSet.noneOf(Pattern.class);
  private final Map<String, List<Leak>> known = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private @Nullable Running running;

  /**
   * What has been started.
   *
   * @param engines the first one's findings count, the second one adds doubtful ones
   * @param baseline what nobody wants to hear of
   */
  private record Running(BytecodeProgram program, List<Engine> engines, Baseline baseline) {}

  LeakAnalysis(IAnalysisCache cache) {
    this.cache = cache;
  }

  /** Adds checks; without effect once the first class has been looked at. */
  void enable(Set<Pattern> checks) {
    enabled.addAll(checks);
  }

  /** What leaks in a class, without its nested classes. Errors within are notes. */
  List<Leak> leaks(String className) {
    return known.computeIfAbsent(className, this::find);
  }

  /** The method in whose code an anonymous or local class is declared. */
  Optional<SourceMethod> around(String className) {
    return running().program.around(className);
  }

  private List<Leak> find(String className) {
    List<Leak> leaks = new ArrayList<>();
    try {
      Running now = running();
      now.program.classNamed(className).ifPresent(unit -> collect(unit, now.engines, leaks));
      leaks.removeIf(leak -> now.baseline.contains(leak.finding()));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      notes.add("internal error in " + className + ": " + e);
    }
    return leaks;
  }

  private static void collect(ClassUnit unit, List<Engine> engines, List<Leak> into) {
    for (Engine engine : engines) {
      boolean isFirst = engine.equals(engines.get(0));
      for (Finding finding : engine.findings(unit)) {
        if (into.stream().noneMatch(leak -> leak.isAt(finding))) {
          into.add(isFirst ? Leak.of(finding) : Leak.doubtful(finding));
        }
      }
    }
  }

  private Running running() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  /** A setting, a baseline or a stub that is wrong is said once, and nothing is found. */
  private Running start() {
    ApplicationClasses classes = new ApplicationClasses(cache);
    try {
      PluginProperties properties = PluginProperties.of(System.getProperties());
      Settings settings = properties.settings();
      Catalogue catalogue = Catalogues.only(enabled, Catalogues.with(settings.stubs()));
      BytecodeProgram program = new BytecodeProgram(catalogue, classes.names(), classes);
      List<Engine> engines = new ArrayList<>();
      engines.add(new Engine(program, catalogue, settings, enabled));
      if (properties.isThorough()) {
        engines.add(new Engine(program, catalogue, properties.thorough(), doubtful()));
      }
      return new Running(program, engines, Baseline.of(settings.baseline()));
    } catch (SettingsException | CatalogueException e) {
      notes.add("leakproof." + e.getMessage());
      return new Running(
          new BytecodeProgram(Catalogues.standard(), List.of(), classes),
          List.of(),
          Baseline.EMPTY);
    }
  }

  /** The checks to which more kinds of paths would add something. */
  private Set<Pattern> doubtful() {
    return enabled.stream().filter(check -> !check.countsUnchecked()).collect(toSet());
  }

  /** What went wrong and has not been told yet: one line each. */
  List<String> newNotes() {
    List<String> all = new ArrayList<>(notes);
    if (running != null) {
      running.engines.forEach(engine -> all.addAll(engine.notes()));
    }
    return all.stream().filter(told::add).toList();
  }
}
