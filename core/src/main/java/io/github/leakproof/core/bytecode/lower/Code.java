package io.github.leakproof.core.bytecode.lower;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** The instructions of one method and how they follow each other. Instructions go by number. */
final class Code {
  /**
   * An entry of the exception table.
   *
   * @param type internal name of what it takes; absent for all
   */
  record Handler(int start, int end, int entry, @Nullable String type) {
    boolean covers(int instruction) {
      return start <= instruction && instruction < end;
    }
  }

  private final MethodNode method;
  private final AbstractInsnNode[] all;
  private final int[] lines;
  private final List<Handler> handlers = new ArrayList<>();
  private final BitSet leaders = new BitSet();

  Code(MethodNode method) {
    this.method = method;
    this.all = method.instructions.toArray();
    this.lines = new int[all.length];
    lines();
    for (TryCatchBlockNode entry : method.tryCatchBlocks) {
      Handler handler =
          new Handler(index(entry.start), index(entry.end), index(entry.handler), entry.type);
      if (handler.start < handler.end) {
        handlers.add(handler);
        leaders.set(handler.start);
        leaders.set(handler.end);
        leaders.set(handler.entry);
      }
    }
    leaders.set(0);
    for (int i = 0; i < all.length; i++) {
      if (endsBlock(i)) {
        jumps(i).forEach(leaders::set);
        leaders.set(i + 1);
      }
    }
  }

  private void lines() {
    int line = 0;
    for (int i = 0; i < all.length; i++) {
      if (all[i] instanceof LineNumberNode node) {
        line = node.line;
      }
      lines[i] = line;
    }
  }

  MethodNode method() {
    return method;
  }

  int size() {
    return all.length;
  }

  AbstractInsnNode at(int instruction) {
    return all[instruction];
  }

  int index(AbstractInsnNode instruction) {
    return method.instructions.indexOf(instruction);
  }

  int line(int instruction) {
    return lines[instruction];
  }

  List<Handler> handlers() {
    return handlers;
  }

  /** Where the block that begins with the instruction ends: the number of the next leader. */
  int end(int block) {
    int next = leaders.nextSetBit(block + 1);
    return next < 0 ? all.length : Math.min(next, all.length);
  }

  /** The first instructions of all blocks. */
  List<Integer> blocks() {
    return leaders.stream().filter(b -> b < all.length).boxed().toList();
  }

  /** The next instruction from {@code at} on that does something; the end if there is none. */
  int real(int at) {
    int i = at;
    while (i < all.length && all[i].getOpcode() < 0) {
      i++;
    }
    return i;
  }

  /** The number of the last instruction before {@code at} that does something; -1 without one. */
  int realBefore(int at) {
    int i = at - 1;
    while (i >= 0 && all[i].getOpcode() < 0) {
      i--;
    }
    return i;
  }

  /** The opcode of the next instruction from {@code at} on that does something. */
  int opcode(int at) {
    int i = real(at);
    return i < all.length ? all[i].getOpcode() : -1;
  }

  /** The next instruction that does something after the one at that number. */
  @Nullable AbstractInsnNode opcodeAfter(int at) {
    int next = real(at + 1);
    return next < all.length ? all[next] : null;
  }

  private boolean endsBlock(int i) {
    int opcode = all[i].getOpcode();
    return all[i] instanceof JumpInsnNode || !fallsThrough(opcode);
  }

  private static boolean fallsThrough(int opcode) {
    return switch (opcode) {
      case Opcodes.GOTO,
          Opcodes.TABLESWITCH,
          Opcodes.LOOKUPSWITCH,
          Opcodes.ATHROW,
          Opcodes.RET,
          Opcodes.RETURN,
          Opcodes.IRETURN,
          Opcodes.LRETURN,
          Opcodes.FRETURN,
          Opcodes.DRETURN,
          Opcodes.ARETURN ->
          false;
      default -> true;
    };
  }

  /** Where the instruction may jump to. */
  List<Integer> jumps(int i) {
    List<Integer> result = new ArrayList<>();
    if (all[i] instanceof JumpInsnNode jump) {
      result.add(index(jump.label));
    } else if (all[i] instanceof TableSwitchInsnNode table) {
      targets(table.labels, table.dflt, result);
    } else if (all[i] instanceof LookupSwitchInsnNode lookup) {
      targets(lookup.labels, lookup.dflt, result);
    }
    return result;
  }

  private void targets(List<LabelNode> labels, LabelNode other, List<Integer> into) {
    labels.forEach(l -> into.add(index(l)));
    into.add(index(other));
  }

  /** The blocks that follow a block normally. */
  List<Integer> next(int block) {
    int last = end(block) - 1;
    List<Integer> result = jumps(last);
    if (fallsThrough(all[last].getOpcode()) && end(block) < all.length) {
      result.add(end(block));
    }
    return result;
  }

  /** The entries of the exception table that cover a block, innermost first. */
  List<Handler> around(int block) {
    List<Handler> result = new ArrayList<>();
    for (Handler handler : handlers) {
      if (handler.covers(block)) {
        result.add(handler);
      }
    }
    return result;
  }
}
