package io.github.leakproof.cli.scan;

import io.github.leakproof.cli.model.ClassSet;
import io.github.leakproof.core.bytecode.ClassSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The class files of a jar and of its class path, and those of the running JDK. */
final class JarClasses implements ClassSource, AutoCloseable {
  private final Set<String> analysed;

  /** Finds files; no class is ever loaded. */
  private final URLClassLoader files;

  JarClasses(ClassSet classes) {
    this.analysed = new HashSet<>(classes.names());
    URL[] places =
        Stream.concat(Stream.of(classes.jar()), classes.classPath().stream())
            .map(JarClasses::url)
            .toArray(URL[]::new);
    this.files = new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
  }

  @Override
  public Optional<byte[]> bytes(String binaryName) {
    try (InputStream in = files.getResourceAsStream(resource(binaryName))) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      return Optional.empty(); // a broken entry of the class path
    }
  }

  @Override
  public boolean isLibrary(String binaryName) {
    return !analysed.contains(binaryName) && files.findResource(resource(binaryName)) != null;
  }

  private static String resource(String binaryName) {
    return binaryName.replace('.', '/') + ".class";
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
