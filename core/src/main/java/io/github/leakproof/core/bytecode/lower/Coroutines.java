package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.Declared;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.symbol.TypeRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What Kotlin's compiler adds to functions that may be suspended. In the source such a function
 * does not return where it is suspended: it goes on behind the call, as it does where that was not
 * suspended.
 */
final class Coroutines {
  private static final TypeRef SUSPENDED =
      TypeRef.of("kotlin.coroutines.intrinsics.CoroutineSingletons");
  private static final String INTRINSICS = "kotlin/coroutines/intrinsics/IntrinsicsKt";
  private static final String CONTINUATIONS = "kotlin.coroutines.jvm.internal.";

  private final Machine machine;

  Coroutines(Machine machine) {
    this.machine = machine;
  }

  /** Lowers the call, if it asks for what suspended functions return. */
  boolean call(MethodInsnNode node) {
    boolean isMark = node.owner.equals(INTRINSICS) && node.name.equals("getCOROUTINE_SUSPENDED");
    if (isMark) {
      machine.out.emit(new Event.Compute(machine.result(SUSPENDED), List.of()));
    }
    return isMark;
  }

  /** Whether the jump asks if a call was suspended. */
  static boolean isQuestion(JumpInsnNode jump, Value left, @Nullable Value right) {
    return (jump.getOpcode() == Opcodes.IF_ACMPEQ || jump.getOpcode() == Opcodes.IF_ACMPNE)
        && (left.type().equals(SUSPENDED) || (right != null && right.type().equals(SUSPENDED)));
  }

  /** Whether a variable is kept in the field while the function is suspended. */
  static boolean isSpill(FieldInsnNode node, Optional<Declared.Field> field) {
    return isNamedSpill(node.name)
        && field
            .map(Declared.Field::owner)
            .flatMap(ClassFile::superclass)
            .filter(name -> name.startsWith(CONTINUATIONS))
            .isPresent();
  }

  /** A letter for the type, and a number. */
  private static boolean isNamedSpill(String name) {
    return name.length() > 2
        && name.charAt(1) == '$'
        && name.chars().skip(2).allMatch(Character::isDigit);
  }
}
