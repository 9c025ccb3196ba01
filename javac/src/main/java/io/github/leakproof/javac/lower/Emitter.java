package io.github.leakproof.javac.lower;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.leakproof.core.flow.Event;
import java.util.OptionalInt;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.jspecify.annotations.Nullable;

/** Chains the steps of one run of nodes. */
final class Emitter {
  private static final int NONE = -1;

  private final Drafts<Lowering.Key> drafts;
  private final Cfg cfg;
  private int first = NONE;
  private int last = NONE;
  private int thrower = NONE;

  Emitter(Drafts<Lowering.Key> drafts, Cfg cfg) {
    this.drafts = drafts;
    this.cfg = cfg;
  }

  /** Adds a step at the place of the node. */
  int emit(Event event, Node node) {
    TreePath path = cfg.paths().get(node);
    Tree tree = node.getTree();
    boolean own = path != null && tree != null && !cfg.artificial().contains(tree);
    int line = own ? Lines.of(path, tree) : 0;
    return emit(event, line > 0 ? line : lineAround(path), path);
  }

  /** The line of the nearest tree around that is in the source. */
  private int lineAround(@Nullable TreePath path) {
    TreePath at = path;
    while (at != null && cfg.artificial().contains(at.getLeaf())) {
      at = at.getParentPath();
    }
    return Lines.of(at);
  }

  /** Adds a step. */
  int emit(Event event, int line, @Nullable Object origin) {
    int step = drafts.add(event, line, origin);
    if (last == NONE) {
      first = step;
    } else {
      drafts.follow(last, step);
    }
    last = step;
    thrower = step;
    return step;
  }

  /** Says which step it is that an exception of the node leaves. */
  void throwsAt(int step) {
    thrower = step;
  }

  /** The step that exceptions leave; added if there is none yet. */
  int thrower() {
    return thrower == NONE ? nop() : thrower;
  }

  /** The last step; added if there is none yet. */
  int last() {
    return last == NONE ? nop() : last;
  }

  private int nop() {
    return emit(new Event.Nop(), 0, null);
  }

  /** The first step, if there is one. */
  OptionalInt first() {
    return first == NONE ? OptionalInt.empty() : OptionalInt.of(first);
  }
}
