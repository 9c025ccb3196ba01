package io.github.leakproof.testcases.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** The engine knows no host, the hosts do not know each other, and no packages form a cycle. */
@AnalyzeClasses(
    packages = "io.github.leakproof",
    importOptions = {DoNotIncludeTests.class, OwnClasses.class})
class DependencyDirectionTest {

  /** The packages of the engine, each importing only those before it. */
  private static final List<String> CORE_ROLES =
      List.of(
          "symbol", "pattern", "catalogue", "flow", "finding", "walk", "summary", "rule", "engine");

  private static final String CORE = "io.github.leakproof.core..";
  private static final String RULE = "io.github.leakproof.core.rule";
  private static final String CLASS_FILES = "io.github.leakproof.core.bytecode..";
  private static final String JAVAC = "io.github.leakproof.javac..";
  private static final String CHECKS = "io.github.leakproof.checks..";
  private static final String CLI = "io.github.leakproof.cli..";
  private static final String COMPILER = "com.sun..";
  private static final String ERROR_PRONE = "com.google.errorprone..";
  private static final String DATAFLOW = "org.checkerframework..";

  @ArchTest
  static final ArchRule coreKnowsNoHost =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(JAVAC, CHECKS, CLI, COMPILER, ERROR_PRONE, DATAFLOW);

  @ArchTest
  static final ArchRule theEngineKnowsNoClassFiles =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .and()
          .resideOutsideOfPackage(CLASS_FILES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CLASS_FILES, "org.objectweb.asm..");

  @ArchTest
  static final ArchRule classFilesAreLoweredBesideTheWalk =
      noClasses()
          .that()
          .resideInAPackage(CLASS_FILES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Stream.of("finding", "walk", "summary", "rule", "engine")
                  .map(DependencyDirectionTest::rolePackage)
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule javacKnowsNeitherErrorProneNorOtherHosts =
      noClasses()
          .that()
          .resideInAPackage(JAVAC)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CHECKS, CLI, ERROR_PRONE);

  @ArchTest
  static final ArchRule checksKnowNoOtherHost =
      noClasses()
          .that()
          .resideInAPackage(CHECKS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CLI, DATAFLOW);

  @ArchTest
  static final ArchRule theCommandLineKnowsNoOtherHost =
      noClasses()
          .that()
          .resideInAPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CHECKS, ERROR_PRONE, DATAFLOW);

  @ArchTest
  static void coreImportsOnlyEarlierRoles(JavaClasses classes) {
    for (int role = 0; role < CORE_ROLES.size(); role++) {
      String[] later =
          CORE_ROLES.subList(role + 1, CORE_ROLES.size()).stream()
              .map(DependencyDirectionTest::rolePackage)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(rolePackage(CORE_ROLES.get(role)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  static void everyCorePackageHasARole(JavaClasses classes) {
    classes()
        .that()
        .resideInAPackage(CORE)
        .should()
        .resideInAnyPackage(
            Stream.concat(
                    Stream.of("io.github.leakproof.core", CLASS_FILES),
                    CORE_ROLES.stream().map(DependencyDirectionTest::rolePackage))
                .toArray(String[]::new))
        .check(classes);
  }

  @ArchTest
  static final ArchRule whatRulesShareKnowsNoneOfThem =
      noClasses()
          .that()
          .resideInAPackage(RULE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(RULE + ".*..");

  @ArchTest
  static final ArchRule rulesKnowOnlyWhatTheyShare =
      slices()
          .matching(RULE + ".(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage(RULE + ".handle"), resideInAPackage(RULE + ".resource"))
          .because("but for executors that lie in a field, each question is one of its own");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("io.github.leakproof.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule classesAreInAKnownModule =
      classes().should().resideInAnyPackage(CORE, JAVAC, CHECKS, CLI);

  private static String rolePackage(String role) {
    return "io.github.leakproof.core." + role + "..";
  }
}
