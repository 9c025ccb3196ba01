package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.symbol.CallName;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The methods of the compilation that acquire something for their callers. Found from the few
 * bodies that mention an acquire, up through their callers; those are told by name and number of
 * parameters, which spares the look at each call's possible targets.
 */
final class HandOvers {
  private final Program program;
  private final ImplementingClosures closures;
  private final IdentityHashMap<MethodUnit, CallName> names = new IdentityHashMap<>();
  private final Set<MethodUnit> acquiring = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<MethodUnit> asked = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<CallName> found = new HashSet<>();

  HandOvers(Program program, ImplementingClosures closures) {
    this.program = program;
    this.closures = closures;
  }

  /**
   * Fills in the methods for which {@code acquires} holds. {@code forget} hears first of each
   * method of which more may be true now than before.
   */
  void find(Predicate<MethodUnit> acquires, Consumer<MethodUnit> forget) {
    Deque<MethodUnit> work = new ArrayDeque<>();
    Set<MethodUnit> tried = Collections.newSetFromMap(new IdentityHashMap<>());
    for (MethodUnit unit : program.methods()) {
      if (!unit.mentions().opening().isEmpty()) {
        work.addAll(Making.runners(unit));
      }
    }
    closures.opening(
        (method, unit) -> {
          names.put(unit, CallName.of(method));
          work.add(unit);
        });
    while (!work.isEmpty()) {
      MethodUnit unit = work.remove();
      if (acquiring.contains(unit)) {
        continue;
      }
      if (!tried.add(unit) || asked.contains(unit)) {
        forget.accept(unit);
      }
      if (isCalled(unit) && acquires.test(unit)) {
        acquiring.add(unit);
        work.addAll(callersOf(unit));
      }
    }
  }

  /** The bodies that call the method, where all targets of the call are now known to acquire. */
  private List<MethodUnit> callersOf(MethodUnit unit) {
    CallName name = name(unit);
    List<MethodUnit> asking = program.callers(name);
    found.add(name);
    asked.addAll(asking);
    return asking.stream().filter(this::areCalledBy).toList();
  }

  /** Whether any body calls a method of that name. */
  boolean isCalled(MethodUnit unit) {
    return !program.callers(name(unit)).isEmpty();
  }

  /** The name that calls of it carry: a closure's is that of the method that it implements. */
  private CallName name(MethodUnit unit) {
    CallName implemented = names.get(unit);
    return implemented == null ? unit.callName() : implemented;
  }

  /** Whether the body makes a call all of whose targets are such methods, or decorate them. */
  boolean areCalledBy(MethodUnit unit) {
    if (unit.kind() != MethodUnit.Kind.CLOSURE && !asked.contains(unit)) {
      return false;
    }
    for (MethodRef callee : unit.callees()) {
      if (found.contains(CallName.of(callee)) && isAcquiring(callee)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAcquiring(MethodRef callee) {
    List<MethodUnit> targets = new ArrayList<>(program.targets(callee));
    targets.addAll(closures.of(callee));
    return areAcquiring(targets, CallName.of(callee))
        || program.method(callee).filter(acquiring::contains).isPresent();
  }

  /** Whether each target acquires, or calls such a method itself, or nothing at all. */
  private boolean areAcquiring(List<MethodUnit> targets, CallName name) {
    boolean isAny = false;
    for (MethodUnit target : targets) {
      boolean isSure = acquiring.contains(target);
      if (!isSure && !target.callees().isEmpty() && !program.callers(name).contains(target)) {
        return false;
      }
      isAny |= isSure;
    }
    return isAny;
  }
}
