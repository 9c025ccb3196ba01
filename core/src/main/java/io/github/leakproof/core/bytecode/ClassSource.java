package io.github.leakproof.core.bytecode;

import java.util.Optional;

/** Where the host has class files: those to analyse, and those of the class path. */
@FunctionalInterface
public interface ClassSource {
  /** The class file of that binary name ({@code Map$Entry}), if there is one. */
  Optional<byte[]> bytes(String binaryName);

  /**
   * Whether the class is a library's: on the class path, and neither analysed nor of the JDK. Only
   * of these is the code looked at where analysed code calls into it.
   */
  default boolean isLibrary(String binaryName) {
    return false;
  }
}
