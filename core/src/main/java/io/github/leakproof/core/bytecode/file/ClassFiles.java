package io.github.leakproof.core.bytecode.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The class files that the host has, each read once. A file that cannot be read counts as none. */
public final class ClassFiles {
  private final Function<String, Optional<byte[]>> source;
  private final Consumer<String> notes;
  private final Map<String, Optional<ClassFile>> known = new HashMap<>();

  /**
   * The files that {@code source} yields by binary name.
   *
   * @param notes hears of files that cannot be read
   */
  public ClassFiles(Function<String, Optional<byte[]>> source, Consumer<String> notes) {
    this.source = source;
    this.notes = notes;
  }

  /** The class of that binary name. */
  public Optional<ClassFile> named(String name) {
    Optional<ClassFile> file = known.get(name);
    if (file == null) {
      file = isClassName(name) ? read(name) : Optional.empty();
      known.put(name, file);
    }
    return file;
  }

  private static boolean isClassName(String name) {
    return !name.endsWith("]") && (name.indexOf('.') > 0 || !isPrimitive(name));
  }

  private static boolean isPrimitive(String name) {
    return switch (name) {
      case "boolean", "byte", "char", "short", "int", "long", "float", "double", "void" -> true;
      default -> false;
    };
  }

  private Optional<ClassFile> read(String name) {
    return parse(name, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG).map(ClassFile::new);
  }

  /** The class with its code, read anew each time. */
  public Optional<ClassNode> withCode(String name) {
    Optional<ClassNode> node = parse(name, ClassReader.SKIP_FRAMES);
    node.ifPresent(CallSites::restore);
    return node;
  }

  private Optional<ClassNode> parse(String name, int options) {
    return reader(name)
        .flatMap(
            reader -> {
              ClassNode node = new ClassNode();
              return guarded(name, () -> reader.accept(node, options))
                  ? Optional.of(node)
                  : Optional.empty();
            });
  }

  /** What reads the class of that name. */
  public Optional<ClassReader> reader(String name) {
    Optional<byte[]> bytes = source.apply(name);
    ClassReader[] result = new ClassReader[1];
    return bytes.isPresent() && guarded(name, () -> result[0] = new ClassReader(bytes.get()))
        ? Optional.of(result[0])
        : Optional.empty();
  }

  /** Runs what may meet a broken file, or one of a version that nobody knows yet. */
  public boolean guarded(String name, Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (RuntimeException | LinkageError e) {
      notes.accept(name + ": cannot be read: " + e);
      return false;
    }
  }
}
