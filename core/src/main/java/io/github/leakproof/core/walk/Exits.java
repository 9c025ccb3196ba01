package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.pattern.PathKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the ends of walks tell the verdict: what is still held there, and what the body returns. */
final class Exits {
  private final Verdict verdict;
  private final Obligation obligation;
  private @Nullable Node replaced;

  Exits(Verdict verdict, Obligation obligation) {
    this.verdict = verdict;
    this.obligation = obligation;
  }

  /** A walk has come back to the step that opens the resource, and has lost the last one. */
  void comesBack(Node node) {
    if (replaced == null) {
      replaced = node;
    }
  }

  /** All walks are over: what a loop without an end loses, no exit tells. */
  void close() {
    if (replaced != null && verdict.worst().isEmpty()) {
      verdict.leak(PathKind.NORMAL, replaced);
    }
  }

  /** A walk has come to an exit of this kind. */
  void reached(Node node, PathKind exit) {
    PathKind leak = leakKind(node, exit);
    if (leak != PathKind.UNCHECKED || obligation.causes().contains(Edge.Cause.RUNTIME)) {
      reached(node, exit, leak);
    }
  }

  /**
   * What a walk to the exit is if the obligation is still there. A failure that the body itself
   * catches and gets over is one that it reckons with: to those who wait, that is no accident.
   */
  private PathKind leakKind(Node node, PathKind exit) {
    if (node.cost() < Explorer.UNCHECKED) {
      return exit;
    }
    boolean isReckonedWith = exit == PathKind.NORMAL && obligation.pattern().isOwedToWaiters();
    return isReckonedWith ? PathKind.THROWN : PathKind.UNCHECKED;
  }

  private void reached(Node node, PathKind exit, PathKind leak) {
    State state = node.state();
    if (state.phase() == State.Phase.BEFORE || state.phase() == State.Phase.AHEAD) {
      if (exit == PathKind.NORMAL) {
        verdict.passedAtReturn(result(state).orElse(null));
      }
      return;
    }
    boolean isHeld = state.phase() == State.Phase.HELD && state.holds().outer() >= 0;
    if (isHeld) {
      verdict.leak(leak, node);
      if (state.aliases().isEmpty()) {
        verdict.lose(node);
      }
    }
    if (exit == PathKind.NORMAL) {
      returned(state, isHeld);
    }
  }

  private void returned(State state, boolean isHeld) {
    Optional<Boolean> result = result(state);
    if (isHeld) {
      verdict.heldAtReturn(result.orElse(null), state.aliases());
      state.aliases().keySet().stream()
          .filter(name -> name.root().equals(AccessPath.RESULT))
          .forEach(name -> verdict.giveBack(name.selectors()));
    } else {
      verdict.freeAtReturn(result.orElse(null));
    }
  }

  /** Whether the result is true, or something. */
  private static Optional<Boolean> result(State state) {
    AccessPath path = AccessPath.of(AccessPath.RESULT);
    Boolean truth = state.fact(new Condition.IsTrue(path));
    if (truth != null) {
      return Optional.of(truth);
    }
    Boolean isNull = state.fact(new Condition.IsNull(path));
    return isNull == null && state.role(AccessPath.RESULT).isPresent()
        ? Optional.of(true)
        : Optional.ofNullable(isNull).map(b -> !b);
  }
}
