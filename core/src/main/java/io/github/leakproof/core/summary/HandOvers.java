package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The methods of the compilation that acquire something for their callers, by name and number of
 * parameters: a coarse answer that spares the look at each call's possible targets. Found from the
 * few bodies that mention an acquire, up through their callers.
 */
final class HandOvers {
  private final Summaries summaries;
  private final Set<Key> keys = new HashSet<>();
  private final Map<Key, List<MethodUnit>> callers = new HashMap<>();

  private record Key(String name, int arity) {
    static Key of(MethodRef ref) {
      return new Key(ref.name(), ref.arity());
    }
  }

  HandOvers(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Fills in the methods for which {@code acquires} holds. */
  void find(Predicate<MethodUnit> acquires) {
    Deque<MethodUnit> work = new ArrayDeque<>();
    for (MethodUnit unit : summaries.program().methods()) {
      if (!unit.mentions().catalogued().isEmpty()) {
        work.add(unit);
      }
      for (MethodRef callee : unit.mentions().callees()) {
        callers.computeIfAbsent(Key.of(callee), k -> new ArrayList<>(2)).add(unit);
        if (summaries.contract(callee).resultOwning()) {
          keys.add(Key.of(callee));
        }
      }
    }
    for (Key annotated : List.copyOf(keys)) {
      work.addAll(callers.getOrDefault(annotated, List.of()));
    }
    while (!work.isEmpty()) {
      MethodUnit unit = work.remove();
      if (acquires.test(unit) && keys.add(Key.of(unit.ref()))) {
        work.addAll(callers.getOrDefault(Key.of(unit.ref()), List.of()));
      }
    }
  }

  /** Whether the body calls a method of such a name. */
  boolean mayBeCalledBy(MethodUnit unit) {
    return unit.mentions().callees().stream().anyMatch(c -> keys.contains(Key.of(c)));
  }
}
