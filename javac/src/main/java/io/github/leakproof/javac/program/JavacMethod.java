package io.github.leakproof.javac.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Loop;
import io.github.leakproof.core.flow.Mentions;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.lower.Lines;
import io.github.leakproof.javac.lower.LocalScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A body of the compilation; lowered and scanned when asked. */
final class JavacMethod implements MethodUnit {

  private final Declaration declaration;
  private final CallIndex index;
  private final Kind kind;
  private @Nullable MethodRef ref;
  private @Nullable CallName callName;
  private @Nullable Set<Flag> flags;
  private @Nullable Set<String> annotations;
  private @Nullable LocalScope scope;
  private @Nullable BodyContent content;
  private @Nullable List<MethodRef> callees;
  private @Nullable FlowGraph graph;
  private boolean lowered;

  JavacMethod(Declaration declaration, CallIndex index) {
    this.declaration = declaration;
    this.index = index;
    this.kind = declaration.kind();
  }

  /** How the body is declared. */
  Declaration declaration() {
    return declaration;
  }

  /** The variables that the body sees. */
  LocalScope scope() {
    if (scope == null) {
      scope = declaration.scope();
    }
    return scope;
  }

  /** What one pass over the body finds. */
  BodyContent content() {
    if (content == null) {
      JCTree code = declaration.code();
      content =
          code == null ? BodyContent.NONE : BodyScan.of(code, declaration.owner().tree(), index);
      if (kind != Kind.CLOSURE) {
        content.callees().forEach(callee -> Objects.requireNonNull(callee.callers()).add(this));
      }
    }
    return content;
  }

  @Override
  public MethodRef ref() {
    if (ref == null) {
      ref = declaration.ref();
    }
    return ref;
  }

  @Override
  public String name() {
    return declaration instanceof DeclaredMethod method && !method.symbol().isConstructor()
        ? index.text(method.symbol().name)
        : ref().name();
  }

  @Override
  public CallName callName() {
    if (callName == null) {
      callName =
          declaration instanceof DeclaredMethod method
              ? index.callName(method.symbol())
              : CallName.of(ref());
    }
    return callName;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public Set<Flag> flags() {
    if (flags == null) {
      flags = declaration.flags();
    }
    return flags;
  }

  @Override
  public JavacClass owner() {
    return declaration.owner();
  }

  @Override
  public int line() {
    return Lines.of(declaration.owner().path(), declaration.tree());
  }

  @Override
  public @Nullable Object parameterOrigin(int index) {
    return index < declaration.parameters().size()
        ? new TreePath(declaration.path(), declaration.parameters().get(index))
        : null;
  }

  @Override
  public int parameterLine(int index) {
    return index < declaration.parameters().size()
        ? Lines.of(declaration.owner().path(), declaration.parameters().get(index))
        : line();
  }

  @Override
  public Set<String> annotations() {
    if (annotations == null) {
      annotations = declaration.annotations();
    }
    return annotations;
  }

  @Override
  public Mentions mentions() {
    return content().mentions();
  }

  @Override
  public boolean mayLoop() {
    return !content().loops().isEmpty();
  }

  @Override
  public boolean mayLoopInClosure() {
    return content().isLoopInClosure();
  }

  @Override
  public Optional<Loop> loopAround(List<Step> steps) {
    return WrittenLoops.around(content().loops(), steps, declaration.path());
  }

  @Override
  public boolean mayAccess(FieldRef field) {
    return FieldAccess.isIn(declaration, field);
  }

  @Override
  public List<MethodRef> callees() {
    if (callees == null) {
      Set<MethodRef> found = new LinkedHashSet<>();
      content().callees().forEach(callee -> found.add(index.reference(callee)));
      callees = List.copyOf(found);
    }
    return callees;
  }

  @Override
  public Optional<FlowGraph> graph() {
    if (!lowered) {
      lowered = true;
      graph = declaration.lower(scope()).orElse(null);
    }
    return Optional.ofNullable(graph);
  }

  @Override
  public String toString() {
    return ref().toString();
  }
}
