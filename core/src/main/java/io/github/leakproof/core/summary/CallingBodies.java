package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.symbol.CallName;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The bodies from which certain bodies are a few calls away, told by the names of what is called:
 * nothing is lowered for it, and some are among them that call another method of the same name.
 */
public final class CallingBodies {
  private CallingBodies() {}

  /** Those that call the method itself, as what is known of the receivers of their calls tells. */
  public static Stream<MethodUnit> callers(Program program, MethodUnit method) {
    return program.callers(method.callName()).stream()
        .filter(
            caller ->
                caller.callees().stream()
                    .anyMatch(callee -> program.targets(callee).contains(method)));
  }

  /**
   * The wanted bodies, and those that call them.
   *
   * @param depth how many calls lie between at most
   * @param through which bodies are asked for their callers
   */
  public static Set<MethodUnit> of(
      Program program, Predicate<MethodUnit> wanted, int depth, Predicate<MethodUnit> through) {
    Set<MethodUnit> found = new HashSet<>();
    Set<MethodUnit> level = new HashSet<>();
    for (MethodUnit unit : program.methods()) {
      if (wanted.test(unit) && found.add(unit) && through.test(unit)) {
        level.add(unit);
      }
    }
    Set<CallName> asked = new HashSet<>();
    for (int i = 0; i < depth && !level.isEmpty(); i++) {
      Set<MethodUnit> next = new HashSet<>();
      for (MethodUnit unit : level) {
        if (asked.add(unit.callName())) {
          for (MethodUnit caller : program.callers(unit.callName())) {
            if (found.add(caller) && through.test(caller)) {
              next.add(caller);
            }
          }
        }
      }
      level = next;
    }
    return found;
  }
}
