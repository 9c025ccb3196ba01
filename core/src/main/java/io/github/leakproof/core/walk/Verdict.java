package io.github.leakproof.core.walk;

import io.github.leakproof.core.finding.Ending.Means;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.PathKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the walks of one resource through one body end. Filled by the explorer. */
public final class Verdict {
  private final Map<PathKind, Node> leaks = new HashMap<>();
  private final Set<String> thrown = new HashSet<>();
  private final Map<AccessPath, Role> stored = new LinkedHashMap<>();
  private final Map<Integer, Map<AccessPath, Role>> storedAt = new LinkedHashMap<>();
  private final Set<List<Selector>> returned = new HashSet<>();
  private final List<@Nullable Boolean> heldResults = new ArrayList<>();
  private final List<@Nullable Boolean> freeResults = new ArrayList<>();
  private final List<@Nullable Boolean> passedResults = new ArrayList<>();
  private final Set<Handing> handedTo = new LinkedHashSet<>();
  private final Set<Condition> guards = new LinkedHashSet<>();
  private final Set<AccessPath> heldNames = new HashSet<>();
  private final Set<AccessPath> heldHolders = new HashSet<>();
  private final Set<List<Selector>> returnedHolders = new LinkedHashSet<>();
  private final Set<Integer> overwrites = new LinkedHashSet<>();
  private final Map<Integer, Means> endings = new TreeMap<>();
  private final BitSet passed = new BitSet();
  private final BitSet lodging = new BitSet();
  private int current;
  private final Set<Integer> swaps = new HashSet<>();
  private boolean nameless;
  private boolean released;
  private boolean releasedInPart;
  private boolean escaped;
  private boolean exhausted;

  void leak(PathKind kind, Node exit) {
    Node known = leaks.get(kind);
    if (known == null || exit.cost() < known.cost()) {
      leaks.put(kind, exit);
    }
    if (kind == PathKind.THROWN) {
      exit.thrown().ifPresent(edge -> thrown.add(edge.type()));
    }
  }

  void heldAtReturn(@Nullable Boolean result, Map<AccessPath, Role> names) {
    heldResults.add(result);
    heldNames.addAll(names.keySet());
    names.forEach(
        (name, role) -> {
          if (role == Role.HOLDER) {
            heldHolders.add(name);
          }
        });
    nameless |= names.isEmpty();
  }

  void freeAtReturn(@Nullable Boolean result) {
    freeResults.add(result);
  }

  /** A normal exit is reached without the acquire. */
  void passedAtReturn(@Nullable Boolean result) {
    passedResults.add(result);
  }

  /** What is said from now on is about this step. */
  void enter(Step step) {
    current = step.id();
  }

  /** The step is reached with the resource held. */
  void pass(Step step) {
    passed.set(step.id());
  }

  /** The current step may leave the resource as it was. */
  void keep() {
    endings.replace(current, Means.RELEASED, Means.PERHAPS_RELEASED);
  }

  private void end(Means means) {
    endings.merge(current, means, Means::join);
  }

  void release() {
    released = true;
    end(Means.RELEASED);
  }

  void releaseInPart() {
    releasedInPart = true;
  }

  void escape() {
    escaped = true;
    end(Means.HANDED_ON);
  }

  /** The walk throws what it follows: whoever catches that answers for it, and nobody else does. */
  void throwOn() {
    released = true;
    end(Means.HANDED_ON);
  }

  void store(AccessPath where, Role role) {
    stored.putIfAbsent(where, role);
    end(Means.HANDED_ON);
  }

  /** An object that the body has made keeps the resource from the current step on. */
  void lodge() {
    lodging.set(current);
  }

  /** The step puts it into a field, and these names led to it until then. */
  void storeAt(Step step, Map<AccessPath, Role> names) {
    storedAt.computeIfAbsent(step.id(), id -> new LinkedHashMap<>()).putAll(names);
  }

  void giveBack(List<Selector> selectors) {
    returned.add(selectors);
    end(Means.HANDED_ON);
  }

  /** Whoever gets the result gets what keeps the resource as an element. */
  void giveBackHolder(List<Selector> selectors) {
    returnedHolders.add(selectors);
    escape();
  }

  void hand(Handing handing) {
    handedTo.add(handing);
  }

  /** A callee releases on that condition. */
  void meet(Condition guard) {
    guards.add(guard);
  }

  void exhaust() {
    exhausted = true;
  }

  void overwrite(Step step) {
    overwrites.add(step.id());
  }

  void swap(Step step) {
    swaps.add(step.id());
  }

  /** The walk to this exit has lost the resource: its last swap was an overwrite. */
  void lose(Node exit) {
    if (swaps.isEmpty()) {
      return;
    }
    for (Node node = exit; node != null; node = node.parent()) {
      if (swaps.contains(node.step().id())) {
        overwrites.add(node.step().id());
        return;
      }
    }
  }

  /** The exit of the shortest walk of that kind on which the resource is still held. */
  public Optional<Node> leak(PathKind kind) {
    return Optional.ofNullable(leaks.get(kind));
  }

  /** The types of the exceptions that end a walk of the kind <i>thrown</i> with it still held. */
  public Set<String> thrown() {
    return thrown;
  }

  /** The most certain leak of all. */
  public Optional<PathKind> worst() {
    return leaks.keySet().stream().min(Enum::compareTo);
  }

  /** The steps that end the obligation on some walk. */
  public Map<Integer, Means> endings() {
    return endings;
  }

  /** The steps from which on an object that the body has made keeps the resource. */
  public IntStream lodging() {
    return lodging.stream();
  }

  /** Whether some walk reaches the step with the resource held. */
  public boolean isPassed(Step step) {
    return passed.get(step.id());
  }

  /** Whether some walk releases it. */
  public boolean isReleased() {
    return released;
  }

  /** Whether the body gives back some of what it holds, or what it took again. */
  public boolean isReleasedInPart() {
    return releasedInPart;
  }

  /** Whether some walk hands it to somebody who may release it. */
  public boolean isEscaped() {
    return escaped;
  }

  /** Fields and static fields that it is stored to, or to whose collections it is added. */
  public Map<AccessPath, Role> stored() {
    return stored;
  }

  /** The field assignments that do so, with the names that led to it until then. */
  public Map<Integer, Map<AccessPath, Role>> storedAt() {
    return storedAt;
  }

  /** How to get from the body's result to it, for each way in which it is returned. */
  public Set<List<Selector>> returned() {
    return returned;
  }

  /** How to get from the body's result to what keeps it as an element. */
  public Set<List<Selector>> returnedHolders() {
    return returnedHolders;
  }

  /** The code of its caller that the body calls with it. */
  public Set<Handing> handedTo() {
    return handedTo;
  }

  /** The conditions on which callees release, by the body's names. */
  public Set<Condition> guards() {
    return guards;
  }

  /** Whether the walk was given up: nothing can be said then. */
  public boolean isExhausted() {
    return exhausted;
  }

  /** Steps that store another value over the resource while it is held. */
  public Set<Integer> overwrites() {
    return overwrites;
  }

  /** Names, at normal exits, of what is still held there. */
  public Set<AccessPath> heldNames() {
    return heldNames;
  }

  /** Those of these names that lead to what keeps it as an element. */
  public Set<AccessPath> heldHolders() {
    return heldHolders;
  }

  /** Whether it is held at a normal exit where nothing of the body leads to it any more. */
  public boolean isNamelessOnSomeReturn() {
    return nameless;
  }

  /** Whether every normal exit is reached with the resource held. */
  public boolean isHeldOnEveryReturn() {
    return !heldResults.isEmpty() && freeResults.isEmpty();
  }

  /** Whether it is held at a normal exit at all. */
  public boolean isHeldOnSomeReturn() {
    return !heldResults.isEmpty();
  }

  /** The truth of the result at all normal exits at which it is held, if they agree. */
  public Optional<Boolean> heldResult() {
    Set<@Nullable Boolean> results = new HashSet<>(heldResults);
    return results.size() == 1 ? Optional.ofNullable(results.iterator().next()) : Optional.empty();
  }

  /** Whether some normal exit without the resource returns true, or what is there. */
  public boolean isFreeDespiteResult() {
    return freeResults.contains(true);
  }

  /** Whether it is held on some normal exit that returns false, or nothing. */
  public boolean isHeldWithoutResult() {
    return heldResults.contains(false);
  }

  /** Whether every normal exit without the resource returns false, or nothing. */
  public boolean isFreeWithoutResult() {
    return !freeResults.isEmpty() && freeResults.stream().allMatch(Boolean.FALSE::equals);
  }

  /**
   * Whether it is held on a normal exit that returns false, or nothing, and on one that does not.
   */
  public boolean isHeldDespiteResult() {
    return heldResults.contains(true) && heldResults.contains(false);
  }

  /** Whether some normal exit is reached without the acquire. */
  public boolean isPassedOnSomeReturn() {
    return !passedResults.isEmpty();
  }

  /** Whether some normal exit is reached without the resource. */
  public boolean isFreeOnSomeReturn() {
    return !freeResults.isEmpty();
  }

  /**
   * Whether the body's boolean result (or its result's being present) tells the caller if it is
   * held: true on every exit that holds it, false on every other.
   */
  public boolean isTellingResult() {
    return !heldResults.isEmpty()
        && heldResults.stream().allMatch(Boolean.TRUE::equals)
        && freeResults.stream().allMatch(Boolean.FALSE::equals);
  }

  /**
   * Whether the body's result tells the caller if it got to the acquire at all: true, or something,
   * where it is held. On the exits that lie ahead of it a truth is not always true, as far as that
   * is known; anything else is known to be nothing.
   */
  public boolean isTellingAttempt(boolean isTruth) {
    boolean isTelling =
        isTruth
            ? !passedResults.stream().allMatch(Boolean.TRUE::equals)
            : !passedResults.isEmpty() && passedResults.stream().allMatch(Boolean.FALSE::equals);
    return isTelling && isTellingResult();
  }
}
