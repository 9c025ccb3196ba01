package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.file.Lambda;
import io.github.leakproof.core.bytecode.lower.Exceptions.Reason;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Lowers one body: its blocks become chains of steps, joined by labelled edges. */
public final class Lowering {
  /** Bodies with more steps than this are not analysed. */
  private static final int MAX_STEPS = 20_000;

  final Body body;
  final Surroundings around;
  final Code code;
  final Locals locals;
  final CleanUps cleanUps;
  final Exceptions exceptions;
  final Emitter out = new Emitter();
  final Map<Place, Lambda> lambdas = new HashMap<>();
  final Map<Emitter.Key, Decision> decisions = new HashMap<>();
  private final LiveSlots live;
  private final Deque<Emitter.Key> open = new ArrayDeque<>();
  private final Set<Emitter.Key> seen = new HashSet<>();
  private final Map<Emitter.Key, List<Value>> stacks = new HashMap<>();
  private final Map<Integer, Integer> entries = new HashMap<>();
  private final Map<List<Integer>, Value.At> merged = new HashMap<>();
  private final Map<Integer, Place.Temp> onStack = new HashMap<>();

  /** A block that is entered in one way only, where a condition has a value. */
  record Decision(Place condition, boolean value) {}

  private Lowering(Body body, Surroundings around) {
    this.body = body;
    this.around = around;
    this.code = new Code(body.method());
    this.locals = new Locals(code, around.path().generics(), body.scope());
    this.cleanUps = new CleanUps(code, locals);
    this.exceptions = new Exceptions(around.path());
    this.live = new LiveSlots(code);
    entries.put(0, 1);
    for (int block : code.blocks()) {
      code.next(block).forEach(n -> entries.merge(n, 1, Integer::sum));
    }
  }

  /** The body's flow graph; empty where it would be too large, or uses subroutines. */
  public static Optional<Lowered> lower(Body body, Surroundings around) {
    return body.method().instructions.size() == 0
        ? Optional.empty()
        : new Lowering(body, around).run();
  }

  private Optional<Lowered> run() {
    parameters();
    Emitter.Key entry = reach(0, null, List.of());
    while (!open.isEmpty()) {
      if (!block(open.pop()) || out.size() > MAX_STEPS) {
        return Optional.empty();
      }
    }
    return Optional.of(new Lowered(out.build(entry), out.instructions()));
  }

  private void parameters() {
    int slot = 0;
    if ((body.method().access & Opcodes.ACC_STATIC) == 0) {
      TypeRef type = TypeRef.of(body.owner().name());
      locals.parameter(slot++, new Value.At(new Place.This(), type));
    }
    Type[] types = Type.getArgumentTypes(body.method().desc);
    for (int i = 0; i < types.length; i++) {
      TypeRef type = body.type(i, TypeRef.of(types[i].getClassName()));
      Place given = body.given().get(i);
      if (given == null) {
        out.parameter(locals.parameter(slot, "parameter#" + i, type));
      } else {
        TypeRef known = given instanceof Place.Local local ? local.type() : type;
        locals.parameter(slot, new Value.At(given, known));
      }
      slot += types[i].getSize();
    }
  }

  private boolean block(Emitter.Key key) {
    out.at(key.block(), 0, null);
    out.begin(key);
    Machine machine = new Machine(this, key, stacks.getOrDefault(key, List.of()));
    int at = key.block();
    if (isHandler(key.block())) {
      at = caught(key, machine);
    }
    for (; at < code.end(key.block()); at++) {
      int opcode = code.at(at).getOpcode();
      if (opcode == Opcodes.JSR || opcode == Opcodes.RET) {
        return false;
      }
      if (opcode >= 0) {
        out.at(at, code.line(at), origin(at, "instruction"));
        if (!machine.run(at)) {
          return true;
        }
      }
    }
    if (at < code.size()) {
      out.go(machine.flow(at));
    }
    return true;
  }

  /** Without lines its number tells a call from others, but in initialisers: those are copied. */
  Instruction origin(int instruction, String what) {
    int line = code.line(instruction);
    boolean isCounted = line == 0 && !body.written().name().equals(MethodRef.CONSTRUCTOR);
    String told = isCounted ? what + " " + instruction : what;
    return new Instruction(body.written(), body.method().name, line, told);
  }

  private boolean isHandler(int block) {
    return code.handlers().stream().anyMatch(h -> h.entry() == block);
  }

  /** The exception is where the handler's first instruction puts it. */
  private int caught(Emitter.Key key, Machine machine) {
    List<String> types = caughtBy(key.block());
    TypeRef type = TypeRef.of(types.size() == 1 ? types.get(0) : "java.lang.Throwable");
    int first = code.real(key.block());
    boolean isKept = code.opcode(first) == Opcodes.ASTORE;
    Place place = isKept ? locals.store(first, type).place() : onStack(key.block());
    out.at(first, code.line(first), origin(first, "catch " + types));
    if (!cleanUps.isMade(key.block())) {
      out.emit(new Event.Catch(place, types));
    } else if (!isKept) {
      out.emit(new Event.Compute(place, List.of()));
    }
    if (!isKept) {
      machine.stack.push(new Value.At(place, type));
      return key.block();
    }
    return first + 1;
  }

  /** Where an exception lies that a handler leaves on the stack. */
  private Place.Temp onStack(int entry) {
    return onStack.computeIfAbsent(entry, e -> body.scope().temp());
  }

  private List<String> caughtBy(int entry) {
    List<String> types = new ArrayList<>();
    for (Code.Handler handler : code.handlers()) {
      if (handler.entry() == entry && handler.type() != null) {
        String name = Descriptors.name(handler.type());
        if (!types.contains(name)) {
          types.add(name);
        }
      }
    }
    return types.isEmpty() ? List.of("java.lang.Throwable") : types;
  }

  /** The key of a block that is entered with that stack. */
  Emitter.Key reach(int block, @Nullable Unwinding unwinding, List<Value> stack) {
    Emitter.Key key = new Emitter.Key(block, within(block, unwinding, stack));
    if (seen.add(key)) {
      stacks.put(key, stack);
      open.push(key);
    }
    return key;
  }

  /** An exception that nobody reads any more is not under way any more. */
  private @Nullable Unwinding within(int block, @Nullable Unwinding unwinding, List<Value> stack) {
    if (unwinding == null) {
      return null;
    }
    Unwinding outer = within(block, unwinding.outer(), stack);
    boolean isRead =
        unwinding.slots().stream().anyMatch(s -> live.contains(block, s))
            || stack.stream().anyMatch(v -> v instanceof Value.At at && unwinding.isAt(at.place()));
    return isRead || unwinding.handler() == block ? unwinding.within(outer) : outer;
  }

  /** Whether several ways lead to a block. */
  boolean isJoin(int block) {
    return entries.getOrDefault(block, 0) > 1;
  }

  /** Where a value of the stack lies in a block that several ways lead to. */
  Value.At merged(int block, int depth, Value value) {
    return merged.computeIfAbsent(
        List.of(block, depth),
        k -> {
          boolean isTruth =
              value instanceof Value.Constant c
                  && c.value() instanceof Integer number
                  && (number == 0 || number == 1);
          TypeRef type = isTruth ? TypeRef.of("boolean") : value.type();
          return new Value.At(body.scope().local("stack#" + block + "#" + depth, type), type);
        });
  }

  /** Sends an exception to those of the handlers that take it, innermost first, or further out. */
  void thrown(int step, Reason reason, int block, @Nullable Unwinding unwinding) {
    for (Code.Handler handler : code.around(block)) {
      if (cleanUps.isMade(handler.entry())) {
        String type =
            reason.cause() == Reason.UNCHECKED.cause() ? Exceptions.RUNTIME : reason.type();
        send(
            step,
            handler,
            new Reason(type, reason.cause()),
            cleaning(handler, reason, type, unwinding));
        return;
      }
      String caught =
          handler.type() == null ? "java.lang.Throwable" : Descriptors.name(handler.type());
      if (exceptions.takes(caught, reason.type())) {
        send(step, handler, reason, unwinding);
        return;
      }
      if (exceptions.takes(reason.type(), caught)) {
        exceptions.narrowed(reason, caught).ifPresent(r -> send(step, handler, r, unwinding));
      }
    }
    out.thrown(step, Emitter.Key.THROWN, reason.type(), reason.cause());
  }

  private void send(int step, Code.Handler handler, Reason reason, @Nullable Unwinding unwinding) {
    out.thrown(step, reach(handler.entry(), unwinding, List.of()), reason.type(), reason.cause());
  }

  private @Nullable Unwinding cleaning(
      Code.Handler handler, Reason reason, String type, @Nullable Unwinding outer) {
    int caught = code.real(handler.entry());
    if (code.opcode(caught) != Opcodes.ASTORE) {
      Place place = onStack(handler.entry());
      return new Unwinding(
          around(outer, place), handler.entry(), Set.of(), place, type, reason.cause());
    }
    int kept = cleanUps.primary(handler.entry()).orElse(caught);
    Place place = locals.store(kept, TypeRef.of("java.lang.Throwable")).place();
    Set<Integer> slots = new TreeSet<>();
    slots.add(Webs.slot(code.at(caught)));
    slots.add(Webs.slot(code.at(kept)));
    return new Unwinding(around(outer, place), handler.entry(), slots, place, type, reason.cause());
  }

  /** The exceptions under way around one, which a second run of its handler replaces. */
  private static @Nullable Unwinding around(@Nullable Unwinding unwinding, Place place) {
    for (Unwinding at = unwinding; at != null; at = at.outer()) {
      if (at.isAt(place)) {
        return at.outer();
      }
    }
    return unwinding;
  }
}
