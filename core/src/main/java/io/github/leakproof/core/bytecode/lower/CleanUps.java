package io.github.leakproof.core.bytecode.lower;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Tells the handlers that compilers make for {@code finally}, {@code synchronized} and {@code try}
 * with resources from those that somebody wrote, and which variables such a {@code try} closes.
 */
final class CleanUps {
  private static final String THROWABLE = "java/lang/Throwable";
  private static final int REACH = 40;

  private final Code code;
  private final Locals locals;
  private final Set<Integer> made = new HashSet<>();
  private final Set<Integer> resources = new HashSet<>();
  private final Primaries primaries;

  CleanUps(Code code, Locals locals) {
    this.code = code;
    this.locals = locals;
    this.primaries = new Primaries(code, locals.webs());
    for (Code.Handler handler : code.handlers()) {
      if (handler.type() == null || (handler.type().equals(THROWABLE) && isOfResource(handler))) {
        made.add(handler.entry());
      }
      if (handler.type() == null || handler.type().equals(THROWABLE)) {
        closed(handler);
      }
      if (primaries.isOf(handler)) {
        closing(handler);
      }
    }
  }

  /** Whether a compiler made the handler that begins there. */
  boolean isMade(int entry) {
    return made.contains(entry);
  }

  /** Whether a {@code try} closes what the variable holds. */
  boolean isResource(int web) {
    return resources.contains(web);
  }

  /** The store to the variable that a handler throws on, where it is not its own. */
  Optional<Integer> primary(int entry) {
    return primaries.store(entry);
  }

  /** What such a handler closes before it throws on is a resource. */
  private void closing(Code.Handler handler) {
    for (int i = handler.entry(); i < code.size() && code.opcode(i) != Opcodes.ATHROW; i++) {
      if (isClose(code.at(i))) {
        receiver(i);
      }
    }
  }

  private boolean isOfResource(Code.Handler handler) {
    int store = code.real(handler.entry());
    if (code.opcode(store) != Opcodes.ASTORE || locals.isNamed(locals.webs().ofStore(store))) {
      return false;
    }
    int at = store + 1;
    for (int count = 0; count < REACH && at < code.size(); count++) {
      at = code.real(at);
      if (at >= code.size()) {
        return false;
      }
      if (isSuppression(code.at(at)) || isCloseResource(code.at(at))) {
        return true;
      }
      if (code.opcode(at) == Opcodes.ATHROW) {
        return isCopied(store);
      }
      at++;
    }
    return false;
  }

  /** The form {@code t = e; primary = t; throw t}. */
  private boolean isCopied(int store) {
    int load = code.real(store + 1);
    int copy = code.real(load + 1);
    int again = code.real(copy + 1);
    return code.opcode(load) == Opcodes.ALOAD
        && code.opcode(copy) == Opcodes.ASTORE
        && code.opcode(again) == Opcodes.ALOAD
        && Webs.slot(code.at(again)) == Webs.slot(code.at(store))
        && code.opcode(again + 1) == Opcodes.ATHROW;
  }

  /** The handler that only adds to another exception guards the close of a resource. */
  private void closed(Code.Handler handler) {
    int store = code.real(handler.entry());
    int one = code.real(store + 1);
    int two = code.real(one + 1);
    int call = code.real(two + 1);
    if (code.opcode(store) == Opcodes.ASTORE
        && code.opcode(one) == Opcodes.ALOAD
        && code.opcode(two) == Opcodes.ALOAD
        && call < code.size()
        && isSuppression(code.at(call))) {
      made.add(handler.entry());
      for (int i = handler.start(); i < handler.end(); i++) {
        if (isClose(code.at(i))) {
          receiver(i);
        }
      }
    }
    for (int i = handler.entry(); i < Math.min(handler.entry() + REACH, code.size()); i++) {
      if (isCloseResource(code.at(i))) {
        receiver(i);
      }
    }
  }

  private void receiver(int call) {
    int at = call - 1;
    while (at > 0 && code.at(at).getOpcode() < 0) {
      at--;
    }
    if (code.at(at) instanceof VarInsnNode load && load.getOpcode() == Opcodes.ALOAD) {
      resources.add(locals.webs().ofLoad(at));
    }
  }

  static boolean isClose(AbstractInsnNode instruction) {
    return instruction instanceof MethodInsnNode call
        && call.name.equals("close")
        && call.desc.equals("()V");
  }

  /** Whether a compiler's helper closes a resource there. */
  static boolean isCloseResource(AbstractInsnNode instruction) {
    return instruction instanceof MethodInsnNode call && call.name.equals("$closeResource");
  }

  private static boolean isSuppression(AbstractInsnNode instruction) {
    return instruction instanceof MethodInsnNode call
        && call.name.equals("addSuppressed")
        && call.owner.equals(THROWABLE);
  }
}
