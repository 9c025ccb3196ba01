package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.file.Annotations;
import io.github.leakproof.core.bytecode.file.ClassFile;
import io.github.leakproof.core.bytecode.lower.LocalScope;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.flow.TestAnnotations;
import io.github.leakproof.core.symbol.FieldRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;

/** An analysed class. */
final class BytecodeClass implements ClassUnit {
  private final ClassFile file;
  private final BytecodeProgram program;
  private @Nullable List<BytecodeMethod> methods;
  private @Nullable List<FieldUnit> fields;
  private @Nullable BytecodeMethod host;
  private boolean isHostKnown;
  private @Nullable List<String> annotations;
  private @Nullable Boolean test;
  private boolean isLoweredAround;

  BytecodeClass(ClassFile file, BytecodeProgram program) {
    this.file = file;
    this.program = program;
  }

  ClassFile file() {
    return file;
  }

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public boolean isInterface() {
    return (file.node().access & Opcodes.ACC_INTERFACE) != 0;
  }

  @Override
  public Optional<ClassUnit> outer() {
    return file.outer().flatMap(program::classNamed);
  }

  @Override
  public List<ClassUnit> nested() {
    return List.copyOf(program.nested(name()));
  }

  @Override
  public List<FieldUnit> fields() {
    if (fields == null) {
      List<FieldUnit> result = new ArrayList<>();
      for (FieldNode field : file.node().fields) {
        if ((field.access & Opcodes.ACC_SYNTHETIC) == 0) {
          result.add(field(field));
        }
      }
      fields = List.copyOf(result);
    }
    return fields;
  }

  private FieldUnit field(FieldNode field) {
    return new FieldUnit(
        new FieldRef(name(), field.name),
        (field.access & Opcodes.ACC_STATIC) != 0,
        (field.access & Opcodes.ACC_PRIVATE) != 0 && !file.isRecord(),
        (field.access & Opcodes.ACC_FINAL) != 0,
        (field.access & Opcodes.ACC_VOLATILE) != 0,
        0,
        Annotations.of(field));
  }

  @Override
  public List<MethodUnit> methods() {
    return List.copyOf(bodies());
  }

  List<BytecodeMethod> bodies() {
    if (methods == null) {
      methods = new Members(program).of(this);
    }
    return methods;
  }

  @Override
  public List<String> annotations() {
    if (annotations == null) {
      annotations = Annotations.of(file.node());
    }
    return annotations;
  }

  /** Whether the class, or the class around it, holds tests. */
  boolean isTest() {
    if (test == null) {
      test =
          TestAnnotations.isTest(annotations())
              || file.node().methods.stream()
                  .anyMatch(m -> TestAnnotations.isTest(Annotations.of(m)))
              || outer().filter(o -> ((BytecodeClass) o).isTest()).isPresent();
    }
    return test;
  }

  /** The variables of a body of this class: those of the body around the class, or new ones. */
  LocalScope bodyScope() {
    return host().map(BytecodeMethod::scope).orElseGet(LocalScope::new);
  }

  /** The body that the class is declared in. */
  Optional<BytecodeMethod> host() {
    if (!isHostKnown) {
      isHostKnown = true;
      host = file.isLocal() ? outer().flatMap(this::hostIn).orElse(null) : null;
    }
    return Optional.ofNullable(host);
  }

  private Optional<BytecodeMethod> hostIn(ClassUnit around) {
    return ((BytecodeClass) around).bodies().stream().filter(m -> makes(m, name())).findFirst();
  }

  private static boolean makes(BytecodeMethod method, String className) {
    return method.facts().stream().anyMatch(f -> f.makes(className));
  }

  /** Lowers the code that makes objects of the class, so that it is known what they capture. */
  void lowerAround() {
    if (!isLoweredAround) {
      isLoweredAround = true;
      host().ifPresent(this::lower);
      outer().ifPresent(o -> ((BytecodeClass) o).lowerAround());
    }
  }

  private void lower(MethodUnit unit) {
    List<Step> steps = unit.graph().map(FlowGraph::steps).orElse(List.of());
    for (Step step : steps) {
      if (step.event() instanceof Event.Capture capture) {
        for (MethodUnit body : capture.closure().bodies()) {
          if (body.kind() == MethodUnit.Kind.CLOSURE
              && body instanceof BytecodeMethod closure
              && makes(closure, name())) {
            lower(closure);
          }
        }
      }
    }
  }

  @Override
  public String toString() {
    return name();
  }
}
