package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.file.Lambda;
import io.github.leakproof.core.bytecode.lower.Body;
import io.github.leakproof.core.bytecode.lower.Instruction;
import io.github.leakproof.core.bytecode.lower.LocalScope;
import io.github.leakproof.core.bytecode.lower.Lowered;
import io.github.leakproof.core.bytecode.lower.ReferenceLowering;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.MethodUnit.Flag;
import io.github.leakproof.core.flow.MethodUnit.Kind;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Makes closures whose bodies are units of the program. */
final class Closures {
  private final BytecodeProgram program;

  Closures(BytecodeProgram program) {
    this.program = program;
  }

  Closure closure(
      Body around,
      MethodRef functional,
      String descriptor,
      Handle target,
      List<Place> captured,
      Lambda lambda,
      int line) {
    CodeKey key =
        new CodeKey(Descriptors.name(target.getOwner()), target.getName(), target.getDesc());
    BytecodeClass owner = program.unit(around.owner().name()).orElseThrow();
    boolean yields = !Descriptors.result(descriptor).equals("void");
    Optional<MethodNode> body =
        program.called().isLambda(key) ? program.code().of(key) : Optional.empty();
    if (body.isPresent() && key.owner().equals(owner.name())) {
      MethodNode method = body.get();
      return new Closure(
          functional,
          reached(method, captured),
          List.of(
              unit(
                  owner,
                  key,
                  null,
                  around,
                  line,
                  scope -> lower(owner, method, around, scope, captured, lambda, yields))));
    }
    Instruction origin = new Instruction(around.written(), around.method().name, line, "reference");
    return new Closure(
        functional,
        captured,
        List.of(
            unit(
                owner,
                key,
                program.called().reference(key, target.getTag() == Opcodes.H_INVOKESTATIC),
                around,
                line,
                scope ->
                    new ReferenceLowering(program.surroundings(), scope, line, origin)
                        .lower(target, descriptor, captured, lambda))));
  }

  private BytecodeMethod unit(
      BytecodeClass owner,
      CodeKey key,
      @Nullable CodeFacts facts,
      Body around,
      int line,
      Function<LocalScope, Optional<Lowered>> lowering) {
    String name = "<closure " + key.name() + ">";
    return new BytecodeMethod(
        new BytecodeMethod.Declaration(
            owner,
            key,
            around.written(),
            new MethodRef(owner.name(), name, List.of(), "void", false),
            Kind.CLOSURE,
            owner.isTest() ? Set.of(Flag.TEST) : Set.of(),
            Set.of(),
            line,
            facts,
            around.scope(),
            lowering),
        program);
  }

  private Optional<Lowered> lower(
      BytecodeClass owner,
      MethodNode method,
      Body around,
      LocalScope scope,
      List<Place> captured,
      Lambda lambda,
      boolean yields) {
    Map<Integer, Place> given = new HashMap<>();
    int shift = (method.access & Opcodes.ACC_STATIC) == 0 ? 1 : 0;
    for (int i = shift; i < captured.size(); i++) {
      given.put(i - shift, captured.get(i));
    }
    return program.lower(owner, method, scope, given, lambda, around.written(), yields);
  }

  /** What is captured, and the enclosing instances that a captured receiver leads to. */
  private static List<Place> reached(MethodNode method, List<Place> captured) {
    Set<Place> result = new LinkedHashSet<>(captured);
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof FieldInsnNode field && field.name.startsWith("this$")) {
        result.add(new Place.Outer(Descriptors.type(field.desc)));
      }
    }
    return new ArrayList<>(result);
  }
}
