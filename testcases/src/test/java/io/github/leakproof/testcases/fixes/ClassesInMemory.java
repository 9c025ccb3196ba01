package io.github.leakproof.testcases.fixes;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps the classes that a compiler writes. */
final class ClassesInMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, Output> written = new TreeMap<>();

  ClassesInMemory(StandardJavaFileManager files) {
    super(files);
  }

  /** A class file that never becomes one. */
  private static final class Output extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Output(String name) {
      super(URI.create("class:///" + name), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String name, Kind kind, FileObject sibling) {
    return written.computeIfAbsent(name, Output::new);
  }

  /** The classes by their binary names. */
  Map<String, byte[]> classes() {
    Map<String, byte[]> classes = new TreeMap<>();
    written.forEach((name, output) -> classes.put(name, output.bytes.toByteArray()));
    return classes;
  }
}
