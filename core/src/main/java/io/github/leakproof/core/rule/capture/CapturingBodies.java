package io.github.leakproof.core.rule.capture;

import io.github.leakproof.core.flow.Mentions;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.summary.CallingBodies;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The prescreen of captures: which bodies hand a task over, themselves or through a helper, and
 * close something too, or are given what ends with their call.
 */
final class CapturingBodies {
  private static final String CLOSEABLE = "java.lang.AutoCloseable";
  private static final int DEPTH = 2;

  private final Summaries summaries;
  private final boolean isWanted;
  private @Nullable Set<MethodUnit> handing;

  CapturingBodies(Summaries summaries) {
    this.summaries = summaries;
    this.isWanted = summaries.catalogue().serves(Pattern.RESOURCE_ESCAPES_TO_ASYNC_TASK);
  }

  /** Whether a task may use what the body closes, or what ends with it. */
  boolean isPossible(MethodUnit unit) {
    return isWanted && isNamed(unit) && mayEnd(unit) && mayHand(unit);
  }

  /** Whether the body, or what it calls, hands any task over; closures may. */
  boolean mayHand(MethodUnit unit) {
    return unit.kind() == MethodUnit.Kind.CLOSURE || hands(unit, DEPTH);
  }

  private boolean hands(MethodUnit unit, int depth) {
    if (unit.mentions().runsLater()) {
      return true;
    }
    return depth > 0
        && isNamed(unit)
        && unit.callees().stream()
            .flatMap(callee -> summaries.program().targets(callee).stream())
            .anyMatch(target -> hands(target, depth - 1));
  }

  /** Whether the names of its calls say that it may, before anything is resolved. */
  private boolean isNamed(MethodUnit unit) {
    if (unit.kind() == MethodUnit.Kind.CLOSURE) {
      return true;
    }
    if (handing == null) {
      handing =
          CallingBodies.of(
              summaries.program(), body -> body.mentions().runsLater(), DEPTH, body -> true);
    }
    return handing.contains(unit);
  }

  private boolean mayEnd(MethodUnit unit) {
    Mentions mentions = unit.mentions();
    return mentions.closesAtEnd()
        || mentions.releasing().stream().anyMatch(this::isOfCloseable)
        || hasPassingParameter(unit)
        || (mentions.runsLater() && summaries.mayRelease(unit, CLOSEABLE));
  }

  private boolean isOfCloseable(MethodRef release) {
    return summaries.hierarchy().isSubtype(release.owner(), CLOSEABLE)
        || release.parameterTypes().stream()
            .anyMatch(type -> summaries.hierarchy().isSubtype(type, CLOSEABLE));
  }

  private boolean hasPassingParameter(MethodUnit unit) {
    return unit.kind() == MethodUnit.Kind.METHOD
        && unit.ref().parameterTypes().stream()
            .anyMatch(type -> summaries.catalogue().isPassing(type, summaries.hierarchy()));
  }
}
