package io.github.leakproof.javac.lower;

import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import java.util.List;
import org.checkerframework.nullaway.dataflow.cfg.block.Block;
import org.checkerframework.nullaway.dataflow.cfg.node.MarkerNode;
import org.checkerframework.nullaway.dataflow.cfg.node.MethodInvocationNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.jspecify.annotations.Nullable;

/** Tells where the copies of {@code finally} blocks begin and end that run for exceptions. */
final class Regions {
  // The translation marks them by these words only.
  private static final String START = "start of finally block for Throwable";
  private static final String END = "end of finally block for Throwable";

  private final Cfg cfg;

  Regions(Cfg cfg) {
    this.cfg = cfg;
  }

  /** The {@code try} statement or resource whose copy for exceptions begins with the block. */
  static @Nullable Tree startedBy(Block block) {
    List<Node> nodes = block.getNodes();
    return nodes.isEmpty() ? null : marked(nodes.get(0), START);
  }

  /** The {@code try} statement or resource whose copy for exceptions ends at the node. */
  static @Nullable Tree endedBy(Node node) {
    return marked(node, END);
  }

  private static @Nullable Tree marked(Node node, String message) {
    return node instanceof MarkerNode marker && marker.getMessage().startsWith(message)
        ? marker.getTree()
        : null;
  }

  /** The exceptions whose {@code finally} blocks the block is in. */
  @Nullable Unwinding within(Block block, @Nullable Unwinding unwinding) {
    Unwinding at = unwinding;
    while (at != null && !contains(at.region(), block)) {
      at = at.outer();
    }
    return at;
  }

  private boolean contains(Tree region, Block block) {
    List<Node> nodes = block.getNodes();
    if (nodes.isEmpty()) {
      return block.getType() != Block.BlockType.SPECIAL_BLOCK;
    }
    Node node = nodes.get(0);
    if (endedBy(node) == region) {
      return true;
    }
    // The code that closes a resource can be left at its end only.
    return !(region instanceof TryTree statement)
        || isWithin(cfg.paths().get(node), statement.getFinallyBlock());
  }

  private static boolean isWithin(@Nullable TreePath path, Tree tree) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() == tree) {
        return true;
      }
    }
    return false;
  }

  /** Whether the call is not written in the source. */
  boolean isImplicitCall(Node node) {
    return node instanceof MethodInvocationNode call && cfg.artificial().contains(call.getTree());
  }

  /** Whether an exception of the node is swallowed in favour of the one under way. */
  boolean isSuppressed(Node node, @Nullable Unwinding unwinding) {
    return unwinding != null && !(unwinding.region() instanceof TryTree) && isImplicitCall(node);
  }
}
