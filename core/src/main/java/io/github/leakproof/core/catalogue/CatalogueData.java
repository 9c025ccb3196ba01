package io.github.leakproof.core.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a catalogue holds, in a fixed order so that its index is reproducible.
 *
 * @param types all types by binary name
 * @param borrowing packages and classes whose methods borrow what they are given; a package
 *     includes its subpackages
 * @param traits names that belong to no single call
 */
record CatalogueData(SortedMap<String, TypeModel> types, SortedSet<String> borrowing, Traits traits)
    implements CatalogueSource {

  CatalogueData(Map<String, TypeModel> types, Set<String> borrowing, Traits traits) {
    this(
        Collections.unmodifiableSortedMap(new TreeMap<>(types)),
        Collections.unmodifiableSortedSet(new TreeSet<>(borrowing)),
        traits);
  }

  @Override
  public @Nullable TypeModel type(String name) {
    return types.get(name);
  }

  @Override
  public EntryNames opening() {
    return EntryNames.of(methods(), CallModel::opensSomething);
  }

  @Override
  public EntryNames releasing() {
    return EntryNames.of(
        methods(), m -> m.has(ResourceEffect.Release.class) || m.has(TaskEffect.RunLater.class));
  }

  private Stream<MethodModel> methods() {
    return types.values().stream().flatMap(t -> t.methods().stream());
  }
}
