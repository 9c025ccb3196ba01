package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The annotations of a symbol. */
final class Marks {

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

  private Marks() {}

  /** Binary names of the declaration annotations on the symbol, in source order. */
  static List<String> of(Symbol symbol, SymbolNames names) {
    List<Attribute.Compound> attributes = symbol.getRawAttributes();
    return attributes.isEmpty()
        ? List.of()
        : attributes.stream().map(a -> name(a, names)).distinct().toList();
  }

  private static String name(Attribute.Compound annotation, SymbolNames names) {
    return names.className((ClassSymbol) annotation.type.tsym);
  }

  /** Whether one of the annotations belongs to a test framework's tests. */
  static boolean isTest(Collection<String> annotations) {
    return !annotations.isEmpty() && annotations.stream().anyMatch(TESTS::contains);
  }
}
