package io.github.leakproof.javac.lower;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.processing.JavacProcessingEnvironment;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCErroneous;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCTry;
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
 * return} without a value, an exception for string concatenation, whose operands' {@code toString}
 * may throw, and the code that annotations of local variables stand for. Assertions are disabled.
 */
final class CfgBuilder extends CFGTranslationPhaseOne {

  /** Message of the marker that stands for {@code return;}. */
  static final String RETURN = "return";

  private final IdentityHashMap<Node, TreePath> paths = new IdentityHashMap<>();
  private final IdentityHashMap<Tree, TreePath> known = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Node> qualifiers = new IdentityHashMap<>();
  private final Set<Tree> artificial = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Tree> unwritten = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Context context;
  private final CleanUps cleanUps;

  private CfgBuilder(JavacProcessingEnvironment environment, Context context, CleanUps cleanUps) {
    super(new TreeBuilder(environment), new BasicAnnotationProvider(), false, true, environment);
    this.context = context;
    this.cleanUps = cleanUps;
  }

  /**
   * The graph of one body.
   *
   * @param body the body's path
   * @throws RuntimeException if the code has errors that nobody repaired
   */
  static Cfg build(Context context, TreePath body, UnderlyingAST kind, Set<String> cleanUps) {
    JavacProcessingEnvironment environment = JavacProcessingEnvironment.instance(context);
    CfgBuilder builder =
        new CfgBuilder(
            environment, context, new CleanUps(context, body.getCompilationUnit(), cleanUps));
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
    TreePath first = known.get(path.getLeaf());
    if (first == null) {
      first = unwritten.isEmpty() ? path : written(path);
      known.put(path.getLeaf(), first);
    }
    return first;
  }

  /** The path past the statements that are only there for an annotation. */
  private TreePath written(TreePath path) {
    if (path.getParentPath() == null) {
      return path;
    }
    TreePath parent = written(path.getParentPath());
    return unwritten.contains(path.getLeaf()) ? parent : new TreePath(parent, path.getLeaf());
  }

  @Override
  protected void extendWithNode(Node node) {
    if (node instanceof StringConcatenateNode && Constants.of(node.getTree()).isEmpty()) {
      extendWithNodeWithException(node, Symtab.instance(context).runtimeExceptionType);
    } else {
      super.extendWithNode(node);
    }
  }

  /** What follows a variable that generated code releases is tried, and the release comes after. */
  @Override
  public @Nullable Node visitBlock(BlockTree tree, @Nullable Void p) {
    java.util.List<? extends StatementTree> statements = tree.getStatements();
    for (int i = 0; i < statements.size(); i++) {
      scan(statements.get(i), null);
      JCTry rest = cleanUps.after(statements.get(i), statements.subList(i + 1, statements.size()));
      if (rest != null) {
        unwritten.add(rest);
        unwritten.add(rest.body);
        artificial.add(CleanUps.call(rest));
        scan(rest, null);
        return null;
      }
    }
    return null;
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
