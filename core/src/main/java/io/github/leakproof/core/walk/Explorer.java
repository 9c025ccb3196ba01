package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The walk: follows one resource through one body, path by path, without merging states, each pair
 * of step and state once, cheapest walk first (Dijkstra), so that the first walk to reach an exit
 * is the shortest explanation. Bounded; past the bound the outcome says so.
 */
public final class Explorer {
  private static final int BUDGET = 20_000;
  private static final long THROWN = 10_000;
  static final long UNCHECKED = 100_000_000;

  private final Body body;
  private final Callees callees;
  private final Obligation obligation;
  private final Start start;
  private final Verdict verdict = new Verdict();
  private final Exits exits;
  private final Transfer transfer;
  private final Throwing throwing;
  private final PassedOver passedOver;
  private final Set<Visit> visited = new HashSet<>();
  private final Reach reach;
  private final @Nullable BitSet until;
  private final Set<Condition> choices = new HashSet<>();
  private final Optional<Receipt> receipt;
  private boolean isTold;
  private final PriorityQueue<Node> queue =
      new PriorityQueue<>(Comparator.comparingLong(Node::cost));

  private Explorer(
      Body body,
      Callees callees,
      Obligation obligation,
      Start start,
      Reach reach,
      @Nullable BitSet until) {
    this.body = body;
    this.reach = reach;
    this.until = until;
    this.callees = callees;
    this.obligation = obligation;
    this.start = start;
    this.exits = new Exits(verdict, obligation);
    this.throwing = new Throwing(body, callees, obligation);
    this.transfer = new Transfer(body, callees, obligation, verdict, start, reach);
    this.receipt = Receipt.of(start, body, callees.hierarchy());
    this.passedOver = new PassedOver(body, start, transfer.conditions());
  }

  /** Follows a resource that the body is entered with or that a step of it acquires. */
  public static Verdict follow(Body body, Callees callees, Obligation obligation, Start start) {
    Explorer explorer = new Explorer(body, callees, obligation, start, Reach.OWNER, null);
    explorer.run(State.Phase.HELD);
    return explorer.verdict;
  }

  /** Follows what is made of an object that keeps the resource, but not into further holders. */
  static Verdict followHolder(
      Body body, Callees callees, Obligation obligation, Start.AtSteps start) {
    Explorer explorer = new Explorer(body, callees, obligation, start, Reach.HOLDER, null);
    explorer.run(State.Phase.HELD);
    return explorer.verdict;
  }

  /** Follows what a body is entered with, for its caller. */
  public static Verdict followCallee(
      Body body, Callees callees, Obligation obligation, Start.AtEntry start) {
    Explorer explorer = new Explorer(body, callees, obligation, start, Reach.CALLEE, null);
    explorer.run(State.Phase.HELD);
    return explorer.verdict;
  }

  /**
   * Looks for releases that are reached although the acquire call failed: its verdict is
   * {@linkplain Verdict#isReleased() released} then.
   */
  public static Verdict followFailure(
      Body body, Callees callees, Obligation obligation, Start start) {
    Explorer explorer = new Explorer(body, callees, obligation, start, Reach.OWNER, null);
    explorer.run(State.Phase.FAILED);
    return explorer.verdict;
  }

  /**
   * Like {@link #followFailure}, but flags of the body are taken to tell of a failure that has no
   * reason of its own.
   */
  public static Verdict followToldFailure(
      Body body, Callees callees, Obligation obligation, Start start) {
    Explorer explorer = new Explorer(body, callees, obligation, start, Reach.OWNER, null);
    explorer.isTold = true;
    explorer.run(State.Phase.FAILED);
    return explorer.verdict;
  }

  /**
   * Looks where code goes on, but for exceptions of what it calls, once the start has come, until
   * one of these steps: its verdict tells which steps it {@linkplain Verdict#isPassed passes}.
   */
  public static Verdict followUntil(
      Body body, Callees callees, Obligation obligation, Start.AtSteps start, BitSet until) {
    Explorer explorer = new Explorer(body, callees, obligation, start, Reach.OWNER, until);
    explorer.run(State.Phase.HELD);
    return explorer.verdict;
  }

  private void run(State.Phase wanted) {
    Step entry = body.graph().step(FlowGraph.ENTRY);
    State state = State.initial(State.Phase.BEFORE);
    if (start instanceof Start.AtEntry at) {
      state = State.initial(wanted).named(at.names());
    }
    choices.addAll(start.facts().keySet());
    for (Map.Entry<Condition, Boolean> fact : start.facts().entrySet()) {
      state = state.know(fact.getKey(), fact.getValue());
    }
    add(new Node(entry, state, null, null, 0));
    if (isWalked(wanted) || (receipt.isPresent() && isWalkedFromHandlers(wanted, receipt.get()))) {
      exits.close();
    } else {
      verdict.exhaust();
    }
  }

  /** Goes all walks to their ends, within the budget. */
  private boolean isWalked(State.Phase wanted) {
    for (int budget = BUDGET; !queue.isEmpty() && budget > 0; ) {
      Node node = queue.remove();
      if (visited.add(Visit.of(node))) {
        budget--;
        expand(node, wanted);
      }
    }
    return queue.isEmpty();
  }

  /** The same for walks that begin at handlers and know nothing of the way to them. */
  private boolean isWalkedFromHandlers(State.Phase wanted, Receipt receipt) {
    queue.clear();
    receipt.entries().forEach(this::add);
    return isWalked(wanted);
  }

  private void expand(Node reached, State.Phase wanted) {
    Node node = passedOver.of(reached, wanted);
    if (node.step().event() instanceof Event.Exit exit) {
      verdict.enter(node.step());
      exits.reached(node, exit.kind());
      return;
    }
    if (start instanceof Start.AtSteps at && begins(node, at, wanted)) {
      return;
    }
    verdict.enter(node.step());
    boolean isHeld = node.state().phase() == State.Phase.HELD;
    if (isHeld && until != null && until.get(node.step().id())) {
      return;
    }
    if (isHeld) {
      verdict.pass(node.step());
    }
    After after = transfer.after(node.step(), node.state());
    if (after.returned().stream().anyMatch(s -> s.phase() == State.Phase.HELD)) {
      verdict.keep();
    }
    if (node.step().event() instanceof Event.Catch caught
        && node.via() instanceof Edge.Thrown thrown) {
      after = Caught.known(after, caught, thrown.type());
    }
    for (Edge edge : node.step().edges()) {
      if (edge instanceof Edge.Thrown thrown) {
        boolean isLeftOut = isHeld && until != null && thrown.cause() != Edge.Cause.EXPLICIT;
        if (!isLeftOut && after.thrown().isPresent() && throwing.isOpen(node, thrown)) {
          go(node, edge, after.thrown().get());
        }
      } else {
        after.returned().forEach(state -> proceed(node, edge, state));
      }
    }
  }

  private void proceed(Node node, Edge edge, State state) {
    if (edge instanceof Edge.When when) {
      transfer
          .conditions()
          .assume(state, when.condition(), when.value())
          .ifPresent(s -> go(node, edge, s));
    } else {
      go(node, edge, state);
    }
  }

  /** The state in which what is known there makes the call acquire; empty where it does not. */
  private Optional<State> chosen(Node node, Start.AtSteps at) {
    Optional<State> told = Optional.of(node.state());
    for (Map.Entry<Condition, Boolean> fact : at.facts().entrySet()) {
      told = told.flatMap(s -> transfer.conditions().assume(s, fact.getKey(), fact.getValue()));
    }
    if (at.choice().isEmpty() || !(node.step().event() instanceof Event.Call call)) {
      return told;
    }
    Optional<State> chosen =
        told.flatMap(s -> transfer.conditions().assume(s, call, at.choice().get(), true));
    chosen.ifPresent(state -> choices.addAll(state.facts()));
    return chosen;
  }

  /**
   * Whether the node's step makes or acquires what is followed: the walk goes on from there. One
   * that comes there again with what it has released is over, since it would go the same way.
   */
  private boolean begins(Node node, Start.AtSteps at, State.Phase wanted) {
    Map<AccessPath, Role> acquired = at.names().get(node.step().id());
    Map<AccessPath, Role> made = at.origins().get(node.step().id());
    State.Phase phase = node.state().phase();
    if (acquired != null && node.step().event() instanceof Event.Catch) {
      Optional<Receipt> begun = receipt.filter(r -> r.isBegunBy(node));
      begun.ifPresent(r -> handle(node, r));
      return begun.isPresent();
    } else if (acquired != null && at.origins().isEmpty() && phase == State.Phase.BEFORE) {
      Optional<State> chosen = chosen(node, at);
      chosen.ifPresent(
          state -> begin(node, at, state, acquired(node.step(), state, acquired), wanted));
      return chosen.isPresent();
    } else if (acquired != null && phase == State.Phase.RELEASED) {
      return true;
    } else if (acquired != null && phase == State.Phase.HELD && isReplaced(node)) {
      exits.comesBack(node);
    } else if (acquired != null && phase == State.Phase.AHEAD && concerns(acquired, node.state())) {
      transfer
          .waited(node.step(), killed(node.step(), node.state()).named(acquired), at.when())
          .ifPresent(held -> begin(node, at, node.state(), held, wanted));
      return true;
    } else if (made != null && phase == State.Phase.BEFORE) {
      make(node, killed(node.step(), node.state()).in(State.Phase.AHEAD).named(made));
      return true;
    }
    return false;
  }

  /** Whether nothing leads to what is still open where the step opens another. */
  private boolean isReplaced(Node node) {
    return obligation.pattern().isOfClosables()
        && reach == Reach.OWNER
        && killed(node.step(), node.state()).aliases().values().stream()
            .allMatch(role -> role == Role.PARENT);
  }

  /** The handler's exception is what is followed; one that comes again begins nothing new. */
  private void handle(Node node, Receipt receipt) {
    if (node.state().phase() == State.Phase.BEFORE) {
      Node origin = new Node(node.step(), node.state(), null, null, 0);
      for (State state : receipt.held(node)) {
        node.step().edges().forEach(edge -> proceed(origin, edge, state));
      }
    }
  }

  private State acquired(Step step, State state, Map<AccessPath, Role> names) {
    State told = obligation.isHold() ? state.afterWait(body.fieldsUnderLock(step)) : state;
    return killed(step, isTwinThere(told, names) ? told : withoutNames(told)).named(names);
  }

  private static boolean concerns(Map<AccessPath, Role> acquired, State state) {
    return acquired.entrySet().stream()
        .filter(name -> name.getValue() == Role.SELF && name.getKey().isPlace())
        .anyMatch(name -> state.role(name.getKey().root()).isPresent());
  }

  private void make(Node node, State ahead) {
    for (Edge edge : node.step().edges()) {
      if (edge instanceof Edge.Thrown) {
        go(node, edge, node.state());
      } else {
        proceed(node, edge, ahead);
      }
    }
  }

  private static State killed(Step step, State state) {
    Place result = Places.written(step.event());
    return result == null ? state : state.kill(result);
  }

  /** The acquiring step itself: from here on the resource is held, or its acquire has failed. */
  private void begin(Node node, Start.AtSteps at, State before, State known, State.Phase wanted) {
    Place result = Places.written(node.step().event());
    State held = transfer.conditions().called(known, node.step().event()).in(wanted);
    if (until != null && result != null) {
      held = held.know(new Condition.IsNull(AccessPath.of(result)), false);
    }
    Node origin = new Node(node.step(), before, null, null, 0);
    boolean isFailed = wanted == State.Phase.FAILED;
    State told = isFailed ? held.with(held.holds().notAgain()) : held;
    Acquired acquired = Acquired.of(at.when(), result, told, isFailed);
    for (Edge edge : node.step().edges()) {
      if (edge instanceof Edge.Thrown thrown) {
        if (acquired.onThrow(thrown, callees.hierarchy())) {
          go(origin, edge, thrown.cause() == Edge.Cause.RUNTIME ? untold(held) : told);
        } else if (isInterrupted(thrown, wanted)) {
          go(node, edge, node.state());
        }
      } else {
        acquired.returned().forEach(state -> proceed(origin, edge, state));
      }
    }
  }

  /** An exception that no code reckons with, unless its flags are taken to. */
  private State untold(State held) {
    return isTold ? new ToldFlags(body.definitions()).turned(held) : held;
  }

  /** Whether the wait for a lock has ended without it: the caller may be told. */
  private boolean isInterrupted(Edge.Thrown thrown, State.Phase wanted) {
    return obligation.isHold()
        && wanted == State.Phase.HELD
        && thrown.cause() == Edge.Cause.DECLARED;
  }

  /** Whether the same object was got before, from what is still the same: it has names then. */
  private boolean isTwinThere(State state, Map<AccessPath, Role> names) {
    return obligation.isHold()
        || names.keySet().stream().anyMatch(n -> !n.isPlace() && state.aliases().containsKey(n));
  }

  private static State withoutNames(State state) {
    return state.aliases().isEmpty() ? state : state.without(state.phase());
  }

  private void go(Node from, Edge edge, State state) {
    int target = edge.target();
    Liveness liveness = body.liveness();
    State pruned =
        state.filter(
            path -> isLasting(path) || liveness.isLive(path, target),
            condition ->
                choices.contains(condition)
                    || liveness.matters(condition, target)
                    || (obligation.isHold() && liveness.mayBeAsked(condition, target)),
            copy -> liveness.matters(copy.getKey(), target));
    if (isLost(pruned)) {
      return;
    }
    add(new Node(body.graph().step(target), pruned, from, edge, from.cost() + cost(edge)));
  }

  /** Whether nothing leads to the holder any more, so that its fate is known. */
  private boolean isLost(State state) {
    return reach == Reach.HOLDER && state.phase() == State.Phase.HELD && state.aliases().isEmpty();
  }

  /**
   * A lock that came in as a parameter, or with a method reference, can still be named by others,
   * and what a local class has captured by its other methods.
   */
  private boolean isLasting(AccessPath path) {
    Definitions definitions = body.definitions();
    return (obligation.isHold()
            && (definitions.isParameter(path.root()) || definitions.isBound(path.root())))
        || (obligation.pattern().isOwedToOthers() && definitions.isCaptured(path.root()));
  }

  private void add(Node node) {
    if (!visited.contains(Visit.of(node))) {
      queue.add(node);
    }
  }

  private static long cost(Edge edge) {
    if (!(edge instanceof Edge.Thrown thrown)) {
      return 1;
    }
    return switch (thrown.cause()) {
      case EXPLICIT, DECLARED -> THROWN;
      case RUNTIME, NULL_CHECK -> UNCHECKED;
    };
  }
}
