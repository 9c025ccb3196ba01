package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies can release anything, themselves or through what they call, told from their mentions
 * alone: the prescreen that keeps everything else from being lowered.
 */
final class ReleasingBodies {
  private static final int NEAR = 3;

  private final Program program;
  private final Map<String, Map<MethodUnit, Boolean>> releasing = new HashMap<>();
  private final Map<String, Map<MethodUnit, Boolean>> near = new HashMap<>();
  private @Nullable Set<CallName> names;

  ReleasingBodies(Program program) {
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

  /**
   * Whether the body may release something of that type as helpers do: itself, or a few calls away.
   */
  boolean mayReleaseNear(MethodUnit unit, String type) {
    Map<MethodUnit, Boolean> known = near.computeIfAbsent(type, t -> new HashMap<>());
    Boolean answer = known.get(unit);
    if (answer == null) {
      answer = isNear(Set.of(unit), type, NEAR);
      known.put(unit, answer);
    }
    return answer;
  }

  /** What the body calls that may lead to a release, as far as names tell. */
  private List<MethodUnit> called(MethodUnit unit) {
    List<MethodUnit> targets = new ArrayList<>();
    for (MethodRef callee : unit.callees()) {
      if (!program.isWhole() || names().contains(CallName.of(callee))) {
        targets.addAll(program.targets(callee));
      }
    }
    return targets;
  }

  /** The names of all bodies that release something, or call one of such a name. */
  private Set<CallName> names() {
    if (names != null) {
      return names;
    }
    names = new HashSet<>();
    CallingBodies.of(
            program,
            unit -> !unit.mentions().releasing().isEmpty(),
            Integer.MAX_VALUE,
            unit -> true)
        .forEach(unit -> names.add(unit.callName()));
    return names;
  }

  private boolean isNear(Set<MethodUnit> units, String type, int calls) {
    if (units.stream().anyMatch(unit -> releases(unit, type))) {
      return true;
    }
    Set<MethodUnit> next = new HashSet<>();
    for (MethodUnit unit : calls == 0 ? Set.<MethodUnit>of() : units) {
      next.addAll(called(unit));
    }
    next.removeAll(units);
    return !next.isEmpty() && isNear(next, type, calls - 1);
  }

  private boolean releases(MethodUnit unit, String type) {
    return unit.mentions().releasing().stream().anyMatch(r -> isRelated(r.owner(), type));
  }

  /** Breadth first over the call graph. Where nothing is found, that holds for all it has seen. */
  private boolean reachesRelease(MethodUnit start, String type, Map<MethodUnit, Boolean> known) {
    Set<MethodUnit> seen = new HashSet<>(Set.of(start));
    Deque<MethodUnit> work = new ArrayDeque<>(seen);
    while (!work.isEmpty()) {
      MethodUnit unit = work.remove();
      if (releases(unit, type)) {
        return true;
      }
      for (MethodUnit target : called(unit)) {
        Boolean answer = known.get(target);
        if (Boolean.TRUE.equals(answer)) {
          return true;
        } else if (answer == null && seen.add(target)) {
          work.add(target);
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
