package io.github.leakproof.testcases.mutants;

import io.github.leakproof.testcases.cases.CaseFiles;
import io.github.leakproof.testcases.cases.SingleCases;
import java.nio.file.Path;
import org.pitest.testapi.AbstractTestUnit;
import org.pitest.testapi.Description;
import org.pitest.testapi.ResultCollector;

/** A case file as a test of PIT: it has the findings that its labels ask for. */
final class CaseTest extends AbstractTestUnit {
  private final Path file;

  CaseTest(Path file) {
    super(new Description(CaseFiles.name(file), SingleCases.class));
    this.file = file;
  }

  @Override
  public void execute(ResultCollector results) {
    results.notifyStart(getDescription());
    try {
      SingleCases.check(file);
      results.notifyEnd(getDescription());
    } catch (Throwable failure) {
      results.notifyEnd(getDescription(), failure);
    }
  }
}
