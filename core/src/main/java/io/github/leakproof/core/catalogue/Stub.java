package io.github.leakproof.core.catalogue;

import java.util.List;
import java.util.Set;

/**
 * A stub file that was read.
 *
 * @param file its name, as errors cite it
 * @param borrowingPackages packages whose methods borrow by default
 * @param types the types that it speaks of, in its order
 */
public record Stub(String file, Set<String> borrowingPackages, List<StubType> types) {
  public Stub {
    borrowingPackages = Set.copyOf(borrowingPackages);
    types = List.copyOf(types);
  }
}
