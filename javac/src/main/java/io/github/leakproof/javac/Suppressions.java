package io.github.leakproof.javac;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import io.github.leakproof.core.pattern.Pattern;

/**
 * {@code @SuppressWarnings} (JLS 9.6.4.5) with a check's name, on a declaration around a finding:
 * class, method, field, parameter or local variable.
 */
final class Suppressions {
  private static final String ANNOTATION = "java.lang.SuppressWarnings";

  private Suppressions() {}

  /** Whether a declaration around the finding says that nobody wants to hear of it. */
  static boolean cover(SourceFinding finding) {
    for (Tree tree : finding.path()) {
      Symbol declared = tree instanceof JCTree code ? TreeInfo.symbolFor(code) : null;
      if (declared != null && isSilenced(declared, finding.finding().pattern())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSilenced(Symbol declared, Pattern check) {
    return declared.getAnnotationMirrors().stream()
        .filter(a -> a.type.tsym.flatName().contentEquals(ANNOTATION))
        .flatMap(a -> a.getElementValues().values().stream())
        .anyMatch(names -> names(names, check));
  }

  private static boolean names(Attribute value, Pattern check) {
    if (value instanceof Attribute.Array several) {
      return several.getValue().stream().anyMatch(one -> names(one, check));
    }
    return value.getValue() instanceof String name
        && (name.equals(check.id()) || check.otherNames().contains(name));
  }
}
