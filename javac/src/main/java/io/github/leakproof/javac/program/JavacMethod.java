package io.github.leakproof.javac.program;

import com.sun.source.util.TreePath;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCMethodDecl;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Mentions;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.lower.Lines;
import io.github.leakproof.javac.lower.LocalScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A body of the compilation; lowered and scanned when asked. */
final class JavacMethod implements MethodUnit {

  /**
   * The declaration of a body.
   *
   * @param ref the method's reference, or an artificial one
   * @param kind what kind of body it is
   * @param flags facts of the declaration
   * @param owner the class whose {@code this} it sees
   * @param path the declaration
   * @param code what to scan; absent for abstract methods
   * @param parameters the parameters' declarations
   * @param annotations binary names of the annotations
   * @param scope the variables of the outermost method
   */
  record Declaration(
      Lazy<MethodRef> ref,
      Kind kind,
      Lazy<Set<Flag>> flags,
      JavacClass owner,
      Supplier<TreePath> path,
      JCTree tree,
      @Nullable JCTree code,
      List<JCVariableDecl> parameters,
      Lazy<Set<String>> annotations,
      Lazy<LocalScope> scope) {}

  private final Declaration declaration;
  private final CallIndex index;
  private final Supplier<Optional<FlowGraph>> lowering;
  private @Nullable BodyScan scan;
  private @Nullable Mentions mentions;
  private @Nullable List<MethodRef> callees;
  private @Nullable FlowGraph graph;
  private boolean lowered;

  JavacMethod(Declaration declaration, CallIndex index, Supplier<Optional<FlowGraph>> lowering) {
    this.declaration = declaration;
    this.index = index;
    this.lowering = lowering;
  }

  /** How the body is declared. */
  Declaration declaration() {
    return declaration;
  }

  /** What one pass over the body finds; absent for abstract methods. */
  Optional<BodyScan> scan() {
    if (scan == null && declaration.code != null) {
      scan = BodyScan.of(declaration.code, declaration.owner.tree(), index);
    }
    return Optional.ofNullable(scan);
  }

  @Override
  public MethodRef ref() {
    return declaration.ref.get();
  }

  @Override
  public String name() {
    return declaration.tree instanceof JCMethodDecl method && !method.sym.isConstructor()
        ? index.text(method.name)
        : ref().name();
  }

  @Override
  public Kind kind() {
    return declaration.kind;
  }

  @Override
  public Set<Flag> flags() {
    return declaration.flags.get();
  }

  @Override
  public JavacClass owner() {
    return declaration.owner;
  }

  @Override
  public int line() {
    return Lines.of(declaration.owner.path(), declaration.tree);
  }

  @Override
  public @Nullable Object parameterOrigin(int index) {
    return index < declaration.parameters.size()
        ? new TreePath(declaration.path.get(), declaration.parameters.get(index))
        : null;
  }

  @Override
  public int parameterLine(int index) {
    return index < declaration.parameters.size()
        ? Lines.of(declaration.owner.path(), declaration.parameters.get(index))
        : line();
  }

  @Override
  public Set<String> annotations() {
    return declaration.annotations.get();
  }

  @Override
  public Mentions mentions() {
    if (mentions == null) {
      mentions = scan().map(BodyScan::mentions).orElse(Mentions.NONE);
    }
    return mentions;
  }

  @Override
  public List<MethodRef> callees() {
    if (callees == null) {
      callees = scan().map(s -> index.references(s.callees())).orElse(List.of());
    }
    return callees;
  }

  @Override
  public Optional<FlowGraph> graph() {
    if (!lowered) {
      lowered = true;
      graph = lowering.get().orElse(null);
    }
    return Optional.ofNullable(graph);
  }

  @Override
  public String toString() {
    return ref().toString();
  }
}
