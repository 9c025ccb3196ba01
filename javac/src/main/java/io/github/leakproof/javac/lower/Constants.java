package io.github.leakproof.javac.lower;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import java.util.Optional;

/** Values that the compiler knows. */
final class Constants {
  private Constants() {}

  /** The value of a constant expression (JLS 15.29), boxed. */
  static Optional<Object> of(Tree tree) {
    return tree instanceof JCExpression expression && expression.type != null
        ? of(expression.type)
        : Optional.empty();
  }

  /** The value of a constant type; the compiler keeps the smaller primitives as integers. */
  private static Optional<Object> of(Type type) {
    Object value = type.constValue();
    if (!(value instanceof Integer number)) {
      return Optional.ofNullable(value);
    }
    return Optional.of(
        switch (type.getTag()) {
          case BOOLEAN -> number != 0;
          case CHAR -> (char) number.intValue();
          case BYTE -> number.byteValue();
          case SHORT -> number.shortValue();
          default -> number;
        });
  }
}
