package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.CalledMethods.Called;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Holds that need no walk, because a {@code try} begins right after the call that takes them and
 * the handler that stands for its {@code finally} begins with their release: {@code l.lock(); try {
 * … } finally { l.unlock(); … }}. Receivers are the same if the same instructions load them and
 * nothing changes them.
 */
final class SettledHolds {
  private static final String PLAIN = "()V";

  private final MethodNode code;
  private final CalledMethods called;

  private SettledHolds(MethodNode code, CalledMethods called) {
    this.code = code;
    this.called = called;
  }

  /** The methods whose calls are all met in the code. */
  static List<MethodRef> in(MethodNode code, CalledMethods called) {
    return new SettledHolds(code, called).settled();
  }

  private List<MethodRef> settled() {
    Map<MethodRef, Boolean> settled = new HashMap<>();
    for (AbstractInsnNode each : code.instructions) {
      if (each instanceof MethodInsnNode taking) {
        Called method = method(taking);
        if (method.kind() != null && method.kind().opens()) {
          settled.merge(method.kind().ref(), isSettled(taking, method), Boolean::logicalAnd);
        }
      }
    }
    settled.values().removeIf(isSettled -> !isSettled);
    return List.copyOf(settled.keySet());
  }

  private boolean isSettled(MethodInsnNode taking, Called taken) {
    List<AbstractInsnNode> receiver = taking.desc.equals(PLAIN) ? receiver(taking) : List.of();
    AbstractInsnNode next = real(taking.getNext());
    return !receiver.isEmpty()
        && code.tryCatchBlocks.stream()
            .filter(guard -> guard.type == null && real(guard.start) == next)
            .anyMatch(guard -> releases(guard, taken, receiver));
  }

  /** Whether the handler begins with the release. */
  private boolean releases(TryCatchBlockNode guard, Called taken, List<AbstractInsnNode> receiver) {
    AbstractInsnNode stored = real(guard.handler);
    AbstractInsnNode first = stored == null ? null : real(stored.getNext());
    AbstractInsnNode last = first;
    for (int i = 0; i < receiver.size() && last != null; i++) {
      last = real(last.getNext());
    }
    return stored instanceof VarInsnNode
        && last instanceof MethodInsnNode releasing
        && releasing.desc.equals(PLAIN)
        && called.isPair(taken, method(releasing))
        && areSame(receiver, receiver(releasing))
        && receiver(releasing).get(0) == first;
  }

  private Called method(MethodInsnNode call) {
    boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
    return called.method(call.owner, call.name, call.desc, isStatic);
  }

  /** What loads the receiver of a call without arguments; empty where that is not simple. */
  private List<AbstractInsnNode> receiver(AbstractInsnNode call) {
    List<AbstractInsnNode> loads = new ArrayList<>();
    AbstractInsnNode each = before(call);
    while (each != null) {
      loads.add(0, each);
      if (each.getOpcode() == Opcodes.ALOAD || each.getOpcode() == Opcodes.GETSTATIC) {
        return loads;
      }
      each = isLink(each) ? before(each) : null;
    }
    return List.of();
  }

  /** A field of an object, or its getter. */
  private static boolean isLink(AbstractInsnNode load) {
    return load.getOpcode() == Opcodes.GETFIELD
        || (load instanceof MethodInsnNode getter
            && getter.getOpcode() != Opcodes.INVOKESTATIC
            && getter.desc.startsWith("()L"));
  }

  private boolean areSame(List<AbstractInsnNode> one, List<AbstractInsnNode> other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!isSame(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isSame(AbstractInsnNode one, AbstractInsnNode other) {
    if (one instanceof VarInsnNode a && other instanceof VarInsnNode b) {
      return a.var == b.var && isKept(a);
    } else if (one instanceof FieldInsnNode a && other instanceof FieldInsnNode b) {
      return a.owner.equals(b.owner) && a.name.equals(b.name) && called.isFinal(a.owner, a.name);
    }
    return one instanceof MethodInsnNode a
        && other instanceof MethodInsnNode b
        && a.owner.equals(b.owner)
        && a.name.equals(b.name);
  }

  /** Whether nothing is stored into the variable after it is loaded. */
  private boolean isKept(VarInsnNode load) {
    for (AbstractInsnNode each = load; each != null; each = each.getNext()) {
      if (each.getOpcode() == Opcodes.ASTORE && ((VarInsnNode) each).var == load.var) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable AbstractInsnNode before(AbstractInsnNode place) {
    AbstractInsnNode each = place.getPrevious();
    while (each != null && each.getOpcode() < 0) {
      each = each.getPrevious();
    }
    return each;
  }

  /** The first instruction from there on that is one: no label, line or frame. */
  private static @Nullable AbstractInsnNode real(@Nullable AbstractInsnNode place) {
    AbstractInsnNode each = place;
    while (each != null && each.getOpcode() < 0) {
      each = each.getNext();
    }
    return each;
  }
}
