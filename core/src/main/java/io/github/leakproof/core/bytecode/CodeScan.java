package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.file.Descriptors;
import io.github.leakproof.core.bytecode.lower.DefaultArguments;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** One pass over the instructions of a class. */
final class CodeScan extends ClassVisitor {
  private static final int API = Opcodes.ASM9;
  private static final String INTERRUPT = "java/lang/InterruptedException";
  private static final Set<String> ABOVE = Set.of("java/lang/Exception", "java/lang/Throwable");

  private final String className;
  private final CalledMethods called;
  private final Map<CodeKey, CodeFacts> found = new HashMap<>();

  CodeScan(String className, CalledMethods called) {
    super(API);
    this.className = className;
    this.called = called;
  }

  /** What was found, by method. */
  Map<CodeKey, CodeFacts> found() {
    return found;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    CodeFacts facts = new CodeFacts();
    found.put(new CodeKey(className, name, descriptor), facts);
    return new OfMethod(facts);
  }

  /** The pass over one method. */
  private final class OfMethod extends MethodVisitor {
    private final CodeFacts facts;
    private final Set<Label> passed = new HashSet<>();
    private final Map<Label, Integer> begins = new HashMap<>();
    private final Map<Label, Integer> ends = new HashMap<>();
    private int guards;

    OfMethod(CodeFacts facts) {
      super(API);
      this.facts = facts;
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
      if (type == null) {
        facts.guards();
      } else if (INTERRUPT.equals(type)) {
        facts.catchesInterrupt();
      } else if (ABOVE.contains(type)) {
        begins.merge(start, 1, Integer::sum);
        ends.merge(end, 1, Integer::sum);
      }
    }

    @Override
    public void visitLabel(Label label) {
      passed.add(label);
      guards += begins.getOrDefault(label, 0) - ends.getOrDefault(label, 0);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
      facts.line(line);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      if (passed.contains(label)) {
        facts.loops();
      }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      if (opcode == Opcodes.NEW && type.indexOf('$') > 0) {
        facts.make(Descriptors.name(type));
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      if (called.isAnalysed(owner)) {
        facts.field(name);
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      CalledMethods.Called method =
          called.method(owner, name, descriptor, opcode == Opcodes.INVOKESTATIC);
      if (name.equals("addSuppressed") || name.equals("$closeResource")) {
        facts.closesAtEnd();
      }
      if (isGenerated(name) && method.isOwn()) {
        facts.include(new CodeKey(Descriptors.name(owner), name, descriptor));
      }
      facts.call(method);
      if (called.takes(method)) {
        facts.takes();
      }
      if (guards > 0 && called.throwsInterrupt(owner, name, descriptor)) {
        facts.catchesInterrupt();
      }
    }

    /** Whether the method may stand for another one. */
    private static boolean isGenerated(String name) {
      return name.contains("access$") || DefaultArguments.isFilling(name);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      if (!(arguments.length > 1 && arguments[1] instanceof Handle target)
          || !bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
        return;
      }
      if (called.isAnalysed(Type.getReturnType(descriptor).getInternalName())) {
        facts.implement(Descriptors.result(descriptor));
      }
      CodeKey key =
          new CodeKey(Descriptors.name(target.getOwner()), target.getName(), target.getDesc());
      if (called.isLambda(key)) {
        facts.include(key);
        return;
      }
      boolean isStatic = target.getTag() == Opcodes.H_INVOKESTATIC;
      facts.reference(
          called.method(target.getOwner(), target.getName(), target.getDesc(), isStatic));
    }
  }
}
