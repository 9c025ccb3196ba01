package io.github.leakproof.javac.lower;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Type.UnionClassType;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import io.github.leakproof.core.flow.Edge.Cause;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.javac.symbol.SymbolNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;
import org.checkerframework.nullaway.dataflow.cfg.block.Block;
import org.checkerframework.nullaway.dataflow.cfg.block.ConditionalBlock;
import org.checkerframework.nullaway.dataflow.cfg.block.ExceptionBlock;
import org.checkerframework.nullaway.dataflow.cfg.block.SingleSuccessorBlock;
import org.checkerframework.nullaway.dataflow.cfg.node.CatchMarkerNode;
import org.checkerframework.nullaway.dataflow.cfg.node.Node;
import org.jspecify.annotations.Nullable;

/** Lowers one body: its blocks become chains of steps, joined by labelled edges. */
public final class Lowering {

  /** Bodies with more steps than this are not analysed. */
  private static final int MAX_STEPS = 20_000;

  /** A block, as it runs while {@code unwinding}. */
  record Key(Block block, @Nullable Unwinding unwinding) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && block == that.block
          && Objects.equals(unwinding, that.unwinding);
    }

    @Override
    public int hashCode() {
      return 31 * block.hashCode() + Objects.hashCode(unwinding);
    }
  }

  private final Body body;
  private final Cfg cfg;
  private final SymbolNames names;
  private final Types types;
  private final Regions regions;
  private final Places places;
  private final Causes causes;
  private final NodeLowering nodes;
  private final Drafts<Key> drafts = new Drafts<>();
  private final Deque<Key> open = new ArrayDeque<>();
  private final Set<Key> seen = new HashSet<>();

  private Lowering(Context context, Body body, Cfg cfg, SymbolNames names, Closures closures) {
    this.body = body;
    this.cfg = cfg;
    this.names = names;
    this.types = Types.instance(context);
    this.regions = new Regions(cfg);
    this.places = new Places(body, names, types);
    this.causes = new Causes(context);
    this.nodes = new NodeLowering(context, body, cfg, names, places, closures);
  }

  /** Forgets what is kept for a compilation: the context goes on with another one. */
  public static void forget(Context context) {
    UnresolvedSymbols.forget(context);
  }

  /**
   * The body's flow graph; empty where it would be too large.
   *
   * @param cleanUps annotations of local variables that are released at the end of their block
   * @throws RuntimeException if the code has errors that cannot be repaired
   */
  public static Optional<FlowGraph> lower(
      Context context, Body body, SymbolNames names, Closures closures, Set<String> cleanUps) {
    try (Repair repair = Repair.of(context, body.path())) {
      Cfg cfg = CfgBuilder.build(context, repair.body(), body.kind(), cleanUps);
      return new Lowering(context, body, cfg, names, closures).run();
    }
  }

  private Optional<FlowGraph> run() {
    List<Place.Local> parameters = body.parameters().stream().map(body.scope()::local).toList();
    Key entry = reach(cfg.graph().getEntryBlock(), null);
    while (!open.isEmpty()) {
      lower(open.pop());
      if (drafts.size() > MAX_STEPS) {
        return Optional.empty();
      }
    }
    return Optional.of(
        drafts.build(
            parameters,
            entry,
            new Key(cfg.graph().getRegularExitBlock(), null),
            new Key(cfg.graph().getExceptionalExitBlock(), null),
            epilogue()));
  }

  /** A record's constructor assigns its parameters to the fields. */
  private List<Event> epilogue() {
    List<Event> result = new ArrayList<>();
    body.assigned()
        .forEach(
            (field, parameter) ->
                result.add(
                    new Event.Store(
                        new Place.This(), names.fieldRef(field), body.scope().local(parameter))));
    return result;
  }

  private Key reach(Block block, @Nullable Unwinding unwinding) {
    Key key = new Key(block, regions.within(block, unwinding));
    if (seen.add(key)) {
      open.push(key);
    }
    return key;
  }

  private void lower(Key key) {
    Block block = key.block;
    Emitter out = new Emitter(drafts, cfg);
    for (Node node : block.getNodes()) {
      nodes.lower(node, key.unwinding, out);
      Node target = nodes.writtenBy(node);
      if (target != null && target.getBlock() instanceof ExceptionBlock access) {
        thrown(access, key.unwinding, out);
      }
    }
    if (block instanceof ExceptionBlock throwing && !nodes.isOnlyWritten(throwing.getNode())) {
      thrown(throwing, key.unwinding, out);
    }
    if (block instanceof SingleSuccessorBlock single && single.getSuccessor() != null) {
      next(key, Objects.requireNonNull(single.getSuccessor()), out);
    }
    out.first().ifPresent(step -> drafts.head(key, step));
  }

  private void next(Key key, Block successor, Emitter out) {
    if (successor instanceof ConditionalBlock conditional) {
      branch(key, conditional, out);
      return;
    }
    Key target = reach(successor, key.unwinding);
    if (out.first().isPresent() || !drafts.forward(key, target)) {
      drafts.way(out.last(), new Drafts.Way.Normal<>(target));
    }
  }

  private void branch(Key key, ConditionalBlock block, Emitter out) {
    Node condition = Objects.requireNonNull(key.block.getLastNode());
    Object known = Places.constant(condition).orElse(null);
    Place place = places.of(condition, key.unwinding);
    int step = out.last();
    if (!Boolean.TRUE.equals(known)) {
      Key target = reach(block.getElseSuccessor(), key.unwinding);
      drafts.way(step, new Drafts.Way.When<>(target, place, false));
    }
    if (!Boolean.FALSE.equals(known)) {
      Key target = reach(block.getThenSuccessor(), key.unwinding);
      drafts.way(step, new Drafts.Way.When<>(target, place, true));
    }
  }

  private void thrown(ExceptionBlock block, @Nullable Unwinding unwinding, Emitter out) {
    Node node = block.getNode();
    Tree ended = Regions.endedBy(node);
    if (ended != null) {
      rethrown(block, ended, unwinding, out);
      return;
    }
    if (regions.isSuppressed(node, unwinding)) {
      return;
    }
    for (Map.Entry<TypeMirror, Set<Block>> entry : block.getExceptionalSuccessors().entrySet()) {
      for (Causes.Reason reason : causes.of(node, (Type) entry.getKey())) {
        send(reason, entry.getValue(), unwinding, out);
      }
    }
  }

  private void thrown(
      Block target, Type type, Cause cause, @Nullable Unwinding unwinding, Emitter out) {
    Tree region = Regions.startedBy(target);
    Key key;
    if (region == null) {
      key = reach(target, unwinding);
    } else {
      Unwinding outer = regions.within(target, unwinding);
      Type kind = cause == Cause.RUNTIME ? causes.runtimeException() : type;
      key = new Key(target, new Unwinding(outer, region, kind, cause));
      if (seen.add(key)) {
        open.push(key);
      }
    }
    drafts.way(out.thrower(), new Drafts.Way.Thrown<>(key, names.typeName(type), cause));
  }

  /** Sends the exception on whose {@code finally} block ends here. */
  private void rethrown(
      ExceptionBlock block, Tree region, @Nullable Unwinding unwinding, Emitter out) {
    Unwinding own = unwinding;
    while (own != null && own.region() != region) {
      own = own.outer();
    }
    if (own == null) {
      throw new IllegalStateException("no exception under way");
    }
    List<Block> targets =
        block.getExceptionalSuccessors().values().stream().flatMap(Set::stream).toList();
    send(new Causes.Reason(own.type(), own.cause()), targets, own.outer(), out);
  }

  /** Sends an exception to those of the handlers that take it, innermost first, or further out. */
  private void send(
      Causes.Reason reason, Collection<Block> targets, @Nullable Unwinding unwinding, Emitter out) {
    for (Block target : targets) {
      List<Type> caught = caughtBy(target);
      if (caught.isEmpty() || caught.stream().anyMatch(c -> types.isSubtype(reason.type(), c))) {
        thrown(target, reason.type(), reason.cause(), unwinding, out);
        if (!caught.isEmpty()) {
          return;
        }
      }
      for (Type type : caught) {
        if (types.isSubtype(type, reason.type())) {
          causes
              .narrowed(reason, type)
              .ifPresent(r -> thrown(target, r.type(), r.cause(), unwinding, out));
        }
      }
    }
  }

  /** What the handler that begins with the block takes; empty for other blocks. */
  private static List<Type> caughtBy(Block block) {
    List<Node> nodes = block.getNodes();
    if (nodes.isEmpty() || !(nodes.get(0) instanceof CatchMarkerNode marker)) {
      return List.of();
    }
    if (!(marker.getCatchType() instanceof UnionClassType union)) {
      return List.of((Type) marker.getCatchType());
    }
    List<Type> alternatives = new ArrayList<>();
    union.getAlternativeTypes().forEach(alternatives::add);
    return alternatives;
  }
}
