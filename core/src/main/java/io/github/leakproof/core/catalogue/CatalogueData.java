package io.github.leakproof.core.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a catalogue holds, in a fixed order so that its index is reproducible.
 *
 * @param types all types by binary name
 * @param borrowing packages and classes whose methods borrow what they are given; a package
 *     includes its subpackages
 * @param traits names that belong to no single call
 */
record CatalogueData(
    SortedMap<String, TypeModel> types, SortedSet<String> borrowing, Traits traits) {

  CatalogueData(Map<String, TypeModel> types, Set<String> borrowing, Traits traits) {
    this(
        Collections.unmodifiableSortedMap(new TreeMap<>(types)),
        Collections.unmodifiableSortedSet(new TreeSet<>(borrowing)),
        traits);
  }
}
