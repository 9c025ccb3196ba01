package io.github.leakproof.spotbugs;

import edu.umd.cs.findbugs.classfile.IAnalysisCache;
import io.github.leakproof.core.Settings;
import io.github.leakproof.core.SettingsException;
import io.github.leakproof.core.bytecode.BytecodeProgram;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.CatalogueException;
import io.github.leakproof.core.catalogue.Catalogues;
import io.github.leakproof.core.engine.Engine;
import io.github.leakproof.core.finding.Finding;
import io.github.leakproof.core.pattern.Pattern;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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
  private final Map<String, List<Finding>> known = new HashMap<>();
  private final List<String> notes = new ArrayList<>();
  private int told;
  private @Nullable Running running;

  private record Running(BytecodeProgram program, Optional<Engine> engine) {}

  LeakAnalysis(IAnalysisCache cache) {
    this.cache = cache;
  }

  /** Adds checks; without effect once the first class has been looked at. */
  void enable(Set<Pattern> checks) {
    enabled.addAll(checks);
  }

  /** The findings in a class, without its nested classes. Errors within are notes. */
  List<Finding> findings(String className) {
    return known.computeIfAbsent(className, this::find);
  }

  private List<Finding> find(String className) {
    try {
      Running now = running();
      return now.engine
          .flatMap(engine -> now.program.classNamed(className).map(engine::findings))
          .orElse(List.of());
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      notes.add("internal error in " + className + ": " + e);
      return List.of();
    }
  }

  private Running running() {
    if (running == null) {
      running = start();
    }
    return running;
  }

  /** A setting or a stub that is wrong is said once, and nothing is found. */
  private Running start() {
    ApplicationClasses classes = new ApplicationClasses(cache);
    try {
      Settings settings = PluginProperties.settings(System.getProperties());
      Catalogue catalogue = Catalogues.only(enabled, Catalogues.with(settings.stubs()));
      BytecodeProgram program = new BytecodeProgram(catalogue, classes.names(), classes);
      return new Running(program, Optional.of(new Engine(program, catalogue, settings, enabled)));
    } catch (SettingsException | CatalogueException e) {
      notes.add("leakproof." + e.getMessage());
      return new Running(
          new BytecodeProgram(Catalogues.standard(), List.of(), classes), Optional.empty());
    }
  }

  /** What went wrong since this was last asked: one line each. */
  List<String> newNotes() {
    List<String> all = new ArrayList<>(notes);
    if (running != null) {
      running.engine.ifPresent(engine -> all.addAll(engine.notes()));
    }
    List<String> news = List.copyOf(all.subList(Math.min(told, all.size()), all.size()));
    told = all.size();
    return news;
  }
}
