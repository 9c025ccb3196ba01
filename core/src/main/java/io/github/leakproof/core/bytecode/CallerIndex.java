package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.symbol.CallName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which bodies call methods of the analysed classes, by the methods' names. */
final class CallerIndex {
  private final Map<CallName, List<MethodUnit>> callers = new HashMap<>();
  private final Set<CallName> inClosures = new HashSet<>();
  private final Map<String, List<MethodUnit>> makers = new LinkedHashMap<>();

  /**
   * The calls of some bodies.
   *
   * @param names the name that calls of a method carry
   */
  CallerIndex(List<MethodUnit> units, Function<CodeKey, CallName> names) {
    for (MethodUnit unit : units) {
      Set<CallName> called = new LinkedHashSet<>();
      List<CodeFacts> facts = ((BytecodeMethod) unit).facts();
      Set<String> implemented = new LinkedHashSet<>();
      for (int i = 0; i < facts.size(); i++) {
        implemented.addAll(facts.get(i).implemented());
        facts.get(i).references().forEach(r -> inClosures.add(names.apply(r)));
        for (CodeKey call : facts.get(i).calls()) {
          CallName name = names.apply(call);
          called.add(name);
          if (i > 0) {
            inClosures.add(name);
          }
        }
      }
      implemented.forEach(t -> makers.computeIfAbsent(t, k -> new ArrayList<>(2)).add(unit));
      called.forEach(n -> callers.computeIfAbsent(n, k -> new ArrayList<>(2)).add(unit));
    }
  }

  /** The bodies that call a method of that name. */
  List<MethodUnit> of(CallName name) {
    return callers.getOrDefault(name, List.of());
  }

  /** The bodies in which a closure implements one of those interfaces. */
  List<MethodUnit> closureMakers(Predicate<String> interfaces) {
    return makers.entrySet().stream()
        .filter(m -> interfaces.test(m.getKey()))
        .flatMap(m -> m.getValue().stream())
        .distinct()
        .toList();
  }

  /** Whether a closure calls a method of that name, or refers to one. */
  boolean isInClosure(CallName name) {
    return inClosures.contains(name);
  }
}
