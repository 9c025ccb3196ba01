package io.github.leakproof.testcases.cases;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** What makes class files of the cases. */
enum Compiler {
  /** The compiler of the JDK that runs the tests. */
  JAVAC,

  /** Eclipse's compiler, which has its own forms of what the language leaves to compilers. */
  ECJ;

  JavaCompiler tool() {
    return switch (this) {
      case JAVAC -> ToolProvider.getSystemJavaCompiler();
      case ECJ -> new EclipseCompiler();
    };
  }
}
