package io.github.leakproof.javac.program;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCBlock;
import com.sun.tools.javac.tree.JCTree.JCCase;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCDoWhileLoop;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCForLoop;
import com.sun.tools.javac.tree.JCTree.JCIf;
import com.sun.tools.javac.tree.JCTree.JCLambda;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCTry;
import com.sun.tools.javac.tree.JCTree.JCWhileLoop;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import io.github.leakproof.core.catalogue.CallKinds.Kind;
import io.github.leakproof.core.flow.Mentions;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.javac.program.CallIndex.Callee;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a body: which calls matter, who is called, and which classes are declared in it.
 * All bodies of a compilation are scanned, so nothing is made for those that hold nothing of
 * interest.
 */
final class BodyScan extends TreeScanner {
  private final CallIndex index;
  private final @Nullable Type self;
  private final SettledAcquires settled;
  private final CaughtInterrupts interrupts;
  private @Nullable List<MethodRef> opening;
  private @Nullable List<MethodRef> releasing;
  private @Nullable List<Callee> callees;
  private @Nullable List<JCClassDecl> classes;
  private @Nullable List<JCTree> loops;
  private @Nullable List<TypeSymbol> implemented;
  private boolean isLoopInClosure;
  private int closures;
  private boolean runsLater;
  private boolean closesAtEnd;

  private BodyScan(CallIndex index, @Nullable Type self) {
    this.index = index;
    this.self = self;
    this.settled = new SettledAcquires(index);
    this.interrupts = index.interrupts();
  }

  /**
   * Scans a body.
   *
   * @param within the class whose {@code this} the body sees
   */
  static BodyContent of(JCTree body, JCClassDecl within, CallIndex index) {
    BodyScan scan = new BodyScan(index, within.sym == null ? null : within.sym.type);
    scan.scan(body);
    return scan.content();
  }

  private BodyContent content() {
    Set<Pattern> raised = interrupts.raised();
    boolean isEmpty =
        opening == null && releasing == null && raised.isEmpty() && !runsLater && !closesAtEnd;
    return isEmpty && callees == null && classes == null && loops == null && implemented == null
        ? BodyContent.NONE
        : new BodyContent(
            isEmpty
                ? Mentions.NONE
                : new Mentions(copy(opening), copy(releasing), raised, runsLater, closesAtEnd),
            copy(callees),
            copy(classes),
            copy(loops),
            isLoopInClosure,
            copy(implemented));
  }

  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  @Override
  public void visitClassDef(JCClassDecl tree) {
    classes = with(classes, tree);
  }

  @Override
  public void visitWhileLoop(JCWhileLoop tree) {
    loop(tree);
    super.visitWhileLoop(tree);
  }

  @Override
  public void visitForLoop(JCForLoop tree) {
    loop(tree);
    super.visitForLoop(tree);
  }

  @Override
  public void visitDoLoop(JCDoWhileLoop tree) {
    loop(tree);
    super.visitDoLoop(tree);
  }

  private void loop(JCTree tree) {
    if (index.asksForLoops() && WrittenLoops.mayBeEndless(tree)) {
      loops = with(loops, tree);
      isLoopInClosure |= closures > 0;
    }
  }

  @Override
  public void visitBlock(JCBlock tree) {
    settled.visit(tree.stats);
    super.visitBlock(tree);
  }

  @Override
  public void visitCase(JCCase tree) {
    settled.visit(tree.stats);
    super.visitCase(tree);
  }

  @Override
  public void visitIf(JCIf tree) {
    settled.visit(tree);
    super.visitIf(tree);
  }

  @Override
  public void visitTry(JCTry tree) {
    closesAtEnd |= index.asksForTasks() && tree.resources.nonEmpty();
    boolean around = interrupts.enter();
    scan(tree.resources);
    scan(tree.body);
    interrupts.close(tree.resources);
    interrupts.leave(tree, around);
    scan(tree.catchers);
    scan(tree.finalizer);
  }

  @Override
  public void visitLambda(JCLambda tree) {
    implement(tree.type);
    boolean around = interrupts.enter();
    closures++;
    super.visitLambda(tree);
    closures--;
    interrupts.leave(around);
  }

  @Override
  public void visitApply(JCMethodInvocation tree) {
    interrupts.call(tree.meth.type);
    Symbol target = TreeInfo.symbol(tree.meth);
    if (!settled.contain(tree)
        && target instanceof MethodSymbol method
        && SymbolNames.isMethod(target)) {
      Callee callee = index.callee(method);
      if (callee.mayMatter()) {
        apply(tree, method, callee);
      }
      call(callee);
    }
    super.visitApply(tree);
  }

  private void apply(JCMethodInvocation tree, MethodSymbol method, Callee callee) {
    JCExpression select = tree.meth;
    Type site = select instanceof JCFieldAccess access ? access.selected.type : null;
    Kind kind = index.kind(callee, method, site == null ? self : site);
    boolean carries =
        !kind.byType()
            || (method.isStatic()
                ? index.mayCarryResource(tree.meth.type)
                : mayPassOn(site, tree.type));
    add(kind, carries);
  }

  @Override
  public void visitNewClass(JCNewClass tree) {
    interrupts.call(tree.constructorType);
    Symbol made = tree.constructor;
    if (made instanceof MethodSymbol constructor && SymbolNames.isMethod(made)) {
      mention(constructor, self);
      if (tree.def != null && tree.clazz.type != null) {
        add(index.superConstructor(constructor, tree.clazz.type), true);
      }
    }
    super.visitNewClass(tree);
  }

  @Override
  public void visitReference(JCMemberReference tree) {
    implement(tree.type);
    Symbol symbol = tree.sym;
    if (symbol instanceof MethodSymbol method && SymbolNames.isMethod(symbol)) {
      closures++;
      mention(method, tree.expr.type);
      closures--;
    }
    super.visitReference(tree);
  }

  private void mention(MethodSymbol method, @Nullable Type receiver) {
    Callee callee = index.callee(method);
    if (callee.mayMatter()) {
      add(index.kind(callee, method, receiver), true);
    }
    call(callee);
  }

  private void call(Callee callee) {
    if (callee.callers() != null) {
      callees = with(callees, callee);
      if (closures > 0) {
        callee.callers().addClosure();
      }
    }
  }

  private void add(Kind kind, boolean carries) {
    runsLater |= kind.runsLater();
    if (kind.opens() && carries && (opening == null || !opening.contains(kind.ref()))) {
      opening = with(opening, kind.ref());
    }
    if (kind.releases() && (releasing == null || !releasing.contains(kind.ref()))) {
      releasing = with(releasing, kind.ref());
    }
  }

  /** Notes that a closure is of that type; absent in code with errors. */
  private void implement(@Nullable Type type) {
    if (type != null
        && type.tsym != null
        && index.isOwn(type.tsym)
        && (implemented == null || !implemented.contains(type.tsym))) {
      implemented = with(implemented, type.tsym);
    }
  }

  private static <T> List<T> with(@Nullable List<T> list, T element) {
    List<T> grown = list == null ? new ArrayList<>(4) : list;
    grown.add(element);
    return grown;
  }

  /** Whether a future of that type may hold a resource, or give one as the result. */
  private boolean mayPassOn(@Nullable Type site, Type result) {
    return site == null
        || site.getTypeArguments().isEmpty()
        || index.mayCarryResource(site)
        || index.mayCarryResource(result);
  }
}
