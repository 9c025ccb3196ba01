package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.lower.Exceptions.Reason;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Runs one block on symbolic values, and emits what it does. */
final class Machine {
  final Lowering lowering;
  final Emitter.Key key;
  final OperandStack stack;
  final Emitter out;
  final Code code;

  /** The instruction whose value has a type variable as its type, as it is declared. */
  private int generic = -1;

  Machine(Lowering lowering, Emitter.Key key, List<Value> stack) {
    this.lowering = lowering;
    this.key = key;
    this.stack = new OperandStack(stack);
    this.out = lowering.out;
    this.code = lowering.code;
  }

  /** Says that a compiler may have to cast the value of the instruction. */
  void isGeneric(int instruction) {
    generic = instruction;
  }

  Place.Temp temp() {
    return lowering.body.scope().temp();
  }

  /** Adds a new value to the stack. */
  Place.Temp result(TypeRef type) {
    Place.Temp place = temp();
    stack.push(new Value.At(place, type));
    return place;
  }

  /** Where a value lies; what was not there yet is put there. */
  Place operand(Value value, String expected) {
    if (value instanceof Value.At at) {
      return at.place();
    }
    Place.Temp place = value instanceof Value.Listing listing ? listing.place() : temp();
    if (value instanceof Value.Constant constant) {
      out.emit(new Event.Literal(place, Constants.as(constant.value(), expected)));
    } else if (value instanceof Value.Listing listing) {
      int step = out.emit(new Event.NewArray(place, listing.elements(), listing.length()));
      if (listing.elements().isEmpty() && listing.length() != 0) {
        thrown(step, Reason.UNCHECKED);
      }
      stack.replace(v -> isSame(v, listing) ? new Value.At(place, listing.type()) : v);
    } else if (value instanceof Value.Comparison numbers) {
      out.emit(new Event.Compute(place, List.of(numbers.left(), numbers.right())));
    } else if (value instanceof Value.Ordinal ordinal) {
      out.emit(new Event.Compute(place, List.of(ordinal.constant())));
    } else if (value instanceof Value.EnumSelector selector) {
      out.emit(new Event.Compute(place, List.of(selector.selector())));
    } else {
      out.emit(new Event.Compute(place, List.of()));
    }
    return place;
  }

  private static boolean isSame(Value value, Value.Listing listing) {
    return value instanceof Value.Listing other && other.place().equals(listing.place());
  }

  Place operand(Value value) {
    return operand(value, value.type().name());
  }

  Place pop() {
    return operand(stack.pop());
  }

  Place pop(String expected) {
    return operand(stack.pop(), expected);
  }

  void thrown(int step, Reason reason) {
    lowering.thrown(step, reason, key.block(), key.unwinding());
  }

  /** A member of what may be null is asked for. */
  void nullChecked(int step, Place base) {
    if (!(base instanceof Place.This)
        && !(base instanceof Place.Outer)
        && !(base instanceof Place.Type)) {
      thrown(step, Reason.NULL_CHECK);
    }
  }

  /** The key of a block that the code goes on with; values of the stack are where it has them. */
  Emitter.Key flow(int block) {
    List<Value> values = stack.values();
    if (values.isEmpty() || !lowering.isJoin(block)) {
      return lowering.reach(block, key.unwinding(), values);
    }
    List<Value> moved = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      moved.add(moved(block, i, values.get(i)));
    }
    return lowering.reach(block, key.unwinding(), moved);
  }

  private Value moved(int block, int depth, Value value) {
    boolean isFixed =
        value instanceof Value.Uninitialized
            || value instanceof Value.Listing
            || value instanceof Value.SwitchMap
            || (value instanceof Value.At at
                && (at.place() instanceof Place.This || at.place() instanceof Place.Outer));
    if (isFixed) {
      return value;
    }
    Value.At to = lowering.merged(block, depth, value);
    assign(to, decided(value, to));
    return to;
  }

  /** The condition that a block was entered by, where the code puts its truth into a constant. */
  private Value decided(Value value, Value.At to) {
    Lowering.Decision decision = lowering.decisions.get(key);
    boolean isTruth =
        decision != null
            && to.type().name().equals("boolean")
            && value instanceof Value.Constant constant
            && Integer.valueOf(decision.value() ? 1 : 0).equals(constant.value());
    return isTruth ? new Value.At(decision.condition(), to.type()) : value;
  }

  void assign(Value.At to, Value value) {
    if (value instanceof Value.Constant constant) {
      out.emit(new Event.Literal(to.place(), Constants.as(constant.value(), to.type().name())));
    } else {
      Place from = operand(value);
      if (!from.equals(to.place())) {
        out.emit(new Event.Assign(to.place(), from));
      }
    }
  }

  /** Values on the stack that came from a variable stay what they were when it changes. */
  private void keep(Place variable) {
    if (stack.values().stream()
        .noneMatch(v -> v instanceof Value.At at && at.place().equals(variable))) {
      return;
    }
    Place.Temp copy = temp();
    out.emit(new Event.Assign(copy, variable));
    stack.replace(
        v ->
            v instanceof Value.At at && at.place().equals(variable)
                ? new Value.At(copy, at.type())
                : v);
  }

  /** Runs an instruction; {@code false} if the block is over. */
  boolean run(int at) {
    return run(code.at(at), at);
  }

  /** Runs an instruction in the place of the one at that number. */
  boolean run(AbstractInsnNode node, int at) {
    int opcode = node.getOpcode();
    if (node instanceof MethodInsnNode call) {
      new CallLowering(this, at).call(call);
    } else if (node instanceof InvokeDynamicInsnNode call) {
      new DynamicLowering(this, at).call(call);
    } else if (node instanceof FieldInsnNode field) {
      new FieldLowering(this, at).run(field);
    } else if (node instanceof LdcInsnNode constant) {
      constant(constant.cst);
    } else if (node instanceof TypeInsnNode type) {
      type(type, at);
    } else if (node instanceof IincInsnNode increment) {
      increment(increment, at);
    } else if (node instanceof IntInsnNode number) {
      number(number);
    } else if (node instanceof MultiANewArrayInsnNode array) {
      stack.pop(array.dims);
      int step =
          out.emit(new Event.NewArray(result(TypeRef.of(Descriptors.type(array.desc))), List.of()));
      thrown(step, Reason.UNCHECKED);
    } else if (opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD) {
      stack.push(lowering.locals.load(at));
    } else if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
      store(at);
    } else if (opcode >= Opcodes.ACONST_NULL && opcode <= Opcodes.DCONST_1) {
      stack.push(Constants.pushed(opcode));
    } else if (opcode >= Opcodes.POP && opcode <= Opcodes.SWAP) {
      rearrange(opcode);
    } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
      load();
    } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
      element();
    } else {
      return new Branches(this, at).run(node) && new Arithmetic(this).run(opcode);
    }
    return true;
  }

  private void constant(Object value) {
    if (value instanceof Type type && type.getSort() != Type.METHOD) {
      TypeRef of = new TypeRef("java.lang.Class", List.of(TypeRef.of(type.getClassName())));
      out.emit(new Event.Compute(result(of), List.of()));
    } else if (!Constants.isKnown(value)) {
      out.emit(new Event.Compute(result(TypeRef.of("java.lang.Object")), List.of()));
    } else {
      stack.push(Value.Constant.of(value, Constants.type(value)));
    }
  }

  private void number(IntInsnNode node) {
    if (node.getOpcode() == Opcodes.NEWARRAY) {
      array(Constants.elementType(node.operand) + "[]");
    } else {
      stack.push(Value.Constant.of(node.operand, "int"));
    }
  }

  private void array(String type) {
    Value length = stack.pop();
    if (length instanceof Value.Constant constant && constant.value() instanceof Integer count) {
      stack.push(new Value.Listing(temp(), TypeRef.of(type), count, List.of()));
    } else {
      operand(length);
      int step = out.emit(new Event.NewArray(result(TypeRef.of(type)), List.of()));
      thrown(step, Reason.UNCHECKED);
    }
  }

  private void type(TypeInsnNode node, int at) {
    String type = Descriptors.name(node.desc);
    switch (node.getOpcode()) {
      case Opcodes.NEW -> stack.push(new Value.Uninitialized(at, TypeRef.of(type)));
      case Opcodes.ANEWARRAY -> array(type + "[]");
      case Opcodes.INSTANCEOF -> {
        Place value = pop();
        Place.Temp to = result(TypeRef.of("boolean"));
        out.emit(new Event.Test(to, Event.Operator.INSTANCE_OF, value, null, type));
      }
      default -> cast(type, at);
    }
  }

  private void cast(String type, int at) {
    Value value = stack.pop();
    boolean isFree =
        value instanceof Value.Constant
            || (generic >= 0 && code.real(generic + 1) == at)
            || lowering.around.path().hierarchy().isSubtype(value.type().name(), type);
    boolean isNarrower = lowering.around.path().hierarchy().isSubtype(value.type().name(), type);
    TypeRef to = isNarrower ? value.type() : TypeRef.of(type);
    if (value instanceof Value.Constant constant) {
      stack.push(new Value.Constant(constant.value(), to));
    } else if (isFree) {
      stack.push(new Value.At(operand(value), to));
    } else {
      Place from = operand(value);
      int step = out.emit(new Event.Assign(result(to), from));
      if (!isTested(type, at)) {
        thrown(step, Reason.UNCHECKED);
      }
    }
  }

  /** Whether the cast belongs to a pattern: it follows the question for its type. */
  private boolean isTested(String type, int cast) {
    int at = cast;
    for (int count = 0; count < 4; count++) {
      do {
        at--;
      } while (at > 0 && code.at(at).getOpcode() < 0);
      if (at <= 0) {
        return false;
      }
      if (code.at(at) instanceof TypeInsnNode test && test.getOpcode() == Opcodes.INSTANCEOF) {
        return Descriptors.name(test.desc).equals(type);
      }
    }
    return false;
  }

  private void increment(IincInsnNode node, int at) {
    Value old = lowering.locals.load(at);
    Value.At to = lowering.locals.store(at, old.type());
    keep(to.place());
    Place.Temp amount = temp();
    out.emit(new Event.Literal(amount, node.incr));
    Place.Temp sum = temp();
    out.emit(new Event.Compute(sum, List.of(operand(old), amount), Event.Operation.SUM));
    out.emit(new Event.Assign(to.place(), sum));
  }

  private void store(int at) {
    Value value = stack.pop();
    if (value instanceof Value.Listing) {
      value = new Value.At(operand(value), value.type());
    }
    Value.At to = lowering.locals.store(at, value.type());
    keep(to.place());
    assign(to, value);
  }

  private void rearrange(int opcode) {
    switch (opcode) {
      case Opcodes.POP -> stack.drop(1);
      case Opcodes.POP2 -> stack.drop(2);
      case Opcodes.DUP -> stack.duplicate(1, 0);
      case Opcodes.DUP_X1 -> stack.duplicate(1, 1);
      case Opcodes.DUP_X2 -> stack.duplicate(1, 2);
      case Opcodes.DUP2 -> stack.duplicate(2, 0);
      case Opcodes.DUP2_X1 -> stack.duplicate(2, 1);
      case Opcodes.DUP2_X2 -> stack.duplicate(2, 2);
      default -> {
        Value top = stack.pop();
        Value next = stack.pop();
        stack.push(top);
        stack.push(next);
      }
    }
  }

  private void load() {
    Value index = stack.pop();
    Value array = stack.pop();
    if (array instanceof Value.SwitchMap map && index instanceof Value.Ordinal ordinal) {
      stack.push(new Value.EnumSelector(ordinal.constant(), map.constants()));
      return;
    }
    String type = array.type().name();
    String element =
        type.endsWith("[]") ? type.substring(0, type.length() - 2) : "java.lang.Object";
    Place from = operand(array);
    Place at = operand(index);
    int step = out.emit(new Event.ArrayLoad(result(TypeRef.of(element)), from, at));
    thrown(step, Reason.UNCHECKED);
  }

  private void element() {
    Value value = stack.pop();
    Value index = stack.pop();
    Value array = stack.pop();
    String type = array.type().name();
    String expected = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
    if (array instanceof Value.Listing listing
        && index instanceof Value.Constant number
        && Integer.valueOf(listing.elements().size()).equals(number.value())) {
      Value.Listing longer = listing.with(operand(value, expected));
      stack.replace(v -> isSame(v, listing) ? longer : v);
      return;
    }
    Place from = operand(value, expected);
    Place into = operand(array);
    int step = out.emit(new Event.ArrayStore(into, operand(index), from));
    thrown(step, Reason.UNCHECKED);
  }

  /** An exception under way that lies at that place. */
  @Nullable Unwinding underWay(Place place) {
    for (Unwinding at = key.unwinding(); at != null; at = at.outer()) {
      if (at.isAt(place)) {
        return at;
      }
    }
    return null;
  }
}
