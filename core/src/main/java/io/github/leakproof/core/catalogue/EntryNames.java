package io.github.leakproof.core.catalogue;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Simple names of methods that entries speak of, each with the numbers of parameters that they
 * have: a quick answer about the many calls that no entry speaks of.
 *
 * @param arities a bit for each number of parameters; the highest bit stands for all larger numbers
 */
record EntryNames(Map<String, Integer> arities) {
  private static final int LARGEST = Integer.SIZE - 1;
  private static final int ALL = -1;

  /** The names of those methods, of all that are given, whose model is of the kind. */
  static EntryNames of(Stream<MethodModel> methods, Predicate<CallModel> kind) {
    Map<String, Integer> arities = new TreeMap<>();
    methods
        .filter(method -> kind.test(method.model()))
        .forEach(method -> arities.merge(method.name(), arities(method), (a, b) -> a | b));
    return new EntryNames(arities);
  }

  private static int arities(MethodModel method) {
    return method.parameterTypes().equals(MethodModel.ALL)
        ? ALL
        : bit(method.parameterTypes().size());
  }

  private static int bit(int arity) {
    return 1 << Math.min(arity, LARGEST);
  }

  /** Whether one of the methods has this name and number of parameters. */
  boolean contain(String name, int arity) {
    Integer known = arities.get(name);
    return known != null && (known & bit(arity)) != 0;
  }
}
