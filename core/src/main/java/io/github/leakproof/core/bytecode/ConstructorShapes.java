package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.ClassFiles;
import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.lower.ConstructorShape;
import io.github.leakproof.core.symbol.FieldRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Tells the parameters of constructors that the source has from those that compilers add. */
final class ConstructorShapes {
  private final ClassFiles files;
  private final Function<String, Optional<ClassNode>> code;
  private final Map<String, ConstructorShape> known = new HashMap<>();

  /**
   * Shapes of the constructors in {@code files}.
   *
   * @param code yields analysed classes with their code
   */
  ConstructorShapes(ClassFiles files, Function<String, Optional<ClassNode>> code) {
    this.files = files;
    this.code = code;
  }

  ConstructorShape of(ClassFile owner, String descriptor) {
    String key = owner.name() + descriptor;
    ConstructorShape shape = known.get(key);
    if (shape == null) {
      shape = shape(owner, descriptor);
      known.put(key, shape);
    }
    return shape;
  }

  private ConstructorShape shape(ClassFile owner, String descriptor) {
    Type[] types = Type.getArgumentTypes(descriptor);
    int last = types.length - (isForAccess(owner, descriptor) ? 1 : 0);
    if (owner.isEnum() && descriptor.startsWith("(Ljava/lang/String;I")) {
      return new ConstructorShape(Optional.empty(), range(2, last), Map.of());
    }
    Map<Integer, FieldRef> captured =
        owner.isLocal() ? captured(owner, descriptor, types) : Map.of();
    boolean hasOuter = last > 0 && hasOuter(owner, types[0].getClassName());
    List<Integer> declared = range(hasOuter ? 1 : 0, last);
    declared.removeAll(captured.keySet());
    Optional<String> outer = hasOuter ? Optional.of(types[0].getClassName()) : Optional.empty();
    return new ConstructorShape(outer, declared, captured);
  }

  private static List<Integer> range(int from, int to) {
    List<Integer> result = new ArrayList<>();
    for (int i = from; i < to; i++) {
      result.add(i);
    }
    return result;
  }

  /** Whether a class around needs the constructor to get at a private one. */
  private static boolean isForAccess(ClassFile owner, String descriptor) {
    return owner
        .method("<init>", descriptor)
        .filter(m -> (m.access & Opcodes.ACC_SYNTHETIC) != 0)
        .isPresent();
  }

  private boolean hasOuter(ClassFile owner, String first) {
    if (owner.isInnerMember()) {
      return true;
    }
    return owner.isLocal()
        && !owner.isRecord()
        && owner.outer().filter(first::equals).isPresent()
        && !isInStaticCode(owner);
  }

  private boolean isInStaticCode(ClassFile owner) {
    String method = owner.node().outerMethod;
    return method != null
        && files
            .named(Descriptors.name(owner.node().outerClass))
            .flatMap(o -> o.method(method, owner.node().outerMethodDesc))
            .filter(m -> (m.access & Opcodes.ACC_STATIC) != 0)
            .isPresent();
  }

  /** The parameters that are stored into fields which the compiler made. */
  private Map<Integer, FieldRef> captured(ClassFile owner, String descriptor, Type[] types) {
    Map<Integer, FieldRef> result = new HashMap<>();
    Optional<MethodNode> constructor =
        code.apply(owner.name()).stream()
            .flatMap(c -> c.methods.stream())
            .filter(m -> m.name.equals("<init>") && m.desc.equals(descriptor))
            .findFirst();
    if (constructor.isEmpty()) {
      return result;
    }
    for (AbstractInsnNode node : constructor.get().instructions) {
      if (node instanceof MethodInsnNode call && call.name.equals("<init>")) {
        break;
      }
      if (node instanceof FieldInsnNode store
          && node.getOpcode() == Opcodes.PUTFIELD
          && isCapture(owner, store)
          && before(node) instanceof VarInsnNode load) {
        result.put(index(load.var, types), new FieldRef(owner.name(), store.name));
      }
    }
    return result;
  }

  private static boolean isCapture(ClassFile owner, FieldInsnNode store) {
    return !store.name.startsWith("this$")
        && owner.field(store.name).filter(f -> (f.access & Opcodes.ACC_SYNTHETIC) != 0).isPresent();
  }

  private static @Nullable AbstractInsnNode before(AbstractInsnNode node) {
    AbstractInsnNode at = node.getPrevious();
    while (at != null && at.getOpcode() < 0) {
      at = at.getPrevious();
    }
    return at;
  }

  private static int index(int variable, Type[] types) {
    int slot = 1;
    int index = 0;
    while (slot < variable) {
      slot += types[index++].getSize();
    }
    return index;
  }
}
