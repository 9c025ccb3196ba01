package io.github.leakproof.core.flow;

import java.util.Collection;
import java.util.Set;

/** The annotations of test frameworks. */
public final class TestAnnotations {
  /** What makes a method a test, or its class a test class. */
  private static final Set<String> TESTS =
      Set.of(
          "org.junit.Test",
          "org.junit.Before",
          "org.junit.After",
          "org.junit.BeforeClass",
          "org.junit.AfterClass",
          "org.junit.runner.RunWith",
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.api.RepeatedTest",
          "org.junit.jupiter.api.TestFactory",
          "org.junit.jupiter.api.TestTemplate",
          "org.junit.jupiter.api.BeforeEach",
          "org.junit.jupiter.api.AfterEach",
          "org.junit.jupiter.api.BeforeAll",
          "org.junit.jupiter.api.AfterAll",
          "org.junit.jupiter.api.extension.ExtendWith",
          "org.junit.jupiter.params.ParameterizedTest",
          "org.testng.annotations.Test",
          "org.testng.annotations.BeforeMethod",
          "org.testng.annotations.AfterMethod",
          "org.testng.annotations.BeforeClass",
          "org.testng.annotations.AfterClass",
          "org.springframework.boot.test.context.SpringBootTest");

  private TestAnnotations() {}

  /** Whether one of the annotations, given by binary names, belongs to a framework's tests. */
  public static boolean isTest(Collection<String> annotations) {
    return !annotations.isEmpty() && annotations.stream().anyMatch(TESTS::contains);
  }
}
