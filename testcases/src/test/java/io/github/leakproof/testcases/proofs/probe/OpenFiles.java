package io.github.leakproof.testcases.proofs.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Descriptors that this process has for a file or folder.
 *
 * @param file the file
 */
public record OpenFiles(Path file) implements Probe {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  /** Whether this system tells of its descriptors. */
  public static boolean canBeCounted() {
    return Files.isDirectory(DESCRIPTORS);
  }

  @Override
  public int left() {
    return (int) descriptors().stream().filter(this::leadsHere).count();
  }

  private static List<Path> descriptors() {
    try (Stream<Path> all = Files.list(DESCRIPTORS)) {
      return all.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean leadsHere(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).equals(file.toRealPath());
    } catch (IOException e) {
      return false; // closed since it was listed
    }
  }

  @Override
  public String unit() {
    return "descriptors open";
  }

  /** Most streams close their descriptors when they are collected. */
  @Override
  public boolean outlivesCollection() {
    return false;
  }
}
