package io.github.leakproof.core.bytecode.lower;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Opcodes;

/**
 * The variables in which ecj keeps the exception that a {@code try} with resources throws on: the
 * first one, apart from those that its handlers catch.
 */
final class Primaries {
  private final Code code;
  private final Webs webs;

  /** The store to such a variable, for the entry of each handler that has one. */
  private final Map<Integer, Integer> stores = new HashMap<>();

  Primaries(Code code, Webs webs) {
    this.code = code;
    this.webs = webs;
    for (Code.Handler handler : code.handlers()) {
      if (handler.type() == null) {
        find(handler.entry());
      }
    }
  }

  /** The form {@code t = e; if (primary == null) primary = t; else ...}. */
  private void find(int entry) {
    int store = code.real(entry);
    int load = code.real(store + 1);
    int jump = code.real(load + 1);
    int caught = code.real(jump + 1);
    int copy = code.real(caught + 1);
    if (code.opcode(store) == Opcodes.ASTORE
        && code.opcode(load) == Opcodes.ALOAD
        && code.opcode(jump) == Opcodes.IFNONNULL
        && code.opcode(caught) == Opcodes.ALOAD
        && code.opcode(copy) == Opcodes.ASTORE
        && Webs.slot(code.at(caught)) == Webs.slot(code.at(store))
        && Webs.slot(code.at(load)) == Webs.slot(code.at(copy))) {
      stores.put(entry, copy);
    }
  }

  /** The store to the variable that a handler throws on, where it is not its own. */
  Optional<Integer> store(int entry) {
    return Optional.ofNullable(stores.get(entry));
  }

  /** Whether the handler throws such a variable on, its own or another one's. */
  boolean isOf(Code.Handler handler) {
    int store = code.real(handler.entry());
    return handler.type() == null
        && (stores.containsKey(handler.entry())
            || (code.opcode(store) == Opcodes.ASTORE
                && stores.values().stream().anyMatch(s -> webs.ofStore(s) == webs.ofStore(store))));
  }
}
