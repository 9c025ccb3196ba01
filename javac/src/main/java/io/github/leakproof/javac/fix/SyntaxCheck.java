package io.github.leakproof.javac.fix;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Parses text to see whether it is still Java. */
final class SyntaxCheck {

  private final long errorsBefore;

  /** Remembers how many syntax errors the unchanged text has. */
  SyntaxCheck(String source) {
    errorsBefore = errors(source);
  }

  /** Whether the text has no more syntax errors than the unchanged one. */
  boolean accepts(String fixed) {
    return errors(fixed) <= errorsBefore;
  }

  private static long errors(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      return 0;
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  new StringWriter(),
                  null,
                  problems,
                  List.of("-proc:none"),
                  null,
                  List.of(new Text(source)));
      task.parse();
    } catch (IOException e) {
      throw new IllegalStateException("text in memory cannot be read", e);
    }
    return problems.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .count();
  }

  private static final class Text extends SimpleJavaFileObject {

    private final String source;

    Text(String source) {
      super(URI.create("mem:///Fixed.java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
      return true;
    }
  }
}
