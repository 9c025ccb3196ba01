package io.github.leakproof.spotbugs;

import java.util.Optional;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.LineNumber;
import org.apache.bcel.classfile.LineNumberTable;
import org.apache.bcel.classfile.Method;

/** The method of the source that a line belongs to. */
final class EnclosingMethod {
  private static final String LAMBDA = "lambda$";

  private EnclosingMethod() {}

  /** The method in whose code the line stands; for the body of a lambda, the one around it. */
  static Optional<Method> at(JavaClass javaClass, int line) {
    Optional<Method> lambda = Optional.empty();
    for (Method method : javaClass.getMethods()) {
      if (contains(method, line)) {
        if (!method.isSynthetic()) {
          return Optional.of(method);
        }
        lambda = Optional.of(method);
      }
    }
    return lambda.map(body -> around(javaClass, body));
  }

  private static boolean contains(Method method, int line) {
    LineNumberTable table = method.getLineNumberTable();
    if (table != null) {
      for (LineNumber entry : table.getLineNumberTable()) {
        if (entry.getLineNumber() == line) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@code lambda$name$0} is written in a method of that name: the last one that begins before. */
  private static Method around(JavaClass javaClass, Method lambda) {
    String name = lambda.getName();
    if (!name.startsWith(LAMBDA)) {
      return lambda;
    }
    String written =
        name.substring(LAMBDA.length(), Math.max(LAMBDA.length(), name.lastIndexOf('$')));
    String declared =
        written.equals("new") ? "<init>" : written.equals("static") ? "<clinit>" : written;
    Method found = lambda;
    for (Method method : javaClass.getMethods()) {
      boolean isBefore = found.equals(lambda) || firstLine(method) > firstLine(found);
      if (method.getName().equals(declared) && firstLine(method) <= firstLine(lambda) && isBefore) {
        found = method;
      }
    }
    return found;
  }

  private static int firstLine(Method method) {
    LineNumberTable table = method.getLineNumberTable();
    return table == null || table.getLineNumberTable().length == 0
        ? 0
        : table.getLineNumberTable()[0].getLineNumber();
  }
}
