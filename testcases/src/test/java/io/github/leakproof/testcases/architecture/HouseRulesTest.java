package io.github.leakproof.testcases.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.google.errorprone.bugpatterns.BugChecker;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What holds for each class of the engine and its hosts. */
@AnalyzeClasses(
    packages = "io.github.leakproof",
    importOptions = {DoNotIncludeTests.class, OwnClasses.class})
class HouseRulesTest {

  @ArchTest
  static final ArchRule nothingIsKeptBetweenCompilations =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("the compiler may live as long as a daemon");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.leakproof.cli..")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule onlyChecksAreVisibleInThePlugin =
      classes()
          .that()
          .resideInAPackage("io.github.leakproof.checks..")
          .and()
          .arePublic()
          .should()
          .beAssignableTo(BugChecker.class)
          .allowEmptyShould(true);
}
