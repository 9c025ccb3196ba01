package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.Declared;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.lower.Exceptions.Reason;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Calls that compilers make: the source has something else there, or nothing. */
final class CompilerCalls {
  private static final Map<String, String> BOXES =
      Map.of(
          "java/lang/Boolean", "booleanValue",
          "java/lang/Byte", "byteValue",
          "java/lang/Character", "charValue",
          "java/lang/Short", "shortValue",
          "java/lang/Integer", "intValue",
          "java/lang/Long", "longValue",
          "java/lang/Float", "floatValue",
          "java/lang/Double", "doubleValue");
  private static final Set<String> ITERATION = Set.of("iterator", "hasNext", "next");
  private static final String ITERATOR = "java/util/Iterator";

  private final Machine machine;
  private final int at;

  CompilerCalls(Machine machine, int at) {
    this.machine = machine;
    this.at = at;
  }

  /** Lowers the call, if it is one of these. */
  boolean call(MethodInsnNode node) {
    if (isNullCheck(node)) {
      if (node.name.equals("getClass")) {
        machine.stack.pop();
        machine.stack.push(new Value.Constant(null, TypeRef.of("java.lang.Class")));
      }
      return true;
    }
    if (BOXES.containsKey(node.owner)) {
      return boxing(node);
    }
    if (CleanUps.isCloseResource(node)) {
      closeResource();
      return true;
    }
    return new Coroutines(machine).call(node)
        || new DefaultArguments(machine, at).call(node)
        || new EnumSwitches(machine, at).call(node)
        || accessor(node)
        || component(node);
  }

  /** The forms {@code dup; requireNonNull; pop} and {@code dup; getClass; pop}. */
  private boolean isNullCheck(MethodInsnNode node) {
    boolean checks =
        (node.name.equals("requireNonNull")
                && node.owner.equals("java/util/Objects")
                && node.desc.equals("(Ljava/lang/Object;)Ljava/lang/Object;"))
            || (node.name.equals("getClass") && node.desc.equals("()Ljava/lang/Class;"));
    return checks && machine.code.opcode(at + 1) == Opcodes.POP && previous() == Opcodes.DUP;
  }

  private int previous() {
    int i = machine.code.realBefore(at);
    return i < 0 ? -1 : machine.code.at(i).getOpcode();
  }

  private boolean boxing(MethodInsnNode node) {
    Type[] types = Type.getArgumentTypes(node.desc);
    String box = Descriptors.name(node.owner);
    if (node.name.equals("valueOf") && types.length == 1 && types[0].getSort() < Type.ARRAY) {
      Value value = machine.stack.pop();
      machine.stack.push(
          value instanceof Value.Constant constant
              ? new Value.Constant(
                  Constants.as(constant.value(), types[0].getClassName()), TypeRef.of(box))
              : new Value.At(machine.operand(value), TypeRef.of(box)));
      return true;
    }
    if (node.name.equals(BOXES.get(node.owner)) && types.length == 0) {
      Place from = machine.pop();
      TypeRef type = TypeRef.of(Descriptors.result(node.desc));
      machine.thrown(
          machine.out.emit(new Event.Assign(machine.result(type), from)), Reason.NULL_CHECK);
      return true;
    }
    return false;
  }

  private void closeResource() {
    Value resource = machine.stack.pop();
    machine.stack.pop();
    MethodRef close = new MethodRef(resource.type().name(), "close", List.of(), "void", false);
    machine.out.emit(
        new Event.Call(
            close,
            Event.Dispatch.VIRTUAL,
            machine.operand(resource),
            List.of(),
            null,
            TypeRef.VOID,
            true));
  }

  /** A method that lets nested classes of one file at each other's private members. */
  private boolean accessor(MethodInsnNode node) {
    Optional<Declared> declared =
        node.getOpcode() == Opcodes.INVOKESTATIC && node.name.contains("access$")
            ? machine.lowering.around.path().methods().find(node.owner, node.name, node.desc)
            : Optional.empty();
    if (declared.filter(d -> d.is(Opcodes.ACC_SYNTHETIC)).isEmpty()) {
      return false;
    }
    Optional<MethodNode> body =
        machine.lowering.around.code(Descriptors.name(node.owner)).stream()
            .flatMap(c -> c.methods.stream())
            .filter(m -> m.name.equals(node.name) && m.desc.equals(node.desc))
            .findFirst();
    return body.isPresent() && new Accessors(machine, at).run(body.get(), node.desc);
  }

  /** A record's accessor that nobody wrote reads the component. */
  private boolean component(MethodInsnNode node) {
    Optional<Declared> declared =
        node.desc.startsWith("()") && node.getOpcode() == Opcodes.INVOKEVIRTUAL
            ? machine.lowering.around.path().methods().find(node.owner, node.name, node.desc)
            : Optional.empty();
    String owner = declared.map(d -> d.owner().name()).orElse("");
    if (!CallLowering.isRecord(declared)
        || declared.get().owner().field(node.name).isEmpty()
        || !machine.lowering.around.isAnalysed(owner)) {
      return false;
    }
    FieldRef field = new FieldRef(owner, node.name);
    Value base = machine.stack.pop();
    Place from = machine.operand(base);
    TypeRef type =
        machine
            .lowering
            .around
            .path()
            .generics()
            .field(
                new Declared.Field(
                    declared.get().owner(), declared.get().owner().field(node.name).get()),
                base.type());
    int step = machine.out.emit(new Event.Load(machine.result(type), from, field, type));
    machine.thrown(step, Reason.UNCHECKED);
    return true;
  }

  /** Whether the compiler made the call: the close of a resource, the steps of a loop. */
  boolean isImplicit(MethodInsnNode node, @Nullable Value base) {
    if (CleanUps.isClose(node)) {
      return isReceiver(w -> machine.lowering.cleanUps.isResource(w));
    }
    if (!ITERATION.contains(node.name) || !node.desc.startsWith("()")) {
      return false;
    }
    int next = machine.code.real(at + 1);
    return node.owner.equals(ITERATOR)
        ? isReceiver(this::isUnnamedIterator)
        : machine.code.opcode(next) == Opcodes.ASTORE
            && node.name.equals("iterator")
            && isUnnamedIterator(machine.lowering.locals.webs().ofStore(next));
  }

  private boolean isReceiver(IntPredicate web) {
    int i = machine.code.realBefore(at);
    return i >= 0
        && machine.code.at(i).getOpcode() == Opcodes.ALOAD
        && web.test(machine.lowering.locals.webs().ofLoad(i));
  }

  /** A variable that is only asked for the elements of a loop, and has no name. */
  private boolean isUnnamedIterator(int web) {
    Locals locals = machine.lowering.locals;
    return !locals.isNamed(web)
        && locals.webs().loads(web).stream()
            .map(machine.code::opcodeAfter)
            .allMatch(
                call ->
                    call instanceof MethodInsnNode method
                        && method.owner.equals(ITERATOR)
                        && (method.name.equals("hasNext") || method.name.equals("next")));
  }

  /** Whether nothing that the call throws is seen. */
  boolean isSilent(MethodInsnNode node, boolean isImplicit) {
    boolean isSeen =
        CleanUps.isClose(node) ? machine.key.unwinding() == null : node.name.equals("next");
    return isImplicit ? !isSeen : isOfSwitch(node);
  }

  /** A {@code switch} on strings compares hash codes first, and then the strings. */
  private boolean isOfSwitch(MethodInsnNode node) {
    if (!node.owner.equals("java/lang/String")) {
      return false;
    }
    int next = machine.code.opcode(at + 1);
    return node.name.equals("hashCode")
        ? next == Opcodes.LOOKUPSWITCH || next == Opcodes.TABLESWITCH
        : node.name.equals("equals")
            && (next == Opcodes.IFEQ || next == Opcodes.IFNE)
            && isOfUnnamed(machine.code.realBefore(at));
  }

  /** Whether a constant lies there, and before it the value of a variable that has no name. */
  private boolean isOfUnnamed(int constant) {
    int load = machine.code.realBefore(constant);
    return load >= 0
        && machine.code.opcode(constant) == Opcodes.LDC
        && machine.code.opcode(load) == Opcodes.ALOAD
        && !machine.lowering.locals.isNamed(machine.lowering.locals.webs().ofLoad(load));
  }
}
