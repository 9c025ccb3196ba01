package io.github.leakproof.core.bytecode.lower;

import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.ClassPath;
import io.github.leakproof.core.bytecode.file.Lambda;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.ClassNode;

/** What the code around a body has to do with it. */
public interface Surroundings {
  /** The class path. */
  ClassPath path();

  /** Whether the class is analysed, so that its code is known. */
  boolean isAnalysed(String className);

  /** An analysed class with its code. */
  Optional<ClassNode> code(String className);

  /** How a constructor looks in the source. */
  ConstructorShape shape(ClassFile owner, String descriptor);

  /**
   * A lambda, or a reference to a method.
   *
   * @param functional the interface method that it implements
   * @param descriptor descriptor of that method as it is implemented here
   * @param target the code, or the method referred to
   * @param lambda what is known of its types
   * @param captured what it keeps, in the order of the target's operands
   */
  Closure closure(
      Body around,
      MethodRef functional,
      String descriptor,
      Handle target,
      List<Place> captured,
      Lambda lambda,
      int line);

  /** An instance of a class that is declared within a body; empty for other classes. */
  Optional<Closure> instance(ClassFile made, Body around, List<Place> captured);
}
