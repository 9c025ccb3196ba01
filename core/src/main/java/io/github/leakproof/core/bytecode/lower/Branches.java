package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.lower.Exceptions.Reason;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Operator;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Lowers jumps, switches, and the ends of the method. */
final class Branches {
  /** What compilers throw where no case fits although the cases are all that there can be. */
  private static final Set<String> UNWRITTEN =
      Set.of("java.lang.MatchException", "java.lang.IncompatibleClassChangeError");

  private final Machine machine;
  private final int at;
  private final Emitter out;

  Branches(Machine machine, int at) {
    this.machine = machine;
    this.at = at;
    this.out = machine.out;
  }

  /** Runs the instruction if it is one of these; {@code false} if the block is over. */
  boolean run(AbstractInsnNode node) {
    int opcode = node.getOpcode();
    if (node instanceof JumpInsnNode jump) {
      jump(jump);
    } else if (node instanceof TableSwitchInsnNode table) {
      List<Integer> keys = new ArrayList<>();
      for (int i = 0; i < table.labels.size(); i++) {
        keys.add(table.min + i);
      }
      cases(keys, table.labels, table.dflt);
    } else if (node instanceof LookupSwitchInsnNode lookup) {
      cases(lookup.keys, lookup.labels, lookup.dflt);
    } else if (opcode == Opcodes.ATHROW) {
      thrown();
    } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
      returned(opcode);
    } else {
      return true;
    }
    return false;
  }

  private void returned(int opcode) {
    String type = Type.getReturnType(machine.code.method().desc).getClassName();
    Place value = opcode == Opcodes.RETURN ? null : machine.pop(type);
    if (value == null || machine.lowering.body.yieldsValue()) {
      out.emit(new Event.Return(value));
    }
    out.go(Emitter.Key.RETURNED);
  }

  private void thrown() {
    Value value = machine.stack.pop();
    Place place = machine.operand(value);
    Unwinding own = machine.underWay(place);
    if (own == null && isCopy(value)) {
      own = machine.key.unwinding();
    }
    if (own == null && UNWRITTEN.contains(value.type().name())) {
      out.emit(new Event.Nop());
    } else if (own == null) {
      int step = out.emit(new Event.Throw(place));
      Reason reason = new Reason(value.type().name(), Edge.Cause.EXPLICIT);
      machine.thrown(step, reason);
    } else {
      int step = out.emit(new Event.Nop());
      machine.lowering.thrown(
          step, new Reason(own.type(), own.cause()), machine.key.block(), own.outer());
    }
  }

  /** Whether a compiler's variable holds an exception that is under way. */
  private static boolean isCopy(Value value) {
    return value instanceof Value.At where
        && where.place() instanceof Place.Local local
        && local.name().startsWith("local#")
        && value.type().name().equals("java.lang.Throwable");
  }

  private Emitter.Key target(LabelNode label) {
    return machine.flow(machine.code.index(label));
  }

  private void jump(JumpInsnNode jump) {
    int opcode = jump.getOpcode();
    if (opcode == Opcodes.GOTO) {
      out.go(target(jump.label));
      return;
    }
    boolean isBinary = opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ACMPNE;
    Value right = isBinary ? machine.stack.pop() : null;
    Value left = machine.stack.pop();
    if (!isBinary && left instanceof Value.Constant constant && decided(jump, constant)) {
      return;
    }
    if (Coroutines.isQuestion(jump, left, right)) {
      go(jump, opcode == Opcodes.IF_ACMPNE);
      return;
    }
    // Where a condition does not hold, its code jumps ahead; where a loop goes on, back.
    boolean jumpsBack = machine.code.index(jump.label) < at;
    boolean whenTrue = jumpsBack;
    Place condition;
    boolean isZeroTest = opcode == Opcodes.IFEQ || opcode == Opcodes.IFNE;
    if (isZeroTest && left.type().name().equals("boolean")) {
      condition = machine.operand(left);
      whenTrue = opcode == Opcodes.IFNE;
    } else {
      condition = test(jumpsBack ? opcode : contrary(opcode), left, right);
    }
    Emitter.Key there = target(jump.label);
    Emitter.Key next = machine.flow(machine.code.end(machine.key.block()));
    when(there, condition, whenTrue);
    when(next, condition, !whenTrue);
  }

  private void when(Emitter.Key to, Place condition, boolean value) {
    out.when(to, condition, value);
    if (!machine.lowering.isJoin(to.block())) {
      machine.lowering.decisions.put(to, new Lowering.Decision(condition, value));
    }
  }

  /** Goes the only way if the condition is known: assertions are disabled. */
  private boolean decided(JumpInsnNode jump, Value.Constant constant) {
    if (!(constant.value() instanceof Boolean truth)) {
      return false;
    }
    go(jump, truth == (jump.getOpcode() == Opcodes.IFNE));
    return true;
  }

  /** Goes the only way that there is. */
  private void go(JumpInsnNode jump, boolean jumps) {
    out.go(jumps ? target(jump.label) : machine.flow(machine.code.end(machine.key.block())));
  }

  private Place test(int opcode, Value left, @Nullable Value right) {
    Place a;
    Place b;
    if (left instanceof Value.Comparison numbers && right == null) {
      a = numbers.left();
      b = numbers.right();
    } else if (right == null) {
      a = machine.operand(left);
      boolean isReference = opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL;
      b = machine.temp();
      out.emit(new Event.Literal(b, isReference ? null : Integer.valueOf(0)));
    } else {
      String type = left instanceof Value.Constant ? right.type().name() : left.type().name();
      a = machine.operand(left, type);
      b = machine.operand(right, type);
    }
    Place.Temp result = machine.temp();
    out.emit(new Event.Test(result, operator(opcode), a, b, null));
    return result;
  }

  /** The opcode of the contrary jump. */
  private static int contrary(int opcode) {
    if (opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
      return opcode == Opcodes.IFNULL ? Opcodes.IFNONNULL : Opcodes.IFNULL;
    }
    // They come in pairs of contraries, the first of which is odd.
    return opcode % 2 == 1 ? opcode + 1 : opcode - 1;
  }

  private static Operator operator(int opcode) {
    return switch (opcode) {
      case Opcodes.IFEQ, Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPEQ, Opcodes.IFNULL -> Operator.EQUAL;
      case Opcodes.IFLT, Opcodes.IF_ICMPLT -> Operator.LESS;
      case Opcodes.IFLE, Opcodes.IF_ICMPLE -> Operator.LESS_OR_EQUAL;
      case Opcodes.IFGT, Opcodes.IF_ICMPGT -> Operator.GREATER;
      case Opcodes.IFGE, Opcodes.IF_ICMPGE -> Operator.GREATER_OR_EQUAL;
      default -> Operator.NOT_EQUAL;
    };
  }

  private void cases(List<Integer> keys, List<LabelNode> labels, LabelNode other) {
    Value value = machine.stack.pop();
    Place selector =
        value instanceof Value.EnumSelector constant ? constant.selector() : machine.operand(value);
    for (int i = 0; i < keys.size(); i++) {
      if (labels.get(i) == other) {
        continue;
      }
      Place.Temp label = machine.temp();
      FieldRef constant =
          value instanceof Value.EnumSelector map ? map.constants().get(keys.get(i)) : null;
      if (constant == null) {
        out.emit(new Event.Literal(label, keys.get(i)));
      } else {
        TypeRef type = TypeRef.of(constant.owner());
        out.emit(new Event.Load(label, new Place.Type(constant.owner()), constant, type));
      }
      Place.Temp truth = machine.temp();
      out.emit(new Event.Test(truth, Operator.EQUAL, selector, label, null));
      Emitter.Key there = target(labels.get(i));
      out.when(there, truth, true);
      out.unless(truth, false);
    }
    out.go(target(other));
  }
}
