package io.github.leakproof.core.bytecode.file;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method where it is declared.
 *
 * @param owner the class that declares it
 * @param method its declaration, without code
 */
public record Declared(ClassFile owner, MethodNode method) {
  /**
   * A field where it is declared.
   *
   * @param owner the class that declares it
   * @param node its declaration
   */
  public record Field(ClassFile owner, FieldNode node) {}

  /** Whether the method has one of these flags of the class file format. */
  public boolean is(int flags) {
    return (method.access & flags) != 0;
  }

  /** Whether a call runs this method and no other. */
  public boolean isFixed() {
    return is(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL | Opcodes.ACC_STATIC) || owner.isFinal();
  }
}
