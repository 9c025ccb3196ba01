package io.github.leakproof.testcases.mutants;

import io.github.leakproof.testcases.cases.CaseFiles;
import io.github.leakproof.testcases.cases.SingleCases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pitest.classinfo.ClassByteArraySource;
import org.pitest.help.PitHelpError;
import org.pitest.testapi.Configuration;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.testapi.TestPluginFactory;
import org.pitest.testapi.TestSuiteFinder;
import org.pitest.testapi.TestUnit;
import org.pitest.testapi.TestUnitFinder;

/**
 * Tells PIT of the case files, one test for each, without running them. (PIT's plugin for JUnit
 * runs dynamic tests to learn their names, in each process anew.)
 */
public final class CaseTests implements TestPluginFactory {
  @Override
  public String name() {
    return "cases";
  }

  @Override
  public String description() {
    return "Labelled cases";
  }

  @Override
  public Configuration createTestFrameworkConfiguration(
      TestGroupConfig groups,
      ClassByteArraySource source,
      Collection<String> excludedRunners,
      Collection<String> includedMethods) {
    return new Cases();
  }

  private record Cases() implements Configuration {
    @Override
    public TestUnitFinder testUnitFinder() {
      return (type, listener) -> type == SingleCases.class ? tests() : List.of();
    }

    @Override
    public TestSuiteFinder testSuiteFinder() {
      return type -> List.of();
    }

    @Override
    public Optional<PitHelpError> verifyEnvironment() {
      return Optional.empty();
    }

    private static List<TestUnit> tests() {
      try {
        return CaseFiles.sources(CaseFiles.root()).stream().<TestUnit>map(CaseTest::new).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
