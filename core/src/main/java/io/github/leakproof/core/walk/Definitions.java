package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.ArgumentIs;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.FlowGraph;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which steps give each place its value, and the other names that follow from them. */
public final class Definitions {
  private static final int DEPTH = 8;

  private final Map<Place, List<Step>> steps = new HashMap<>();
  private final Map<Place, Closure> captures = new HashMap<>();
  private final Predicate<Event.Call> looksUp;
  private final Set<Place> parameters;
  private final Map<Place, List<Event>> readers = new HashMap<>();
  private final Map<Place, Set<AccessPath>> plainNames = new HashMap<>();
  private final Map<Place, Set<AccessPath>> repeatableNames = new HashMap<>();

  /**
   * The definitions of one graph.
   *
   * @param looksUp whether a call yields what its receiver keeps as an element
   */
  public Definitions(FlowGraph graph, Predicate<Event.Call> looksUp) {
    this.looksUp = looksUp;
    parameters = new HashSet<>(graph.parameters());
    for (Step step : graph.steps()) {
      Place to = Places.written(step.event());
      if (to != null) {
        steps.computeIfAbsent(to, p -> new ArrayList<>(2)).add(step);
      }
      for (Place read : Places.read(step.event())) {
        if (read instanceof Place.Temp) {
          readers.computeIfAbsent(read, p -> new ArrayList<>(1)).add(step.event());
        }
      }
      if (step.event() instanceof Event.Capture capture) {
        captures.put(capture.to(), capture.closure());
      }
    }
  }

  /** All steps that write the place; none for a captured variable or a parameter left alone. */
  public List<Step> of(Place place) {
    return steps.getOrDefault(place, List.of());
  }

  /** The closures that the place may hold: lambdas, and instances of classes with their code. */
  public List<Closure> closures(Place place) {
    List<Closure> closures = new ArrayList<>();
    closures(place, new HashSet<>(), closures);
    return closures;
  }

  /** The closures that the call may be given as arguments. */
  public List<Closure> closures(Event.Call call) {
    return call.arguments().stream().flatMap(place -> closures(place).stream()).toList();
  }

  private void closures(Place place, Set<Place> seen, List<Closure> into) {
    if (!seen.add(place)) {
      return;
    }
    Closure closure = captures.get(place);
    if (closure != null) {
      into.add(closure);
    }
    for (Step step : of(place)) {
      if (step.event() instanceof Event.Assign assign) {
        closures(assign.from(), seen, into);
      }
    }
  }

  /** Whether the call yields what its receiver keeps as an element. */
  public boolean looksUp(Event.Call call) {
    return looksUp.test(call);
  }

  /** Whether nothing but a return statement reads the temporary. */
  boolean isOnlyReturned(Place temp) {
    List<Event> all = readers.getOrDefault(temp, List.of());
    return !all.isEmpty() && all.stream().allMatch(Event.Return.class::isInstance);
  }

  /** Whether anything reads the temporary. */
  boolean isRead(Place temp) {
    return readers.containsKey(temp);
  }

  /** The one event that reads the temporary, if there is just one. */
  Optional<Event> onlyReader(Place temp) {
    List<Event> all = readers.getOrDefault(temp, List.of());
    return all.size() == 1 || all.stream().distinct().count() == 1
        ? Optional.of(all.get(0))
        : Optional.empty();
  }

  /** Whether the place is a parameter of the body. */
  public boolean isParameter(Place place) {
    return parameters.contains(place);
  }

  /** Whether the place is a variable of an enclosing body. */
  boolean isCaptured(Place place) {
    return place instanceof Place.Local && !isParameter(place) && of(place).isEmpty();
  }

  /** Whether the place is the receiver which a method reference was made with. */
  public boolean isBound(Place place) {
    return place instanceof Place.Temp && !place.equals(AccessPath.RESULT) && of(place).isEmpty();
  }

  /** The one event that gives the place its value, if there is just one. */
  public Optional<Event> only(Place place) {
    List<Step> all = of(place);
    if (all.isEmpty() || isParameter(place)) {
      return Optional.empty();
    }
    Event first = all.get(0).event();
    return all.size() == 1 || all.stream().allMatch(s -> s.event().equals(first))
        ? Optional.of(first)
        : Optional.empty();
  }

  /** The constant that the place holds, if its only definition is one; {@code null} otherwise. */
  public @Nullable Object constant(Place place) {
    return source(place) instanceof Event.Literal literal ? literal.value() : null;
  }

  /** Whether the place always holds the same: a constant, or one of an enumeration. */
  public boolean isFixed(Place place) {
    return constant(place) != null
        || (source(place) instanceof Event.Load load
            && load.base() instanceof Place.Type
            && load.field().owner().equals(load.type().name()));
  }

  /** The one event that the place's value comes from, through assignments; null if unknown. */
  public @Nullable Event source(Place place) {
    Event event = only(place).orElse(null);
    for (int i = 0; i < DEPTH && event instanceof Event.Assign assign; i++) {
      event = only(assign.from()).orElse(null);
    }
    return event;
  }

  /** Whether the place may hold what {@code from} held, through assignments. */
  public boolean mayHold(Place place, @Nullable Place from) {
    return mayHold(place, from, DEPTH);
  }

  private boolean mayHold(Place place, @Nullable Place from, int depth) {
    return place.equals(from)
        || (depth > 0
            && of(place).stream()
                .map(Step::event)
                .anyMatch(
                    event ->
                        event instanceof Event.Assign assign
                            && mayHold(assign.from(), from, depth - 1)));
  }

  /** Whether the body creates an object that the place may hold. */
  boolean isNew(Place place) {
    return isNew(place, DEPTH);
  }

  private boolean isNew(Place place, int depth) {
    return depth > 0
        && of(place).stream()
            .map(Step::event)
            .anyMatch(
                event ->
                    event instanceof Event.Assign assign
                        ? isNew(assign.from(), depth - 1)
                        : event instanceof Event.Call call
                            && call.dispatch() == Event.Dispatch.NEW);
  }

  /** The class of the object that the place holds, if the body creates it. */
  public Optional<String> created(Place place) {
    return source(place) instanceof Event.Call call && call.dispatch() == Event.Dispatch.NEW
        ? Optional.of(call.method().owner())
        : Optional.empty();
  }

  /** Whether the place holds the null literal. */
  public boolean isNullLiteral(Place place) {
    return only(place).orElse(null) instanceof Event.Literal literal && literal.value() == null;
  }

  /** Whether the place holds null or zero. */
  boolean isNothing(Place place) {
    return isNullLiteral(place)
        || (constant(place) instanceof Number number && number.longValue() == 0);
  }

  /**
   * The names of what the place holds: the place, and the fields, elements and results of
   * repeatable calls that it was read from.
   *
   * @param throughCalls whether equal calls count as the same object
   */
  public Set<AccessPath> names(Place place, boolean throughCalls) {
    Map<Place, Set<AccessPath>> known = throughCalls ? repeatableNames : plainNames;
    Set<AccessPath> names = known.get(place);
    if (names == null) {
      names = Collections.unmodifiableSet(names(place, throughCalls, DEPTH));
      known.put(place, names);
    }
    return names;
  }

  /** The names of what the name leads to: what its root holds may have others. */
  public Set<AccessPath> names(AccessPath name, boolean throughCalls) {
    Set<AccessPath> names = new LinkedHashSet<>();
    for (AccessPath root : names(name.root(), throughCalls)) {
      root.thenAll(name.selectors()).ifPresent(names::add);
    }
    return names;
  }

  /** The names of the lock that a call asks about which asks {@code place}. */
  public Set<AccessPath> asked(Place place, ResourceEffect.Query query, boolean throughCalls) {
    Set<AccessPath> names = names(place, throughCalls);
    if (query.of().isEmpty()) {
      return names;
    }
    Selector getter = new Selector.Call(query.of().get(), List.of());
    Set<AccessPath> asked = new LinkedHashSet<>();
    names.forEach(name -> name.then(getter).ifPresent(asked::add));
    return asked;
  }

  private void collect(Place place, boolean throughCalls, int depth, Set<AccessPath> into) {
    into.add(AccessPath.of(place));
    Event event = only(place).orElse(null);
    if (event == null || depth == 0) {
      return;
    }
    if (event instanceof Event.Assign assign) {
      collect(assign.from(), throughCalls, depth - 1, into);
      return;
    }
    if (event instanceof Event.Call && !throughCalls) {
      return;
    }
    Optional<Selector> selector = selector(event, depth - 1);
    Place base = Places.base(event);
    if (selector.isPresent() && base != null) {
      for (AccessPath name : names(base, throughCalls, depth - 1)) {
        name.then(selector.get()).ifPresent(into::add);
      }
    }
  }

  private Set<AccessPath> names(Place place, boolean throughCalls, int depth) {
    Set<AccessPath> names = new LinkedHashSet<>();
    collect(place, throughCalls, depth, names);
    return names;
  }

  /** How the event gets from its base to its result, if it can be repeated. */
  public Optional<Selector> selector(Event event) {
    return selector(event, DEPTH);
  }

  private Optional<Selector> selector(Event event, int depth) {
    if (event instanceof Event.Load load) {
      return Optional.of(new Selector.Field(load.field()));
    }
    if (event instanceof Event.ArrayLoad load) {
      return key(load.index(), depth).map(Selector.Index::new);
    }
    return event instanceof Event.Call call ? call(call, depth) : Optional.empty();
  }

  private Optional<Selector> call(Event.Call call, int depth) {
    if (call.implicit() || call.dispatch() == Event.Dispatch.NEW || call.result() == null) {
      return Optional.empty();
    }
    if (!call.arguments().isEmpty() && looksUp.test(call)) {
      return key(call.arguments().get(0), depth).map(Selector.Call::element);
    }
    List<Object> arguments = new ArrayList<>();
    for (Place argument : call.arguments()) {
      Optional<Object> operand = key(argument, depth);
      if (operand.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(operand.get());
    }
    return Optional.of(new Selector.Call(call.method().name(), arguments));
  }

  /** What tells an element from others: an operand, or a number that is computed from some. */
  Optional<Object> key(Place place) {
    return key(place, DEPTH);
  }

  private Optional<Object> key(Place place, int depth) {
    Optional<Object> operand = operand(place, depth);
    if (operand.isPresent()
        || depth <= 0
        || !(source(place) instanceof Event.Compute number)
        || number.operation() == null) {
      return operand;
    }
    List<Object> operands = new ArrayList<>();
    number.operands().forEach(each -> key(each, depth - 1).ifPresent(operands::add));
    return operands.size() == number.operands().size()
        ? Optional.of(new Computed(number.operation(), operands))
        : Optional.empty();
  }

  /** The literal or the constant of a class that the place holds, if it holds one. */
  public Optional<Object> constantOperand(Place place) {
    return operand(place).filter(Choice::isConstant);
  }

  /** A constant, or the longest name of the place that no other call of the body can change. */
  public Optional<Object> operand(Place place) {
    return operand(place, DEPTH);
  }

  private Optional<Object> operand(Place place, int depth) {
    Object constant = constant(place);
    if (constant != null) {
      return Optional.of(constant);
    }
    if (depth <= 0) {
      return Optional.empty();
    }
    return names(place, true, depth - 1).stream()
        .filter(name -> !(name.root() instanceof Place.Temp))
        .reduce((shorter, longer) -> longer)
        .map(Object.class::cast);
  }

  /** Whether a constant argument of the call is what the condition says. */
  public boolean holds(ArgumentIs condition, Event.Call call) {
    if (condition.index() >= call.arguments().size()) {
      return false;
    }
    Object constant = constant(call.arguments().get(condition.index()));
    boolean equal = constant != null && condition.constant().equals(constant.toString());
    return equal == (condition.relation() == ArgumentIs.Relation.EQUAL);
  }

  /** Whether a new value of {@code place} makes the truth of {@code temp} a thing of the past. */
  boolean dependsOn(Place temp, Place place) {
    return dependsOn(temp, place, DEPTH);
  }

  private boolean dependsOn(Place temp, Place place, int depth) {
    Event event = only(temp).orElse(null);
    boolean isDerived = event instanceof Event.Test || event instanceof Event.Assign;
    if (depth == 0 || event == null || !isDerived) {
      return false;
    }
    for (Place read : Places.read(event)) {
      if (read.equals(place) || dependsOn(read, place, depth - 1)) {
        return true;
      }
    }
    return false;
  }
}
