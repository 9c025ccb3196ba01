package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.Map;

/** What becomes of the resource in a call of which nobody knows the body. */
final class UnknownCalls {
  private final Body body;
  private final Definitions definitions;
  private final Callees callees;
  private final Obligation obligation;
  private final Verdict verdict;
  private final Reach reach;

  UnknownCalls(Body body, Callees callees, Obligation obligation, Verdict verdict, Reach reach) {
    this.body = body;
    this.definitions = body.definitions();
    this.callees = callees;
    this.obligation = obligation;
    this.verdict = verdict;
    this.reach = reach;
  }

  /**
   * The states after the call.
   *
   * @param open how the receiver and the arguments lead to the resource, where nothing is said of
   *     what becomes of them
   * @param after the state after a call that does nothing to the resource
   */
  After after(Event.Call call, Map<AccessPath, Role> open, State after) {
    boolean handedOver =
        open.keySet().stream()
            .filter(name -> name.isPlace() || (!obligation.isHold() && !isLentWithin(name)))
            .anyMatch(name -> call.arguments().contains(name.root()) || isHandle(call, name, open));
    handedOver |= open.keySet().stream().anyMatch(name -> isGuard(call, name));
    boolean isTaken =
        OwnExceptions.areNotMade(call, callees, obligation)
            || !callees.borrowsByDefault(call.method());
    if ((handedOver && isTaken) || runsEndingCode(call, open)) {
      if (isCallersCode(call)) {
        open.keySet().stream()
            .map(name -> call.arguments().indexOf(name.root()))
            .filter(index -> index >= 0)
            .forEach(index -> hand(call, index));
        return After.both(after);
      }
      verdict.escape();
      return After.nothing();
    }
    return After.both(after);
  }

  private boolean isLentWithin(AccessPath name) {
    return !obligation.pattern().isOwedToOthers()
        && (name.root() instanceof Place.This || name.root() instanceof Place.Outer);
  }

  /** A closure or guard that ends the hold, called in a way nobody knows. */
  private boolean isHandle(Event.Call call, AccessPath name, Map<AccessPath, Role> open) {
    return obligation.isHold()
        && name.root().equals(call.receiver())
        && open.get(name) == Role.WRAPPER;
  }

  /** Whether the call runs code that can complete a promise, or end a hold, by whatever name. */
  boolean runsEndingCode(Event.Call call, Map<AccessPath, Role> open) {
    return open.entrySet().stream().anyMatch(name -> isEndingCode(call, name));
  }

  private boolean isEndingCode(Event.Call call, Map.Entry<AccessPath, Role> name) {
    return (obligation.isHold() || obligation.pattern().isOwedToOthers())
        && name.getValue() == Role.WRAPPER
        && name.getKey().isPlace()
        && name.getKey().root().equals(call.receiver())
        && callees.hierarchy().isFunctional(call.method().owner());
  }

  /** An object that is made here to release the hold, handed to somebody who may ask it to. */
  private boolean isGuard(Event.Call call, AccessPath name) {
    return obligation.isHold()
        && !name.isPlace()
        && call.arguments().contains(name.root())
        && definitions
            .created(name.root())
            .filter(made -> callees.mayGiveBack(made, name.from(new Place.This()), obligation))
            .isPresent();
  }

  /** Whether the call runs code that the caller passed in, and can look into. */
  boolean isCallersCode(Event.Call call) {
    return reach == Reach.CALLEE
        && !obligation.isHold()
        && call.receiver() != null
        && definitions.isParameter(call.receiver())
        && definitions.of(call.receiver()).isEmpty();
  }

  /** The code that the caller passed in is called with the resource. */
  void hand(Event.Call call, int argument) {
    int parameter = body.graph().parameters().indexOf(call.receiver());
    verdict.hand(new Handing(parameter, argument));
  }
}
