package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.file.Annotations;
import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.lower.ConstructorShape;
import io.github.leakproof.core.bytecode.lower.LocalScope;
import io.github.leakproof.core.bytecode.lower.Lowered;
import io.github.leakproof.core.bytecode.lower.SourceMethod;
import io.github.leakproof.core.flow.MethodUnit.Flag;
import io.github.leakproof.core.flow.MethodUnit.Kind;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.TestAnnotations;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Makes the units of a class's methods. */
final class Members {
  private static final String INITIALIZER = "<clinit>";

  private final BytecodeProgram program;

  Members(BytecodeProgram program) {
    this.program = program;
  }

  /** The methods that somebody wrote, in the order of the class file. */
  List<BytecodeMethod> of(BytecodeClass owner) {
    List<BytecodeMethod> result = new ArrayList<>();
    for (MethodNode method : owner.file().node().methods) {
      if (ClassFile.isWritten(method)) {
        result.add(new BytecodeMethod(declaration(owner, method), program));
      }
    }
    return List.copyOf(result);
  }

  private BytecodeMethod.Declaration declaration(BytecodeClass owner, MethodNode method) {
    Set<String> annotations = Set.copyOf(Annotations.of(method));
    CodeKey key = new CodeKey(owner.name(), method.name, method.desc);
    return new BytecodeMethod.Declaration(
        owner,
        key,
        written(key),
        ref(owner.file(), method),
        kind(method),
        flags(owner, method, annotations),
        annotations,
        0,
        null,
        null,
        scope -> lower(owner, key, scope));
  }

  /** Constructors all hold the initialisers of fields. */
  private static SourceMethod written(CodeKey key) {
    boolean isConstructor = key.name().equals(MethodRef.CONSTRUCTOR);
    return new SourceMethod(key.owner(), key.name(), isConstructor ? "" : key.descriptor());
  }

  /** The method's reference, with the parameters that the source has. */
  private MethodRef ref(ClassFile owner, MethodNode method) {
    if (!method.name.equals(MethodRef.CONSTRUCTOR)) {
      String name = method.name.equals(INITIALIZER) ? "<static initializer>" : method.name;
      boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
      return new MethodRef(
          owner.name(),
          name,
          Descriptors.parameters(method.desc),
          Descriptors.result(method.desc),
          isStatic);
    }
    List<String> declared = program.shape(owner, method.desc).parameters(method.desc);
    return new MethodRef(owner.name(), MethodRef.CONSTRUCTOR, declared, "void", false);
  }

  private static Kind kind(MethodNode method) {
    return switch (method.name) {
      case MethodRef.CONSTRUCTOR -> Kind.CONSTRUCTOR;
      case INITIALIZER -> Kind.STATIC_INITIALIZER;
      default -> Kind.METHOD;
    };
  }

  private static Set<Flag> flags(BytecodeClass owner, MethodNode method, Set<String> annotations) {
    Set<Flag> result = EnumSet.noneOf(Flag.class);
    add(method, Opcodes.ACC_STATIC, Flag.STATIC, result);
    add(method, Opcodes.ACC_PRIVATE, Flag.PRIVATE, result);
    add(method, Opcodes.ACC_PUBLIC, Flag.PUBLIC, result);
    add(method, Opcodes.ACC_ABSTRACT, Flag.ABSTRACT, result);
    if (owner.isTest() || TestAnnotations.isTest(annotations)) {
      result.add(Flag.TEST);
    }
    return Set.copyOf(result);
  }

  private static void add(MethodNode method, int access, Flag flag, Set<Flag> into) {
    if ((method.access & access) != 0) {
      into.add(flag);
    }
  }

  private Optional<Lowered> lower(BytecodeClass owner, CodeKey key, LocalScope scope) {
    return program
        .code()
        .of(key)
        .flatMap(
            method ->
                program.lower(
                    owner, method, scope, given(owner, key, scope), null, written(key), true));
  }

  /** What the parameters that the compiler adds to a constructor stand for. */
  private Map<Integer, Place> given(BytecodeClass owner, CodeKey key, LocalScope scope) {
    Map<Integer, Place> result = new HashMap<>();
    if (key.name().equals(MethodRef.CONSTRUCTOR)) {
      ConstructorShape shape = program.shape(owner.file(), key.descriptor());
      int count = Descriptors.parameters(key.descriptor()).size();
      for (int i = 0; i < count; i++) {
        if (!shape.declared().contains(i) && !shape.captured().containsKey(i)) {
          result.put(i, new Place.Outer(shape.outer().orElse(owner.name())));
        }
      }
      shape.captured().forEach((i, field) -> result.put(i, scope.capturedOr(field)));
    }
    return result;
  }
}
