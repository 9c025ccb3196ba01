package io.github.leakproof.core.bytecode.lower;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which slots' values are still read from the start of a block on. */
final class LiveSlots {
  private final Map<Integer, BitSet> in = new HashMap<>();

  LiveSlots(Code code) {
    List<Integer> blocks = new ArrayList<>(code.blocks());
    Collections.reverse(blocks);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int block : blocks) {
        BitSet live = before(code, block);
        changed |= !live.equals(in.put(block, live));
      }
    }
  }

  private BitSet before(Code code, int block) {
    BitSet live = new BitSet();
    code.next(block).forEach(n -> live.or(at(n)));
    BitSet handled = new BitSet();
    code.around(block).forEach(h -> handled.or(at(h.entry())));
    live.or(handled);
    for (int i = code.end(block) - 1; i >= block; i--) {
      int slot = Webs.slot(code.at(i));
      if (slot >= 0) {
        live.set(slot, Webs.isLoad(code.at(i)) || handled.get(slot));
      }
    }
    return live;
  }

  private BitSet at(int block) {
    return in.getOrDefault(block, new BitSet());
  }

  /** Whether the slot's value may still be read. */
  boolean contains(int block, int slot) {
    return at(block).get(slot);
  }
}
