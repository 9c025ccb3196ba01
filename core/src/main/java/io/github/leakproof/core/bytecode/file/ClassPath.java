package io.github.leakproof.core.bytecode.file;

/**
 * All that is asked of class files.
 *
 * @param files the files themselves
 * @param hierarchy how their classes are related
 * @param methods where members are declared
 * @param generics the types of values
 */
public record ClassPath(
    ClassFiles files, ClassFileHierarchy hierarchy, Methods methods, Generics generics) {
  /** The questions to one set of files. */
  public static ClassPath of(ClassFiles files) {
    ClassFileHierarchy hierarchy = new ClassFileHierarchy(files);
    return new ClassPath(files, hierarchy, new Methods(files, hierarchy), new Generics(files));
  }
}
