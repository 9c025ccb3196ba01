package io.github.leakproof.core.bytecode;

import io.github.leakproof.core.bytecode.lower.Instruction;
import io.github.leakproof.core.bytecode.lower.LocalScope;
import io.github.leakproof.core.bytecode.lower.Lowered;
import io.github.leakproof.core.bytecode.lower.SourceMethod;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Loop;
import io.github.leakproof.core.flow.Mentions;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A body in a class file; lowered and scanned when asked. */
final class BytecodeMethod implements MethodUnit {
  private final Declaration declaration;
  private final BytecodeProgram program;
  private @Nullable LocalScope scope;
  private @Nullable List<CodeFacts> facts;
  private @Nullable Mentions mentions;
  private @Nullable List<MethodRef> callees;
  private @Nullable Lowered lowered;
  private boolean isLowered;

  /**
   * How a body is declared.
   *
   * @param key its code; of a method reference, the method that it names
   * @param written the method that the code was written in, see {@link Instruction#written()}
   * @param ref the method's reference, or an artificial one
   * @param line the line of the declaration, as far as it is known
   * @param facts what is noted of a body that is no method's code
   * @param around the variables around it, if it is within another body
   * @param lowering lowers it
   */
  record Declaration(
      BytecodeClass owner,
      CodeKey key,
      SourceMethod written,
      MethodRef ref,
      Kind kind,
      Set<Flag> flags,
      Set<String> annotations,
      int line,
      @Nullable CodeFacts facts,
      @Nullable LocalScope around,
      Function<LocalScope, Optional<Lowered>> lowering) {}

  BytecodeMethod(Declaration declaration, BytecodeProgram program) {
    this.declaration = declaration;
    this.program = program;
  }

  /** The method's code. */
  CodeKey key() {
    return declaration.key();
  }

  /** The method that the code was written in. */
  SourceMethod written() {
    return declaration.written();
  }

  /** The variables that the body sees. */
  LocalScope scope() {
    if (scope == null) {
      scope = declaration.around() == null ? owner().bodyScope() : declaration.around();
    }
    return scope;
  }

  /** What one pass over the body, closures included, finds. */
  List<CodeFacts> facts() {
    if (facts == null) {
      CodeFacts own = declaration.facts();
      facts = own == null ? program.facts(declaration.key()) : List.of(own);
    }
    return facts;
  }

  @Override
  public MethodRef ref() {
    return declaration.ref();
  }

  @Override
  public String name() {
    return declaration.ref().name();
  }

  @Override
  public Kind kind() {
    return declaration.kind();
  }

  @Override
  public Set<Flag> flags() {
    return declaration.flags();
  }

  @Override
  public BytecodeClass owner() {
    return declaration.owner();
  }

  @Override
  public int line() {
    // The name stands before the code.
    int first = facts().isEmpty() ? 0 : facts().get(0).firstLine();
    return declaration.line() > 0 ? declaration.line() : Math.max(first - 1, 0);
  }

  @Override
  public Object parameterOrigin(int index) {
    return instruction(line(), "parameter " + index);
  }

  private Instruction instruction(int line, String what) {
    return new Instruction(declaration.written(), declaration.key().name(), line, what);
  }

  @Override
  public int parameterLine(int index) {
    return line();
  }

  @Override
  public Set<String> annotations() {
    return declaration.annotations();
  }

  @Override
  public Mentions mentions() {
    if (mentions == null) {
      mentions = program.mentions(this);
    }
    return mentions;
  }

  @Override
  public boolean mayLoop() {
    return program.asksForLoops() && facts().stream().anyMatch(CodeFacts::hasLoop);
  }

  @Override
  public boolean mayLoopInClosure() {
    return mayLoop() && facts().stream().skip(1).anyMatch(CodeFacts::hasLoop);
  }

  @Override
  public Optional<Loop> loopAround(List<Step> steps) {
    Lowered own = lowered().orElse(null);
    return own == null
        ? Optional.empty()
        : CodeLoops.around(
            program.code().of(declaration.key()), own, steps, line -> instruction(line, "loop"));
  }

  @Override
  public boolean mayAccess(FieldRef field) {
    return facts().stream().anyMatch(f -> f.uses(field.name()));
  }

  @Override
  public List<MethodRef> callees() {
    if (callees == null) {
      List<MethodRef> found = new ArrayList<>();
      for (CodeFacts each : facts()) {
        for (CodeKey call : each.calls()) {
          program.declared(call).filter(r -> !found.contains(r)).ifPresent(found::add);
        }
      }
      callees = List.copyOf(found);
    }
    return callees;
  }

  private Optional<Lowered> lowered() {
    if (!isLowered) {
      isLowered = true;
      owner().lowerAround();
      lowered = program.guarded(this, () -> declaration.lowering().apply(scope())).orElse(null);
    }
    return Optional.ofNullable(lowered);
  }

  @Override
  public Optional<FlowGraph> graph() {
    return lowered().map(Lowered::graph);
  }

  @Override
  public String toString() {
    return ref().toString();
  }
}
