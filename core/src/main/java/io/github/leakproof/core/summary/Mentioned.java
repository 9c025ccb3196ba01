package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which bodies can release anything, themselves or through what they call, told from their mentions
 * alone: the prescreen that keeps everything else from being lowered.
 */
final class Mentioned {
  private final Program program;
  private final Map<String, Map<MethodUnit, Boolean>> releasing = new HashMap<>();

  Mentioned(Program program) {
    this.program = program;
  }

  /** Whether the body may release something of that type, itself or in a callee. */
  boolean mayRelease(MethodUnit unit, String type) {
    Map<MethodUnit, Boolean> known = releasing.computeIfAbsent(type, t -> new HashMap<>());
    Boolean answer = known.get(unit);
    if (answer == null) {
      answer = reachesRelease(unit, type, known);
      known.put(unit, answer);
    }
    return answer;
  }

  /** Breadth first over the call graph. Where nothing is found, that holds for all it has seen. */
  private boolean reachesRelease(MethodUnit start, String type, Map<MethodUnit, Boolean> known) {
    Set<MethodUnit> seen = new HashSet<>(Set.of(start));
    Deque<MethodUnit> work = new ArrayDeque<>(seen);
    while (!work.isEmpty()) {
      MethodUnit unit = work.remove();
      if (unit.mentions().releasing().stream().anyMatch(r -> isRelated(r.owner(), type))) {
        return true;
      }
      for (MethodRef callee : unit.callees()) {
        for (MethodUnit target : program.targets(callee)) {
          Boolean answer = known.get(target);
          if (Boolean.TRUE.equals(answer)) {
            return true;
          } else if (answer == null && seen.add(target)) {
            work.add(target);
          }
        }
      }
    }
    seen.forEach(unit -> known.put(unit, false));
    return false;
  }

  /** Whether an object may be of both types, as far as classes tell. */
  private boolean isRelated(String released, String held) {
    return program.hierarchy().isSubtype(released, held)
        || program.hierarchy().isSubtype(held, released);
  }
}
