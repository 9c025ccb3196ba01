package io.github.leakproof.javac.fix;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.pattern.PathKind;
import java.util.List;

/** A callback or task that is to complete a promise, and ends without on some path. */
final class CompletingBody {
  private final Workshop shop;
  private final SourceText source;
  private final FixRequest request;
  private final String failing;

  /**
   * Such a body.
   *
   * @param failing the statement that fails the promise with {@code $0}, without its semicolon
   */
  CompletingBody(Workshop shop, FixRequest request, String failing) {
    this.shop = shop;
    this.source = shop.source;
    this.request = request;
    this.failing = failing;
  }

  /**
   * Completes the promise on the open paths.
   *
   * @param maker the body that makes the promise, around that which is to complete it
   */
  void mend(Draft draft, TreePath maker) throws Refused {
    TreePath body = within(maker);
    if (request.kind() != PathKind.NORMAL) {
      catchAll(draft, body);
    } else if (body.getLeaf() instanceof BlockTree) {
      CompletedPromise duty = new CompletedPromise(shop, request, failing);
      new OpenPaths(shop, body, duty, draft, new HandlerBlock(shop)).cover();
    } else {
      throw new Refused(CompletedPromise.WHY_NONE);
    }
  }

  private TreePath within(TreePath maker) throws Refused {
    List<TreePath> places = request.endingsWithin(maker);
    TreePath body = Code.body(places.isEmpty() ? maker : places.get(0));
    Tree parent = body.getParentPath().getLeaf();
    boolean isOne =
        places.size() == request.endings().size()
            && places.stream().allMatch(p -> Code.body(p).getLeaf() == body.getLeaf());
    boolean isOther =
        body.getLeaf() != maker.getLeaf()
            && (parent instanceof LambdaExpressionTree || parent instanceof MethodTree);
    if (!isOne || !isOther) {
      throw new Refused(CompletedPromise.WHY_NONE);
    }
    return body;
  }

  /** Fails the promise with what the body throws. */
  private void catchAll(Draft draft, TreePath path) throws Refused {
    List<String> closers = handler(shop.names.exception(path));
    if (!(path.getLeaf() instanceof BlockTree block)) {
      LambdaBody.of(shop, path.getParentPath()).enclose(draft, List.of("try {"), closers);
      return;
    }
    if (source.isSameLine(source.start(block), source.end(block))) {
      throw new Refused("the statements share a line");
    }
    Region region = new Region(path, block.getStatements(), 0, block.getStatements().size());
    String indent = source.indentAt(source.start(region.first()));
    int opened = shop.wrapping.openInside(draft, block, region, indent, "try {");
    shop.wrapping.close(draft, region, opened, indent, shop.wrapping.lines(indent, closers));
  }

  private List<String> handler(String failure) {
    return shop.wrapping.blockLines(
        "} catch (Throwable " + failure + ") {",
        List.of(failing.replace("$0", failure) + ";", "throw " + failure + ";"));
  }
}
