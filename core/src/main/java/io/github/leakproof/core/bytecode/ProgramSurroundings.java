package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.file.ClassPath;
import io.github.leakproof.core.bytecode.file.Lambda;
import io.github.leakproof.core.bytecode.lower.Body;
import io.github.leakproof.core.bytecode.lower.ConstructorShape;
import io.github.leakproof.core.bytecode.lower.Surroundings;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.ClassNode;

/** A program as the lowering of its bodies sees it. */
final class ProgramSurroundings implements Surroundings {
  private final BytecodeProgram program;
  private final Closures closures;

  ProgramSurroundings(BytecodeProgram program) {
    this.program = program;
    this.closures = new Closures(program);
  }

  @Override
  public ClassPath path() {
    return program.path();
  }

  @Override
  public boolean isAnalysed(String className) {
    return program.isAnalysed(className);
  }

  @Override
  public Optional<ClassNode> code(String className) {
    return program.code().of(className);
  }

  @Override
  public ConstructorShape shape(ClassFile owner, String descriptor) {
    return program.shape(owner, descriptor);
  }

  @Override
  public Closure closure(
      Body around,
      MethodRef functional,
      String descriptor,
      Handle target,
      List<Place> captured,
      Lambda lambda,
      int line) {
    return closures.closure(around, functional, descriptor, target, captured, lambda, line);
  }

  @Override
  public Optional<Closure> instance(ClassFile made, Body around, List<Place> captured) {
    return made.isLocal()
        ? program.unit(made.name()).map(u -> new Closure(null, captured, u.methods()))
        : Optional.empty();
  }
}
