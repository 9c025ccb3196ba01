package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.symbol.CallName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The methods of the compilation that acquire something for their callers, by name and number of
 * parameters: a coarse answer that spares the look at each call's possible targets. Found from the
 * few bodies that mention an acquire, up through their callers.
 */
final class HandOvers {
  private final Program program;
  private final Set<CallName> found = new HashSet<>();
  private final Map<CallName, List<MethodUnit>> callers = new HashMap<>();

  HandOvers(Program program) {
    this.program = program;
  }

  /**
   * Fills in the methods for which {@code acquires} holds. Others that call one of them only have
   * to be looked at afresh: {@code forget} hears of those.
   */
  void find(Predicate<MethodUnit> acquires, Consumer<MethodUnit> forget) {
    Deque<MethodUnit> work = new ArrayDeque<>();
    for (MethodUnit unit : program.methods()) {
      if (!unit.mentions().opening().isEmpty()) {
        work.add(unit);
      }
      for (CallName called : unit.mentions().called()) {
        callers.computeIfAbsent(called, k -> new ArrayList<>(2)).add(unit);
      }
    }
    while (!work.isEmpty()) {
      MethodUnit unit = work.remove();
      CallName name = CallName.of(unit.ref());
      List<MethodUnit> asking = callers.getOrDefault(name, List.of());
      if (asking.isEmpty()) {
        forget.accept(unit);
      } else if (acquires.test(unit) && found.add(name)) {
        work.addAll(asking);
      }
    }
  }

  /** Whether any body calls a method of that name. */
  boolean isCalled(MethodUnit unit) {
    return callers.containsKey(CallName.of(unit.ref()));
  }

  /** Whether the body calls a method of such a name. */
  boolean mayBeCalledBy(MethodUnit unit) {
    for (CallName called : unit.mentions().called()) {
      if (found.contains(called)) {
        return true;
      }
    }
    return false;
  }
}
