package io.github.leakproof.core.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
  public Set<String> opening() {
    return methods(CallModel::opensSomething);
  }

  @Override
  public Set<String> releasing() {
    return methods(m -> m.has(ResourceEffect.Release.class) || m.has(TaskEffect.RunLater.class));
  }

  private Set<String> methods(Predicate<CallModel> kind) {
    return types.values().stream()
        .flatMap(t -> t.methods().stream())
        .filter(m -> kind.test(m.model()))
        .map(MethodModel::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
