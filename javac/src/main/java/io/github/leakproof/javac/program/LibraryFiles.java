package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.ModuleSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.bytecode.ClassSource;
import io.github.leakproof.javac.symbol.JavacHierarchy;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** The class files that the compiler would find: those of its class path, its modules, the JDK. */
final class LibraryFiles implements ClassSource {
  private final JavaFileManager files;
  private final JavacHierarchy hierarchy;
  private final Sources sources;
  private final Map<String, Boolean> libraries = new HashMap<>();

  LibraryFiles(Context context, JavacHierarchy hierarchy, Sources sources) {
    this.files = context.get(JavaFileManager.class);
    this.hierarchy = hierarchy;
    this.sources = sources;
  }

  @Override
  public Optional<byte[]> bytes(String binaryName) {
    return file(StandardLocation.CLASS_PATH, binaryName)
        .or(() -> module(binaryName).flatMap(m -> file(m.classLocation, binaryName)))
        .flatMap(LibraryFiles::read);
  }

  /** Under {@code --release} the JDK's classes have no code. */
  @Override
  public boolean isLibrary(String binaryName) {
    return libraries.computeIfAbsent(
        binaryName,
        name ->
            !isSource(name)
                && (file(StandardLocation.CLASS_PATH, name).isPresent()
                    || module(name)
                        .filter(m -> (m.flags() & Flags.SYSTEM_MODULE) == 0)
                        .isPresent()));
  }

  private boolean isSource(String name) {
    return topLevel(name).filter(sources::contain).isPresent();
  }

  private Optional<ModuleSymbol> module(String name) {
    return topLevel(name)
        .map(symbol -> symbol.outermostClass().owner)
        .filter(PackageSymbol.class::isInstance)
        .map(owner -> ((PackageSymbol) owner).modle)
        .filter(module -> module.classLocation != null);
  }

  private Optional<ClassSymbol> topLevel(String name) {
    int end = name.indexOf('$');
    return hierarchy.classNamed(end > 0 ? name.substring(0, end) : name);
  }

  private Optional<JavaFileObject> file(Location location, String binaryName) {
    try {
      return files.hasLocation(location)
          ? Optional.ofNullable(
              files.getJavaFileForInput(location, binaryName, JavaFileObject.Kind.CLASS))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> read(JavaFileObject file) {
    try (InputStream stream = file.openInputStream()) {
      return Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
