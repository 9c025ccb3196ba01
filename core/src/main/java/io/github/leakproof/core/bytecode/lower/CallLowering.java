package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.ClassPath;
import io.github.leakproof.core.bytecode.file.Declared;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.file.GenericType;
import io.github.leakproof.core.bytecode.file.GenericType.OfMethod;
import io.github.leakproof.core.bytecode.file.Lambda;
import io.github.leakproof.core.bytecode.lower.Exceptions.Reason;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Dispatch;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Lowers method calls. */
final class CallLowering {
  private static final String VOID = "void";

  private final Machine machine;
  private final int at;
  private final ClassPath path;
  private final CompilerCalls compiler;

  CallLowering(Machine machine, int at) {
    this.machine = machine;
    this.at = at;
    this.path = machine.lowering.around.path();
    this.compiler = new CompilerCalls(machine, at);
  }

  void call(MethodInsnNode node) {
    machine.out.at(at, machine.code.line(at), machine.lowering.origin(at, node.name));
    if (node.name.equals(MethodRef.CONSTRUCTOR)) {
      new CreationLowering(machine, at).call(node);
    } else if (!compiler.call(node)) {
      general(node);
    }
  }

  private void general(MethodInsnNode node) {
    Optional<Declared> declared = path.methods().find(node.owner, node.name, node.desc);
    boolean isStatic = node.getOpcode() == Opcodes.INVOKESTATIC;
    Type[] types = Type.getArgumentTypes(node.desc);
    List<Value> values = machine.stack.pop(types.length);
    Value base = isStatic ? null : machine.stack.pop();
    Place receiver = base == null ? null : machine.operand(base);
    List<Place> arguments = operands(machine, values, types);
    boolean isImplicit = compiler.isImplicit(node, base);
    emit(
        node,
        declared,
        isStatic ? Dispatch.STATIC : dispatch(node, declared),
        base,
        receiver,
        values,
        arguments,
        isImplicit);
  }

  static List<Place> operands(Machine machine, List<Value> values, Type[] types) {
    List<Place> result = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      result.add(machine.operand(values.get(i), types[i].getClassName()));
    }
    return result;
  }

  private void emit(
      MethodInsnNode node,
      Optional<Declared> declared,
      Dispatch dispatch,
      @Nullable Value base,
      @Nullable Place receiver,
      List<Value> values,
      List<Place> arguments,
      boolean isImplicit) {
    Map<String, TypeRef> variables = new HashMap<>();
    TypeRef type = type(node, declared, base, values, variables);
    boolean isVoid = type.name().equals(VOID);
    Place result = isVoid ? null : machine.result(type);
    int step =
        machine.out.emit(
            new Event.Call(
                ref(node, declared, dispatch == Dispatch.STATIC),
                dispatch,
                receiver,
                arguments,
                result,
                type,
                isImplicit));
    if (!compiler.isSilent(node, isImplicit)) {
      for (Reason reason : machine.lowering.exceptions.of(declared, variables)) {
        machine.thrown(step, reason);
      }
    }
  }

  /** The method as the source names it; a static one by the class that declares it. */
  static MethodRef ref(MethodInsnNode node, Optional<Declared> declared, boolean isStatic) {
    String owner =
        isStatic ? declared.map(d -> d.owner().node().name).orElse(node.owner) : node.owner;
    return Descriptors.method(owner, node.name, node.desc, isStatic);
  }

  private static Dispatch dispatch(MethodInsnNode node, Optional<Declared> declared) {
    boolean isExact =
        node.getOpcode() == Opcodes.INVOKESPECIAL || declared.filter(Declared::isFixed).isPresent();
    return isExact ? Dispatch.EXACT : Dispatch.VIRTUAL;
  }

  private TypeRef type(
      MethodInsnNode node,
      Optional<Declared> declared,
      @Nullable Value base,
      List<Value> values,
      Map<String, TypeRef> variables) {
    TypeRef erased = TypeRef.of(Descriptors.result(node.desc));
    Optional<OfMethod> signature = declared.flatMap(path.generics()::signature);
    if (signature.isEmpty()) {
      return erased;
    }
    List<TypeRef> types = values.stream().map(Value::type).toList();
    TypeRef receiver = base == null ? null : base.type();
    variables.putAll(path.generics().bindings(declared.get(), signature.get(), receiver, types));
    int count = Math.min(values.size(), signature.get().parameters().size());
    for (int i = 0; i < count; i++) {
      Lambda lambda =
          values.get(i) instanceof Value.At at ? machine.lowering.lambdas.get(at.place()) : null;
      if (lambda != null) {
        path.generics().lambda(signature.get().parameters().get(i), lambda, variables);
      }
    }
    GenericType result = signature.get().result();
    if (result instanceof GenericType.Variable || result instanceof GenericType.Array) {
      machine.isGeneric(at);
    }
    TypeRef inferred =
        result.with(
            v -> {
              TypeRef known = variables.get(v);
              return known != null
                  ? known
                  : path.generics().bound(declared.get(), signature.get(), v);
            });
    return narrowed(inferred, erased);
  }

  /** A cast that follows says more than what could be inferred. */
  private TypeRef narrowed(TypeRef inferred, TypeRef erased) {
    int next = machine.code.real(at + 1);
    if (next < machine.code.size()
        && machine.code.at(next) instanceof TypeInsnNode cast
        && cast.getOpcode() == Opcodes.CHECKCAST) {
      String type = Descriptors.name(cast.desc);
      if (!path.hierarchy().isSubtype(inferred.name(), type)) {
        return TypeRef.of(type);
      }
    }
    return path.hierarchy().isSubtype(inferred.name(), erased.name()) ? inferred : erased;
  }

  /** Whether the class is an analysed record, whose accessors read fields. */
  static boolean isRecord(Optional<Declared> declared) {
    return declared.map(Declared::owner).filter(ClassFile::isRecord).isPresent();
  }
}
