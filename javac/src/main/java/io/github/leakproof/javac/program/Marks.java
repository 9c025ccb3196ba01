package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import io.github.leakproof.core.flow.TestAnnotations;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.Collection;
import java.util.List;

/** The annotations of a symbol. */
final class Marks {

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
    return TestAnnotations.isTest(annotations);
  }
}
