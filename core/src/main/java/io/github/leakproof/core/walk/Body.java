package io.github.leakproof.core.walk;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.MethodRef;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A lowered body and what is derived from it once for all walks. */
public final class Body {
  private final MethodUnit unit;
  private final FlowGraph graph;
  private final Definitions definitions;
  private final Map<FieldRef, Boolean> volatileFlags = new HashMap<>();
  private @Nullable Liveness liveness;
  private @Nullable Set<Written> copied;

  /**
   * The body of {@code unit}, whose graph is {@code graph}.
   *
   * @param looksUp whether a call yields what its receiver keeps as an element
   */
  public Body(MethodUnit unit, FlowGraph graph, Predicate<Event.Call> looksUp) {
    this.unit = unit;
    this.graph = graph;
    this.definitions = new Definitions(graph, looksUp);
  }

  /** The declaration. */
  public MethodUnit unit() {
    return unit;
  }

  /** The control flow. */
  public FlowGraph graph() {
    return graph;
  }

  /** Where places get their values. */
  public Definitions definitions() {
    return definitions;
  }

  /** What the body stores into fields of its own object, in the order of its steps. */
  public List<Event.Store> ownStores() {
    return graph.steps().stream()
        .map(Step::event)
        .filter(Event.Store.class::isInstance)
        .map(Event.Store.class::cast)
        .filter(store -> store.base() instanceof Place.This)
        .toList();
  }

  /** Whether the body does nothing. */
  public boolean isEmpty() {
    return graph.steps().stream()
        .map(Step::event)
        .allMatch(
            event ->
                event instanceof Event.Nop
                    || event instanceof Event.Return
                    || event instanceof Event.Exit);
  }

  /** The bodies of the closures and of the anonymous and local objects that the body makes. */
  public Stream<MethodUnit> closures() {
    return graph.steps().stream()
        .filter(step -> step.event() instanceof Event.Capture)
        .flatMap(step -> ((Event.Capture) step.event()).closure().bodies().stream());
  }

  /**
   * The fields that other threads are meant to write, or that the body itself does once it has the
   * lock which the step waits for: what it knew of them before, it asks again.
   */
  Set<FieldRef> fieldsUnderLock(Step step) {
    Set<FieldRef> fields = new HashSet<>();
    unit.owner().fields().stream()
        .filter(ClassUnit.FieldUnit::isVolatile)
        .forEach(field -> fields.add(field.ref()));
    after(step).stream()
        .mapToObj(graph::step)
        .map(Step::event)
        .filter(Event.Store.class::isInstance)
        .forEach(event -> fields.add(((Event.Store) event).field()));
    return fields;
  }

  /**
   * Whether others, and they alone, may have changed what the event reads since it was read last.
   */
  boolean isVolatileFlag(Event.Load read) {
    return read.type().name().equals("boolean")
        && volatileFlags.computeIfAbsent(read.field(), this::isVolatileFlag);
  }

  private boolean isVolatileFlag(FieldRef flag) {
    return Stream.iterate(
                Optional.of(unit.owner()), Optional::isPresent, c -> c.flatMap(ClassUnit::outer))
            .flatMap(c -> c.get().fields().stream())
            .anyMatch(field -> field.isVolatile() && field.ref().equals(flag))
        && graph.steps().stream()
            .noneMatch(s -> s.event() instanceof Event.Store w && w.field().equals(flag));
  }

  /** Whether the step's call is one of several copies of the same code, as clean-up code is. */
  public boolean isRepeated(Step step, Event.Call call) {
    return isCopied(step.line(), call);
  }

  /** Whether the call is one of several copies of the same code: it stands in a {@code finally}. */
  boolean isCopied(int line, Event.Call call) {
    if (copied == null) {
      copied = new HashSet<>();
      Set<Written> seen = new HashSet<>();
      for (Step step : graph.steps()) {
        if (step.event() instanceof Event.Call one && !seen.add(Written.of(step.line(), one))) {
          copied.add(Written.of(step.line(), one));
        }
      }
    }
    return copied.contains(Written.of(line, call));
  }

  /** A call as the source has it: what its copies have in common, as far as variables go. */
  private record Written(int line, MethodRef method, @Nullable Place receiver) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Written that
          && line == that.line
          && method.equals(that.method)
          && Objects.equals(receiver, that.receiver);
    }

    @Override
    public int hashCode() {
      return 31 * line + method.hashCode();
    }

    static Written of(int line, Event.Call call) {
      return new Written(
          line, call.method(), call.receiver() instanceof Place.Local local ? local : null);
    }
  }

  /** The ids of all steps that may follow. */
  public BitSet after(Step step) {
    return graph.reached(List.of(step), (from, edge) -> true);
  }

  /** Which places still matter where. */
  Liveness liveness() {
    if (liveness == null) {
      liveness = new Liveness(graph, definitions);
    }
    return liveness;
  }
}
