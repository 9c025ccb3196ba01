package io.github.leakproof.core.bytecode.file;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A class as its file declares it.
 *
 * @param node what the file says, code left out
 */
public record ClassFile(ClassNode node) {
  /** The binary name. */
  public String name() {
    return Descriptors.name(node.name);
  }

  /** The binary name of the superclass; empty for {@code Object}. */
  public Optional<String> superclass() {
    return Optional.ofNullable(node.superName).map(Descriptors::name);
  }

  /** The binary names of the interfaces directly above. */
  public List<String> interfaces() {
    return node.interfaces.stream().map(Descriptors::name).toList();
  }

  /** Whether it is an interface. */
  public boolean isInterface() {
    return is(Opcodes.ACC_INTERFACE);
  }

  /** Whether it is an enum's class, or that of a constant with a body. */
  public boolean isEnum() {
    return is(Opcodes.ACC_ENUM);
  }

  /** Whether it is a record. */
  public boolean isRecord() {
    return is(Opcodes.ACC_RECORD);
  }

  private boolean is(int flag) {
    return (node.access & flag) != 0;
  }

  /** Whether the compiler made it and nobody wrote it. */
  public boolean isSynthetic() {
    return is(Opcodes.ACC_SYNTHETIC);
  }

  /** Whether it is final, so that none of its methods is overridden. */
  public boolean isFinal() {
    return is(Opcodes.ACC_FINAL);
  }

  /** What the file says of the class as a nested one. */
  private Optional<InnerClassNode> nesting() {
    return node.innerClasses.stream().filter(i -> i.name.equals(node.name)).findFirst();
  }

  /** Whether it is declared in code: a local or an anonymous class. */
  public boolean isLocal() {
    return node.outerClass != null;
  }

  /** Whether it is a class without a name. */
  public boolean isAnonymous() {
    return isLocal() && nesting().filter(i -> i.innerName == null).isPresent();
  }

  /** Whether it is a member class whose objects have an enclosing one. */
  public boolean isInnerMember() {
    return !isLocal()
        && !isInterface()
        && nesting()
            .filter(i -> i.outerName != null && (i.access & Opcodes.ACC_STATIC) == 0)
            .isPresent();
  }

  /** The binary name of the class directly around it, if it is within one. */
  public Optional<String> outer() {
    return isLocal()
        ? Optional.of(Descriptors.name(node.outerClass))
        : nesting().filter(i -> i.outerName != null).map(i -> Descriptors.name(i.outerName));
  }

  /** The method that is declared here with that name and descriptor. */
  public Optional<MethodNode> method(String name, String descriptor) {
    return node.methods.stream()
        .filter(m -> m.name.equals(name) && m.desc.equals(descriptor))
        .findFirst();
  }

  /** Whether somebody wrote the method, and under its name. */
  public static boolean isWritten(MethodNode method) {
    return (method.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) == 0
        && !isNamedLambda(method);
  }

  /** Whether the compiler may have made the method for a lambda. */
  public static boolean isLambda(MethodNode method) {
    return !isWritten(method) && (method.access & Opcodes.ACC_BRIDGE) == 0;
  }

  /** Kotlin's lambdas are told by their names. */
  private static boolean isNamedLambda(MethodNode method) {
    int both = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
    return (method.access & both) == both && method.name.contains("$lambda$");
  }

  /** The field that is declared here. */
  public Optional<FieldNode> field(String name) {
    return node.fields.stream().filter(f -> f.name.equals(name)).findFirst();
  }

  /** The fields of an enum's constants, in their order. */
  public List<FieldNode> constants() {
    return node.fields.stream().filter(f -> (f.access & Opcodes.ACC_ENUM) != 0).toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClassFile that && node.name.equals(that.node.name);
  }

  @Override
  public int hashCode() {
    return node.name.hashCode();
  }

  @Override
  public String toString() {
    return name();
  }
}
