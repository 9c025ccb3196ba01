package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Mentions;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which bodies can release anything, themselves or through what they call, told from their mentions
 * alone: the prescreen that keeps everything else from being lowered.
 */
final class Mentioned {
  private static final int LIMIT = 400;

  private final Program program;
  private final Map<MethodUnit, Boolean> releasing = new HashMap<>();

  Mentioned(Program program) {
    this.program = program;
  }

  /** Whether the body may release something, itself or in a callee. */
  boolean mayRelease(MethodUnit unit) {
    return releasing.computeIfAbsent(unit, this::reachesRelease);
  }

  /** Breadth first over the call graph; past the limit the answer is yes. */
  private boolean reachesRelease(MethodUnit start) {
    Set<MethodRef> seen = new HashSet<>();
    Deque<MethodUnit> work = new ArrayDeque<>(List.of(start));
    while (!work.isEmpty()) {
      Mentions mentions = work.remove().mentions();
      if (!mentions.releasing().isEmpty()) {
        return true;
      }
      for (MethodRef callee : mentions.callees()) {
        if (seen.size() > LIMIT) {
          return true;
        }
        if (seen.add(callee)) {
          work.addAll(new ArrayList<>(program.targets(callee)));
          program.method(callee).ifPresent(work::add);
        }
      }
    }
    return false;
  }
}
