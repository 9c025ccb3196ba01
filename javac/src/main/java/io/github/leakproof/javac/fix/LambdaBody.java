package io.github.leakproof.javac.fix;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;

/** A lambda whose body is an expression, and becomes a block. */
final class LambdaBody {

  private final Workshop shop;
  private final SourceText source;
  private final TreePath body;
  private final boolean isVoid;

  private LambdaBody(Workshop shop, TreePath body, boolean isVoid) {
    this.shop = shop;
    this.source = shop.source;
    this.body = body;
    this.isVoid = isVoid;
  }

  /**
   * The lambda whose expression holds a tree, if no statement lies between.
   *
   * @throws Refused if the lambda's type is unknown
   */
  static Optional<LambdaBody> around(Workshop shop, TreePath inner) throws Refused {
    TreePath path = inner;
    while (path != null && !(path.getLeaf() instanceof LambdaExpressionTree)) {
      if (path.getLeaf() instanceof StatementTree) {
        return Optional.empty();
      }
      path = path.getParentPath();
    }
    return path == null ? Optional.empty() : Optional.of(of(shop, path));
  }

  /** The body of a lambda. */
  static LambdaBody of(Workshop shop, TreePath lambda) throws Refused {
    Tree body = ((LambdaExpressionTree) lambda.getLeaf()).getBody();
    List<ExecutableElement> descriptor = shop.exceptions.descriptor(shop.code.type(lambda));
    if (descriptor.isEmpty()) {
      throw new Refused("the lambda's type is unknown");
    }
    boolean isVoid = descriptor.get(0).getReturnType().getKind() == TypeKind.VOID;
    return new LambdaBody(shop, new TreePath(lambda, body), isVoid);
  }

  TreePath path() {
    return body;
  }

  /** Whether the lambda returns the value of its expression. */
  boolean returnsValue() {
    return !isVoid;
  }

  /** Puts lines before and behind the expression, within a block. */
  void enclose(Draft draft, List<String> openers, List<String> closers) {
    int start = source.start(body.getLeaf());
    String outer = source.indentAt(start);
    String inner = outer + source.indentUnit();
    String line = source.newline() + inner;
    String deeper = line + source.indentUnit();
    String before = "{" + line + shop.wrapping.lines(inner, openers) + deeper;
    draft.insert(start, before + (isVoid ? "" : "return "));
    String behind = ";" + line + shop.wrapping.lines(inner, closers);
    draft.insert(source.end(body.getLeaf()), behind + source.newline() + outer + "}");
  }
}
