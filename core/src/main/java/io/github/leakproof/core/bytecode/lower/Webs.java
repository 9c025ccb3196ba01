package io.github.leakproof.core.bytecode.lower;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The variables behind the slots: stores and loads that may see each other's values, or that the
 * table of local variables says are of one variable, make up one web.
 */
final class Webs {
  private final Code code;
  private final List<Integer> slots = new ArrayList<>();
  private final Map<Integer, Integer> ofStore = new HashMap<>();
  private final Map<Integer, Integer> ofLoad = new HashMap<>();
  private final Map<Integer, Integer> ofParameter = new HashMap<>();
  private final Map<Integer, BitSet> bySlot = new HashMap<>();
  private final Map<LocalVariableNode, Integer> ofVariable = new HashMap<>();
  private final Map<Integer, LocalVariableNode> variables = new HashMap<>();
  private final List<Integer> parents = new ArrayList<>();

  Webs(Code code) {
    this.code = code;
    parameters();
    for (int i = 0; i < code.size(); i++) {
      int slot = slot(code.at(i));
      if (slot >= 0 && isStore(code.at(i))) {
        ofStore.put(i, definition(slot));
        variable(slot, i + 1).ifPresent(join(ofStore.get(i)));
      }
    }
    reach();
  }

  private Consumer<LocalVariableNode> join(int definition) {
    return variable -> {
      Integer other = ofVariable.putIfAbsent(variable, definition);
      if (other != null) {
        unite(other, definition);
      }
      variables.put(definition, variable);
    };
  }

  private void parameters() {
    int slot = 0;
    if ((code.method().access & Opcodes.ACC_STATIC) == 0) {
      parameter(slot++);
    }
    for (Type type : Type.getArgumentTypes(code.method().desc)) {
      parameter(slot);
      slot += type.getSize();
    }
  }

  private void parameter(int slot) {
    int definition = definition(slot);
    ofParameter.put(slot, definition);
    variable(slot, 0).ifPresent(join(definition));
  }

  private int definition(int slot) {
    int number = slots.size();
    slots.add(slot);
    parents.add(number);
    bySlot.computeIfAbsent(slot, s -> new BitSet()).set(number);
    return number;
  }

  /** The slot that an instruction reads or writes; negative for others. */
  static int slot(AbstractInsnNode instruction) {
    if (instruction instanceof VarInsnNode variable) {
      return variable.var;
    }
    return instruction instanceof IincInsnNode increment ? increment.var : -1;
  }

  static boolean isStore(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return instruction instanceof IincInsnNode
        || (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE);
  }

  static boolean isLoad(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return instruction instanceof IincInsnNode
        || (opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD);
  }

  private Optional<LocalVariableNode> variable(int slot, int instruction) {
    List<LocalVariableNode> table = code.method().localVariables;
    for (LocalVariableNode each : table == null ? List.<LocalVariableNode>of() : table) {
      if (each.index == slot
          && code.index(each.start) <= code.real(instruction)
          && instruction < code.index(each.end)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private void reach() {
    Map<Integer, BitSet> in = new HashMap<>();
    BitSet entry = new BitSet();
    ofParameter.values().forEach(entry::set);
    in.put(0, entry);
    List<Integer> blocks = code.blocks();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int block : blocks) {
        BitSet known = in.get(block);
        if (known != null) {
          BitSet seen = (BitSet) known.clone();
          BitSet out = through(block, (BitSet) known.clone(), seen);
          for (int next : code.next(block)) {
            changed |= add(in, next, out);
          }
          for (Code.Handler handler : code.around(block)) {
            changed |= add(in, handler.entry(), seen);
          }
        }
      }
    }
  }

  private static boolean add(Map<Integer, BitSet> in, int block, BitSet more) {
    BitSet known = in.get(block);
    if (known == null) {
      in.put(block, (BitSet) more.clone());
      return true;
    }
    int size = known.cardinality();
    known.or(more);
    return known.cardinality() != size;
  }

  /** Follows the definitions through a block, and joins what its loads see. */
  private BitSet through(int block, BitSet state, BitSet seen) {
    for (int i = block; i < code.end(block); i++) {
      int slot = slot(code.at(i));
      if (slot < 0) {
        continue;
      }
      if (isLoad(code.at(i))) {
        load(i, slot, state);
      }
      Integer definition = ofStore.get(i);
      if (definition != null) {
        state.andNot(bySlot.get(slot));
        state.set(definition);
        seen.set(definition);
      }
    }
    return state;
  }

  private void load(int instruction, int slot, BitSet state) {
    BitSet reaching = (BitSet) bySlot.getOrDefault(slot, new BitSet()).clone();
    reaching.and(state);
    Integer web = ofLoad.get(instruction);
    for (int d = reaching.nextSetBit(0); d >= 0; d = reaching.nextSetBit(d + 1)) {
      web = web == null ? Integer.valueOf(d) : Integer.valueOf(unite(web, d));
    }
    if (web == null) {
      web = definition(slot);
    }
    ofLoad.put(instruction, web);
    if (code.at(instruction) instanceof IincInsnNode) {
      unite(web, ofStore.get(instruction));
    }
  }

  private int unite(int a, int b) {
    int x = find(a);
    int y = find(b);
    parents.set(Math.max(x, y), Math.min(x, y));
    return Math.min(x, y);
  }

  private int find(int definition) {
    int at = definition;
    while (parents.get(at) != at) {
      at = parents.get(at);
    }
    return at;
  }

  /** The web that a store writes. */
  int ofStore(int instruction) {
    return find(ofStore.get(instruction));
  }

  /** The web that a load reads. */
  int ofLoad(int instruction) {
    Integer web = ofLoad.get(instruction);
    return web == null ? find(definitionOfDeadCode(instruction)) : find(web);
  }

  private int definitionOfDeadCode(int instruction) {
    int definition = definition(slot(code.at(instruction)));
    ofLoad.put(instruction, definition);
    return definition;
  }

  /** The web of the parameter in that slot. */
  int ofParameter(int slot) {
    return find(ofParameter.get(slot));
  }

  /** What the table of local variables says of a web. */
  Optional<LocalVariableNode> variable(int web) {
    LocalVariableNode own = variables.get(web);
    if (own != null) {
      return Optional.of(own);
    }
    return variables.entrySet().stream()
        .filter(e -> find(e.getKey()) == web)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Whether the web has only that one definition. */
  boolean isWrittenOnce(int web) {
    int count = 0;
    for (int i = 0; i < slots.size(); i++) {
      count += find(i) == web ? 1 : 0;
    }
    return count == 1;
  }

  /** The stores to a web. */
  List<Integer> stores(int web) {
    return ofStore.keySet().stream().filter(i -> ofStore(i) == web).sorted().toList();
  }

  /** The loads of a web. */
  List<Integer> loads(int web) {
    return ofLoad.keySet().stream().filter(i -> ofLoad(i) == web).sorted().toList();
  }
}
