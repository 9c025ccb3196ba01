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
import org.jspecify.annotations.Nullable;

/** Parses text to see whether it is still Java. */
final class SyntaxCheck {

  private static final long UNKNOWN = -1;

  private final @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final String source;
  private long errorsBefore = UNKNOWN;

  /** Will compare with the unchanged text. */
  SyntaxCheck(String source) {
    this.source = source;
  }

  /** Whether the text has no more syntax errors than the unchanged one. */
  boolean accepts(String fixed) {
    if (compiler == null) {
      return true;
    }
    long errors = errors(compiler, fixed);
    if (errors > 0 && errorsBefore == UNKNOWN) {
      errorsBefore = errors(compiler, source);
    }
    return errors == 0 || errors <= errorsBefore;
  }

  private static long errors(JavaCompiler compiler, String source) {
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
