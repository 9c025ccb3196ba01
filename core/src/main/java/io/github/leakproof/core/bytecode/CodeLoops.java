package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.lower.Lowered;
import io.github.leakproof.core.flow.Loop;
import io.github.leakproof.core.flow.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** The loops of a body, found by their jumps back. */
final class CodeLoops {
  private CodeLoops() {}

  /** A loop from its first instruction to its jump back. */
  private record Span(int start, int end) {
    boolean contains(int at) {
      return start <= at && at <= end;
    }
  }

  /** The innermost loop that all the steps are in. */
  static Optional<Loop> around(
      Optional<MethodNode> code, Lowered lowered, List<Step> steps, IntFunction<Object> origin) {
    return code.flatMap(
        method ->
            spans(method).stream()
                .filter(s -> steps.stream().allMatch(step -> contains(s, step, lowered)))
                .min(Comparator.comparingInt(s -> s.end - s.start))
                .map(s -> loop(method, s, origin)));
  }

  private static Loop loop(MethodNode method, Span span, IntFunction<Object> origin) {
    int line = line(method, span);
    boolean asksAtEnd = method.instructions.get(span.end).getOpcode() != Opcodes.GOTO;
    return new Loop(line, origin.apply(line), asksAtEnd || asksFirst(method, span));
  }

  /** Whether the loop's first line may leave it. */
  private static boolean asksFirst(MethodNode method, Span span) {
    for (int at = span.start; at <= span.end; at++) {
      AbstractInsnNode node = method.instructions.get(at);
      if (node instanceof JumpInsnNode jump && leaves(method, span, jump)) {
        return true;
      } else if (node instanceof LineNumberNode && at > real(method, span.start)) {
        return false;
      }
    }
    return false;
  }

  private static boolean contains(Span span, Step step, Lowered lowered) {
    List<Step> own = lowered.graph().steps();
    boolean isOwn = step.id() < own.size() && own.get(step.id()).equals(step);
    if (!isOwn || step.id() >= lowered.instructions().size()) {
      return true;
    }
    int at = lowered.instructions().get(step.id());
    return span.contains(at);
  }

  private static List<Span> spans(MethodNode method) {
    List<Span> result = new ArrayList<>();
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof JumpInsnNode jump) {
        int target = method.instructions.indexOf(jump.label);
        int at = method.instructions.indexOf(jump);
        if (target <= at) {
          result.add(new Span(target, at));
        }
      }
    }
    return result;
  }

  /**
   * The line of the loop's keyword: that of its condition, if the loop begins with one; otherwise
   * it has no code and stands before the loop's first line, and so does a {@code try} right after.
   */
  private static int line(MethodNode method, Span span) {
    int line = 0;
    int first = 0;
    for (AbstractInsnNode node : method.instructions) {
      int at = method.instructions.indexOf(node);
      if (node instanceof LineNumberNode number) {
        if (first > 0 && number.line != first) {
          break;
        }
        line = number.line;
      }
      if (at >= span.start && node.getOpcode() >= 0) {
        first = line;
        if (node instanceof JumpInsnNode jump && leaves(method, span, jump)) {
          return first;
        }
      }
    }
    return Math.max(first - 1 - guards(method, span), 0);
  }

  /** The number of {@code try} statements that the loop's code begins with. */
  private static int guards(MethodNode method, Span span) {
    return (int)
        method.tryCatchBlocks.stream()
            .filter(t -> real(method, t.start) == real(method, span.start))
            .filter(t -> span.contains(method.instructions.indexOf(t.end)))
            .map(t -> method.instructions.indexOf(t.end))
            .distinct()
            .count();
  }

  private static int real(MethodNode method, LabelNode label) {
    return real(method, method.instructions.indexOf(label));
  }

  private static int real(MethodNode method, int from) {
    int at = from;
    while (at < method.instructions.size() && method.instructions.get(at).getOpcode() < 0) {
      at++;
    }
    return at;
  }

  private static boolean leaves(MethodNode method, Span span, JumpInsnNode jump) {
    return jump.getOpcode() != Opcodes.GOTO
        && !span.contains(method.instructions.indexOf(jump.label));
  }
}
