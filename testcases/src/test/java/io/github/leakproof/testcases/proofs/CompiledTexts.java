package io.github.leakproof.testcases.proofs;

import io.github.leakproof.testcases.fixes.Setup;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The classes of some texts, which never become files. */
final class CompiledTexts {
  private final Map<String, byte[]> classes;

  private CompiledTexts(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /**
   * Compiles texts together.
   *
   * @param texts the texts, by the names of their files
   * @throws IllegalArgumentException if they do not compile
   */
  static CompiledTexts of(Map<String, String> texts, Setup setup) throws IOException {
    String classPath =
        setup.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> options = new ArrayList<>(setup.options());
    options.addAll(List.of("-proc:none", "-nowarn", "-classpath", classPath));
    List<Source> sources = texts.entrySet().stream().map(Source::new).toList();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(problems, null, null);
        InMemory output = new InMemory(files)) {
      if (!compiler.getTask(null, output, problems, options, null, sources).call()) {
        throw new IllegalArgumentException(problems.getDiagnostics().toString());
      }
      return new CompiledTexts(output.classes());
    }
  }

  /** Loads a class by a loader of its own, so that nothing static is shared. */
  Class<?> load(String name) throws ClassNotFoundException {
    return new Loader(classes).loadClass(name);
  }

  /** A text as the compiler reads it. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Map.Entry<String, String> file) {
      super(URI.create("proof:///" + file.getKey()), Kind.SOURCE);
      this.text = file.getValue();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** A class file as the compiler writes it. */
  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String name) {
      super(URI.create("proof:///" + name), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  /** Keeps what the compiler writes. */
  private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Map<String, Output> written = new TreeMap<>();

    InMemory(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location, String name, Kind kind, FileObject sibling) {
      return written.computeIfAbsent(name, Output::new);
    }

    Map<String, byte[]> classes() {
      Map<String, byte[]> classes = new TreeMap<>();
      written.forEach((name, output) -> classes.put(name, output.bytes.toByteArray()));
      return classes;
    }
  }

  /** Defines the classes, and asks the tests' loader for all others. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(CompiledTexts.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
