package io.github.leakproof.javac.lower;

import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCErroneous;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.Names;
import com.sun.tools.javac.util.Position;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.checkerframework.nullaway.dataflow.cfg.ControlFlowGraph;
import org.checkerframework.nullaway.dataflow.cfg.UnderlyingAST;
import org.checkerframework.nullaway.dataflow.cfg.builder.CFGTranslationPhaseOne;
import org.checkerframework.nullaway.dataflow.cfg.builder.CFGTranslationPhaseThree;
import org.checkerframework.nullaway.dataflow.cfg.builder.CFGTranslationPhaseTwo;
import org.checkerframework.nullaway.dataflow.cfg.node.FunctionalInterfaceNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MarkerNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.checkerframework.nullaway.dataflow.cfg.node.StringConcatenateNode;
import org.checkerframework.nullaway.javacutil.BasicAnnotationProvider;
import org.checkerframework.nullaway.javacutil.trees.TreeBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Builds control flow graphs with the Checker Framework's translation, with a node for {@code
 * return} without a value and an exception for string concatenation, whose operands' {@code
 * toString} may throw. Assertions are disabled.
 */
final class CfgBuilder extends CFGTranslationPhaseOne {

  /** Message of the marker that stands for {@code return;}. */
  static final String RETURN = "return";

  private final IdentityHashMap<Node, TreePath> paths = new IdentityHashMap<>();
  private final IdentityHashMap<Tree, TreePath> known = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Node> qualifiers = new IdentityHashMap<>();
  private final Set<Tree> artificial = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Context context;

  private CfgBuilder(JavacProcessingEnvironment environment, Context context) {
    super(new TreeBuilder(environment), new BasicAnnotationProvider(), false, true, environment);
    this.context = context;
  }

  /**
   * The graph of one body.
   *
   * @param body the body's path
   * @throws RuntimeException if the code has errors that nobody repaired
   */
  static Cfg build(Context context, TreePath body, UnderlyingAST kind) {
    CfgBuilder builder = new CfgBuilder(JavacProcessingEnvironment.instance(context), context);
    // What the translation adds is written nowhere, wherever the compiler has made its last tree.
    TreeMaker.instance(context).at(Position.NOPOS);
    ControlFlowGraph graph =
        CFGTranslationPhaseThree.process(
            CFGTranslationPhaseTwo.process(builder.process(body, kind)));
    return new Cfg(graph, builder.paths, builder.qualifiers, builder.artificial);
  }

  @Override
  public void handleArtificialTree(Tree tree) {
    artificial.add(tree);
  }

  @Override
  protected void addToLookupMap(Node node) {
    super.addToLookupMap(node);
    paths.put(node, sole(getCurrentPath()));
  }

  /** One path for each tree, however often it is translated: {@code finally} is, for each exit. */
  private TreePath sole(TreePath path) {
    TreePath first = known.putIfAbsent(path.getLeaf(), path);
    return first == null ? path : first;
  }

  @Override
  protected void extendWithNode(Node node) {
    if (node instanceof StringConcatenateNode && Constants.of(node.getTree()).isEmpty()) {
      extendWithNodeWithException(node, Symtab.instance(context).runtimeExceptionType);
    } else {
      super.extendWithNode(node);
    }
  }

  @Override
  public @Nullable Node visitReturn(ReturnTree tree, @Nullable Void p) {
    if (tree.getExpression() == null) {
      extendWithNode(new MarkerNode(tree, RETURN, types));
    }
    return super.visitReturn(tree, null);
  }

  /** What is no Java may do anything with what it is made of. */
  @Override
  public Node visitErroneous(ErroneousTree tree, @Nullable Void p) {
    JCErroneous broken = (JCErroneous) tree;
    List<JCExpression> parts = List.nil();
    for (JCTree part : broken.errs) {
      parts = part instanceof JCExpression expression ? parts.append(expression) : parts;
    }
    UnresolvedSymbols symbols = UnresolvedSymbols.instance(context);
    MethodSymbol method =
        symbols.method(Names.instance(context).error, TreeInfo.types(parts), broken.type);
    TreeMaker maker = TreeMaker.instance(context).at(broken.pos);
    JCExpression call = maker.App(maker.Ident(method), parts);
    maker.at(Position.NOPOS);
    return scan(call, null);
  }

  @Override
  public Node visitMemberReference(MemberReferenceTree tree, @Nullable Void p) {
    Node qualifier = scan(tree.getQualifierExpression(), null);
    Node node = new FunctionalInterfaceNode(tree);
    qualifiers.put(node, qualifier);
    extendWithNode(node);
    return node;
  }
}
