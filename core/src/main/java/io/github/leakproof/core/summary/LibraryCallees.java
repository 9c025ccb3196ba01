package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event.Call;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Argument;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeAcquire;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Selector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What methods do of which only a library's class files are known. Their bodies are walked like
 * others, but only a few calls deep, and what cannot be relied on is not said at all: the callee
 * stays unknown.
 */
final class LibraryCallees {
  private static final int DEPTH = 3;
  private static final int STEPS = 500;

  private final Summaries summaries;
  private final Effects effects;
  private final Acquisitions acquisitions;
  private final Reliance reliance;
  private final Map<MethodRef, Optional<MethodUnit>> units = new HashMap<>();
  private final Map<MethodRef, Optional<MethodUnit>> factories = new HashMap<>();
  private int depth;

  LibraryCallees(Summaries summaries, Effects effects, Acquisitions acquisitions) {
    this.summaries = summaries;
    this.effects = effects;
    this.acquisitions = acquisitions;
    this.reliance = new Reliance(summaries, effects);
  }

  /** Whether the body under walk is a library's: it calls nothing of the compilation. */
  boolean isWithin() {
    return depth > 0;
  }

  /** What the callee does to a resource that it is given, or that its object has been given. */
  Optional<CalleeEffect> effect(Call call, Map<AccessPath, Role> entries, Obligation obligation) {
    if (obligation.isHold() || !obligation.pattern().isOfClosables()) {
      return Optional.empty();
    }
    Map<AccessPath, Role> reached = new HashMap<>(entries);
    reached.keySet().removeIf(name -> !isReached(name));
    boolean isWithinArgument =
        reached.keySet().stream().anyMatch(n -> Argument.index(n.root()) >= 0 && !n.isPlace());
    return reached.isEmpty() || isWithinArgument
        ? Optional.empty()
        : unit(call.method())
            .flatMap(this::body)
            .filter(body -> reliance.isWhatRuns(call, body))
            .flatMap(
                body ->
                    within(
                        () ->
                            Optional.of(effects.of(body.unit(), reached, obligation))
                                .filter(e -> reliance.isReliable(e, call, body, reached))
                                .filter(e -> reliance.isReleasable(e, body, obligation))));
  }

  /** Whether the name begins at an argument, or at a field that a library's object has. */
  private boolean isReached(AccessPath name) {
    return Argument.index(name.root()) >= 0
        || (name.root() instanceof Place.This
            && !name.isPlace()
            && name.selectors().get(0) instanceof Selector.Field field
            && summaries.program().classNamed(field.field().owner()).isEmpty());
  }

  /** What the call acquires for its caller: nothing but what it makes anew on every path. */
  List<CalleeAcquire> acquires(Call call) {
    List<CalleeAcquire> stated = acquisitions.of(call, List.of());
    if (!stated.isEmpty() || summaries.contract(call.method()).resultNotOwning()) {
      return stated;
    }
    return factory(call.method())
        .flatMap(this::body)
        .filter(body -> reliance.isWhatRuns(call, body))
        .flatMap(body -> within(() -> Optional.of(acquires(body))))
        .orElse(List.of());
  }

  private List<CalleeAcquire> acquires(Body body) {
    List<CalleeAcquire> made =
        acquisitions.of(body.unit()).stream()
            .filter(a -> a.acquire().pattern().isOfClosables())
            .filter(a -> a.acquire().on().equals(Slot.RESULT))
            .filter(a -> a.names().contains(AccessPath.of(AccessPath.RESULT)))
            .filter(a -> a.choice().isEmpty())
            .toList();
    return made.isEmpty() || !reliance.isFresh(body) ? List.of() : made;
  }

  /** The body of a library's method whose result is a resource, if it may open that. */
  Optional<MethodUnit> factory(MethodRef method) {
    Optional<MethodUnit> known = factories.get(method);
    if (known == null) {
      known =
          yieldsResource(method)
              ? unit(method).filter(unit -> !unit.mentions().opening().isEmpty())
              : Optional.empty();
      factories.put(method, known);
    }
    return known;
  }

  private boolean yieldsResource(MethodRef method) {
    return !method.isConstructor()
        && summaries
            .catalogue()
            .resource(TypeRef.of(method.returnType()), summaries.hierarchy())
            .isPresent();
  }

  /** The method's body, where the catalogue does not speak for the whole library. */
  private Optional<MethodUnit> unit(MethodRef method) {
    Optional<MethodUnit> known = units.get(method);
    if (known == null) {
      known =
          summaries.catalogue().borrowsByDefault(method.owner())
              ? Optional.empty()
              : summaries.program().libraries().flatMap(libraries -> libraries.method(method));
      units.put(method, known);
    }
    return known;
  }

  private Optional<Body> body(MethodUnit unit) {
    return summaries.body(unit).filter(body -> body.graph().steps().size() <= STEPS);
  }

  private <T> Optional<T> within(Supplier<Optional<T>> question) {
    if (depth >= DEPTH) {
      return Optional.empty();
    }
    depth++;
    try {
      return question.get();
    } finally {
      depth--;
    }
  }
}
