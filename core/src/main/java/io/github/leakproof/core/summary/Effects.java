package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Edge;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.pattern.PathKind;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Argument;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Choice;
import io.github.leakproof.core.walk.Condition;
import io.github.leakproof.core.walk.Explorer;
import io.github.leakproof.core.walk.Node;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import io.github.leakproof.core.walk.Start;
import io.github.leakproof.core.walk.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What bodies do to a resource that they are entered with. */
final class Effects {
  private static final int DEPTH = 40;
  private static final String BOOLEAN = "boolean";
  private static final List<String> UNCHECKED =
      List.of("java.lang.RuntimeException", "java.lang.Error");

  private final Summaries summaries;
  private final Mirrors mirrors;
  private final StaticFields staticFields;
  private final Map<Key, @Nullable CalleeEffect> known = new HashMap<>();
  private final Map<Key, Boolean> unheld = new HashMap<>();
  private int depth;

  private record Key(MethodUnit unit, Map<AccessPath, Role> entries, Obligation obligation) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && unit == that.unit
          && entries.equals(that.entries)
          && obligation.equals(that.obligation);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * unit.hashCode() + entries.hashCode()) + obligation.hashCode();
    }
  }

  Effects(Summaries summaries) {
    this.summaries = summaries;
    this.mirrors = new Mirrors(summaries);
    this.staticFields = new StaticFields(summaries.program());
  }

  CalleeEffect of(MethodUnit unit, Map<AccessPath, Role> given, Obligation obligation) {
    Map<AccessPath, Role> entries = new HashMap<>(given);
    entries.keySet().removeIf(name -> !canName(unit, name));
    if (entries.isEmpty()) {
      return CalleeEffect.BORROWS;
    }
    CalleeEffect fallback =
        obligation.isHold() || !isGiven(entries) ? CalleeEffect.BORROWS : CalleeEffect.UNKNOWN;
    Obligation question =
        new Obligation(
            obligation.pattern(),
            obligation.kind(),
            obligation.type(),
            1,
            false,
            obligation.causes());
    Map<AccessPath, Role> visible = visible(unit, entries);
    if (visible.isEmpty()) {
      return CalleeEffect.BORROWS;
    }
    if (isOfStatics(visible) && !summaries.mayReleaseNear(unit, question.type())) {
      return CalleeEffect.BORROWS;
    }
    Key key = new Key(unit, visible, question);
    if (known.containsKey(key)) {
      CalleeEffect effect = known.get(key);
      return effect == null ? fallback : effect;
    }
    if (depth >= DEPTH) {
      return fallback;
    }
    known.put(key, null);
    depth++;
    try {
      CalleeEffect effect =
          summaries
              .body(unit)
              .map(body -> walk(body, visible, question))
              .map(e -> isOfStatics(visible) && isByChance(e) ? CalleeEffect.BORROWS : e)
              .orElse(mayRelease(unit, question) ? CalleeEffect.UNKNOWN : fallback);
      known.put(key, effect);
      return effect;
    } finally {
      depth--;
    }
  }

  /** Whether a body that cannot be analysed, for its errors or its size, could release it. */
  private boolean mayRelease(MethodUnit unit, Obligation obligation) {
    return summaries.mayRelease(unit, obligation.type());
  }

  /** Whether all names are what a static method yields: nobody can keep or return that. */
  static boolean isOfStatics(Map<AccessPath, Role> names) {
    return names.keySet().stream()
        .allMatch(
            name ->
                name.root() instanceof Place.Type
                    && name.selectors().get(0) instanceof Selector.Call);
  }

  /** Only the code within a class can name what its enclosing instance holds. */
  private static boolean canName(MethodUnit unit, AccessPath name) {
    if (!(name.root() instanceof Place.Outer outer)) {
      return true;
    }
    Optional<ClassUnit> around = unit.owner().outer();
    while (around.isPresent()) {
      if (around.get().name().equals(outer.className())) {
        return true;
      }
      around = around.get().outer();
    }
    return false;
  }

  /** Whether the caller passes the resource, rather than that the callee can reach its field. */
  private static boolean isGiven(Map<AccessPath, Role> entries) {
    return entries.keySet().stream()
        .anyMatch(name -> name.isPlace() || Argument.index(name.root()) >= 0);
  }

  /** Without the names that start at an enclosing instance or a field which is not at hand. */
  private Map<AccessPath, Role> visible(MethodUnit unit, Map<AccessPath, Role> entries) {
    Map<AccessPath, Role> visible = new HashMap<>(entries);
    visible
        .keySet()
        .removeIf(
            name ->
                (name.root() instanceof Place.Outer outer
                        && !Nest.isWithin(unit.owner(), outer.className()))
                    || staticFields.isOutOfReach(name, unit));
    return Map.copyOf(visible);
  }

  private CalleeEffect walk(Body body, Map<AccessPath, Role> entries, Obligation obligation) {
    Map<AccessPath, Role> names = new HashMap<>();
    entries.forEach((name, role) -> inside(body, name).ifPresent(n -> names.put(n, role)));
    if (names.isEmpty()) {
      return CalleeEffect.BORROWS;
    }
    Verdict verdict =
        Explorer.followCallee(
            body, summaries, obligation, new Start.AtEntry(names, Flags.at(summaries, body)));
    if (verdict.isExhausted()) {
      return CalleeEffect.UNKNOWN;
    }
    boolean kept =
        verdict.isHeldOnSomeReturn() && !(verdict.isReleased() && names.containsValue(Role.HOLDER));
    if (obligation.isHold()
        && verdict.isReleased()
        && !kept
        && Relocking.isOne(summaries, body, names, obligation)) {
      return CalleeEffect.BORROWS;
    }
    Map<AccessPath, Role> stored = new HashMap<>();
    boolean lost = false;
    if (obligation.isHold()) {
      verdict.heldNames().stream()
          .filter(name -> name.root() instanceof Place.This && !names.containsKey(name))
          .forEach(name -> stored.put(name, Role.WRAPPER));
    }
    for (Map.Entry<AccessPath, Role> place : verdict.stored().entrySet()) {
      Optional<AccessPath> outside = outside(body, place.getKey());
      outside.ifPresent(name -> stored.put(name, place.getValue()));
      lost |= outside.isEmpty();
    }
    if (!stored.isEmpty() && !obligation.isHold()) {
      ConstructorFields.of(body, names).forEach(stored::putIfAbsent);
    }
    boolean isSometimes = verdict.isReleased() && kept;
    Optional<Choice> choice =
        isSometimes ? choice(body, names, obligation) : Optional.<Choice>empty();
    if (isSometimes
        && choice.isEmpty()
        && obligation.isHold()
        && mirrors.isOne(body, names.keySet())) {
      isSometimes = false;
      kept = false;
    }
    return new CalleeEffect(
        verdict.isReleased(),
        kept,
        choice.isPresent()
            ? isLeft(
                body, walk(body, names, obligation, new Choices(body).facts(choice.get(), true)))
            : isLeft(body, verdict) || isLeftByItself(verdict, obligation),
        verdict.isEscaped() || lost,
        stored,
        isSometimes || !verdict.isReleased() || !Returns.mayFollowRelease(body, verdict)
            ? verdict.returned()
            : Set.of(),
        verdict.handedTo(),
        choice,
        choice.isEmpty() && isSometimes
            ? Guards.of(summaries, body, verdict, facts -> walk(body, names, obligation, facts))
            : Optional.empty(),
        body.unit().ref().returnType().equals(BOOLEAN) ? verdict.heldResult() : Optional.empty());
  }

  /** Whether the body releases on every return, even what is not held. */
  boolean releasesUnheld(MethodUnit unit, Map<AccessPath, Role> entries, Obligation obligation) {
    Map<AccessPath, Role> visible = visible(unit, entries);
    Key key = new Key(unit, visible, obligation);
    Boolean answer = unheld.get(key);
    if (answer != null) {
      return answer;
    }
    if (visible.isEmpty() || depth >= DEPTH || !summaries.mayRelease(unit, obligation.type())) {
      return false;
    }
    unheld.put(key, false);
    depth++;
    try {
      boolean releases =
          summaries.body(unit).map(body -> releases(body, visible, obligation)).orElse(false);
      unheld.put(key, releases);
      return releases;
    } finally {
      depth--;
    }
  }

  private boolean releases(Body body, Map<AccessPath, Role> entries, Obligation obligation) {
    Map<AccessPath, Role> names = new HashMap<>();
    entries.forEach((name, role) -> inside(body, name).ifPresent(n -> names.put(n, role)));
    Verdict verdict =
        Explorer.followFailure(body, summaries, obligation, new Start.AtEntry(names, Map.of()));
    return verdict.isReleased() && !verdict.isFreeOnSomeReturn() && !verdict.isExhausted();
  }

  private Verdict walk(
      Body body,
      Map<AccessPath, Role> names,
      Obligation obligation,
      Map<Condition, Boolean> facts) {
    return Explorer.followCallee(body, summaries, obligation, new Start.AtEntry(names, facts));
  }

  private boolean isLeft(Body body, Verdict verdict) {
    return isLeftByChecked(verdict) || isLeftByCallback(body, verdict);
  }

  /** Whether a checked exception leaves the body with the resource as it was. */
  private boolean isLeftByChecked(Verdict verdict) {
    return verdict.thrown().stream()
        .anyMatch(type -> UNCHECKED.stream().noneMatch(u -> isSubtype(type, u)));
  }

  /**
   * Whether the body itself throws an exception that leaves the resource as it was, where that
   * counts for its caller. One that throws for a parameter's value says that there is no such.
   */
  private static boolean isLeftByItself(Verdict verdict, Obligation obligation) {
    return obligation.causes().contains(Edge.Cause.RUNTIME)
        && verdict.leak(PathKind.THROWN).isPresent();
  }

  private boolean isSubtype(String type, String supertype) {
    return summaries.hierarchy().isSubtype(type, supertype);
  }

  /** Whether code that the caller passed in may leave the body with the resource as it was. */
  private boolean isLeftByCallback(Body body, Verdict verdict) {
    return verdict
        .leak(PathKind.UNCHECKED)
        .flatMap(Node::thrower)
        .filter(step -> isCallback(body, step.event()))
        .isPresent();
  }

  private boolean isCallback(Body body, Event event) {
    return event instanceof Event.Call call
        && call.receiver() != null
        && body.definitions().isParameter(call.receiver())
        && (summaries.hierarchy().isFunctional(call.method().owner())
            || !summaries.catalogue().borrowsByDefault(call.method().owner()));
  }

  /** The parameter that decides on its own whether the body releases. */
  private Optional<Choice> choice(Body body, Map<AccessPath, Role> names, Obligation obligation) {
    Function<Map<Condition, Boolean>, Verdict> walk = facts -> walk(body, names, obligation, facts);
    return new Choices(body)
        .deciding(
            facts -> {
              Verdict verdict = walk.apply(facts);
              return verdict.isReleased() && !verdict.isHeldOnSomeReturn();
            },
            facts -> !walk.apply(facts).isReleased());
  }

  /** The body's own name for what its caller names so. */
  private static Optional<AccessPath> inside(Body body, AccessPath name) {
    int index = Argument.index(name.root());
    if (index < 0) {
      return Optional.of(name);
    }
    List<Place.Local> parameters = body.graph().parameters();
    return index < parameters.size()
        ? Optional.of(name.from(parameters.get(index)))
        : Optional.empty();
  }

  /** The name that callers can translate; empty for what only the body can name. */
  static Optional<AccessPath> outside(Body body, AccessPath inner) {
    AccessPath name = inner.ofAnyKeys();
    if (name.root() instanceof Place.This
        || name.root() instanceof Place.Type
        || name.root().equals(AccessPath.RESULT)) {
      return Optional.of(name);
    }
    int index = body.graph().parameters().indexOf(name.root());
    return index < 0 ? Optional.empty() : Optional.of(name.from(Argument.of(index)));
  }

  /** Whether the body releases for reasons of its own, which its caller knows nothing of. */
  private static boolean isByChance(CalleeEffect effect) {
    return effect.released()
        && effect.keptOnReturn()
        && effect.choice().isEmpty()
        && effect.guard().isEmpty();
  }

  /** What a call that may reach either body does at least to what everybody can reach. */
  static CalleeEffect least(CalleeEffect a, CalleeEffect b) {
    return a.released() == b.released() ? join(a, b) : CalleeEffect.BORROWS;
  }

  /** What is true of a call that may reach either body. */
  static CalleeEffect join(CalleeEffect a, CalleeEffect b) {
    if (a.escaped()
        || b.escaped()
        || a.released() != b.released()
        || !a.handedTo().equals(b.handedTo())) {
      return a.equals(b) ? a : CalleeEffect.UNKNOWN;
    }
    Map<AccessPath, Role> stored = new HashMap<>(a.stored());
    stored.putAll(b.stored());
    var returned = new HashSet<>(a.returned());
    returned.addAll(b.returned());
    return new CalleeEffect(
        a.released(),
        a.keptOnReturn() || b.keptOnReturn(),
        a.keptOnThrow() || b.keptOnThrow(),
        false,
        stored,
        returned,
        a.handedTo(),
        a.choice().equals(b.choice()) ? a.choice() : Optional.empty(),
        a.guard().equals(b.guard()) ? a.guard() : Optional.empty(),
        a.keptResult().equals(b.keptResult()) ? a.keptResult() : Optional.empty());
  }
}
