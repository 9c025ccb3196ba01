package io.github.leakproof.testcases.cases;

import io.github.leakproof.core.bytecode.ClassSource;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** The class files that a compiler makes of some sources. */
final class CompiledClasses implements ClassSource {
  private final List<Path> sources;
  private final Map<String, byte[]> files;

  private CompiledClasses(List<Path> sources, Map<String, byte[]> files) {
    this.sources = sources;
    this.files = files;
  }

  /** Compiles the sources into an empty folder. */
  static CompiledClasses of(
      Compiler compiler, List<String> options, List<Path> sources, Path output) throws IOException {
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    if (!compile(compiler, options, sources, output, messages)) {
      throw new IllegalArgumentException(messages.getDiagnostics().toString());
    }
    return new CompiledClasses(sources, read(output));
  }

  /** Compiles those of the sources that the options allow into folders below an empty one. */
  static CompiledClasses ofValid(
      Compiler compiler, List<String> options, List<Path> sources, Path output) throws IOException {
    List<Path> valid = new ArrayList<>(sources);
    Path folder = output;
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    while (!compile(compiler, options, valid, folder, messages)) {
      Set<Path> faulty = faulty(messages);
      if (!valid.removeIf(s -> faulty.contains(s.toAbsolutePath()))) {
        throw new IllegalArgumentException(messages.getDiagnostics().toString());
      }
      messages = new DiagnosticCollector<>();
      folder = Files.createDirectory(folder.resolve("without"));
    }
    return new CompiledClasses(List.copyOf(valid), read(folder));
  }

  /** The class files that lie in a folder already. */
  static CompiledClasses in(Path folder, List<Path> sources) throws IOException {
    return new CompiledClasses(sources, read(folder));
  }

  private static Set<Path> faulty(DiagnosticCollector<JavaFileObject> messages) {
    return messages.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR && d.getSource() != null)
        .map(d -> Path.of(d.getSource().toUri()))
        .collect(Collectors.toSet());
  }

  private static boolean compile(
      Compiler compiler,
      List<String> options,
      List<Path> sources,
      Path output,
      DiagnosticCollector<JavaFileObject> messages)
      throws IOException {
    String classPath =
        CaseFiles.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-nowarn", "-proc:none", "-d", output.toString(), "-cp", classPath));
    JavaCompiler tool = compiler.tool();
    try (StandardJavaFileManager manager = tool.getStandardFileManager(messages, null, null)) {
      Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(sources);
      return tool.getTask(new StringWriter(), manager, messages, all, null, units).call();
    }
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> result = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '.');
        result.put(name.substring(0, name.lastIndexOf('.')), Files.readAllBytes(file));
      }
    }
    return result;
  }

  /** Some of the classes, as if the others did not exist. */
  CompiledClasses only(Set<String> names) {
    Map<String, byte[]> some = new TreeMap<>(files);
    some.keySet().retainAll(names);
    return new CompiledClasses(sources, some);
  }

  /** The sources that were compiled. */
  List<Path> sources() {
    return sources;
  }

  /** The binary names of the classes. */
  Set<String> names() {
    return files.keySet();
  }

  @Override
  public Optional<byte[]> bytes(String binaryName) {
    byte[] own = files.get(binaryName);
    return own == null ? onClassPath(binaryName) : Optional.of(own);
  }

  @Override
  public boolean isLibrary(String binaryName) {
    URL place =
        files.containsKey(binaryName) ? null : ClassLoader.getSystemResource(resource(binaryName));
    return place != null && !place.getProtocol().equals("jrt");
  }

  private static String resource(String binaryName) {
    return binaryName.replace('.', '/') + ".class";
  }

  private static Optional<byte[]> onClassPath(String binaryName) {
    try (InputStream stream = ClassLoader.getSystemResourceAsStream(resource(binaryName))) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The source file of a class, by its path below the source folder. */
  String source(String binaryName) {
    String[] name = new String[1];
    new ClassReader(files.get(binaryName))
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public void visitSource(String source, String debug) {
                name[0] = source;
              }
            },
            ClassReader.SKIP_CODE);
    int end = binaryName.lastIndexOf('.');
    return (end < 0 ? "" : binaryName.substring(0, end + 1).replace('.', '/')) + name[0];
  }
}
