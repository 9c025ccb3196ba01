package io.github.leakproof.testcases.cases;

import io.github.leakproof.core.Settings;
import io.github.leakproof.core.bytecode.BytecodeProgram;
import io.github.leakproof.core.catalogue.Catalogue;
import io.github.leakproof.core.catalogue.Catalogues;
import io.github.leakproof.core.pattern.Pattern;
import java.io.IOException;
import java.util.Set;

/**
 * Class files as the program that engines look at.
 *
 * @param checks those that the labels of the sources speak of
 */
record LoweredClasses(
    CompiledClasses classes, Set<Pattern> checks, Catalogue catalogue, BytecodeProgram program) {

  static LoweredClasses of(CompiledClasses classes) throws IOException {
    Set<Pattern> checks = LabelledChecks.in(classes.sources());
    Catalogue catalogue = Catalogues.only(checks, Catalogues.with(Settings.DEFAULTS.stubs()));
    BytecodeProgram program = new BytecodeProgram(catalogue, classes.names(), classes);
    return new LoweredClasses(classes, checks, catalogue, program);
  }
}
