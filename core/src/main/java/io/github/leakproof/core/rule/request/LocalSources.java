package io.github.leakproof.core.rule.request;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.WaitEffect;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Callers;
import io.github.leakproof.core.rule.Scope;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether what is read lies on this machine: a resource of the class path, a file. Its origin is
 * followed through the variables, parameters, fields and collections of its top-level class.
 */
final class LocalSources {
  /** How URLs of files and archives begin, and what follows the archive in them. */
  private static final List<String> MARKS = List.of("file:", "jar:", SourceUses.WITHIN_ARCHIVE);

  /** How many bodies deep a result is looked for: further on hardly anything of it is left. */
  private static final int DEPTH = 4;

  private final Summaries summaries;
  private final Callers callers;
  private final SourceUses uses;

  private record Visit(Body body, Place place) {}

  /**
   * What is looked for, and what has been looked at.
   *
   * @param user the top-level class that asks; what others keep in fields is their own matter
   * @param derives whether what a call makes of such a value is another one
   * @param asksOthers whether other classes are asked what they pass; only one class away
   * @param asked whose result is being looked for, each for the sake of the one before
   * @param returning whose result has been looked for, and whether that is such a value
   */
  private record Search(
      ClassUnit user,
      Predicate<Event.Call> isSource,
      boolean derives,
      boolean asksOthers,
      Set<Object> seen,
      Set<MethodUnit> asked,
      Map<MethodUnit, Boolean> returning) {

    Search(ClassUnit user, Predicate<Event.Call> isSource, boolean derives) {
      this(user, isSource, derives, derives, new HashSet<>(), new HashSet<>(), new HashMap<>());
    }

    /** The same, but other classes are not asked any more. */
    Search amongOwn() {
      return new Search(user, isSource, derives, false, seen, asked, returning);
    }

    /** Whether what the event makes of such a value is another one. */
    boolean isMadeBy(Event event) {
      return derives && (event instanceof Event.Call || event instanceof Event.Compute);
    }
  }

  LocalSources(Summaries summaries, Callers callers) {
    this.summaries = summaries;
    this.callers = callers;
    this.uses = new SourceUses(summaries, callers);
  }

  /** Whether some operand of the call comes from something on this machine, or shows that it is. */
  boolean isOnThisMachine(Scope scope, Event.Call call) {
    ClassUnit user = Nest.top(scope.body().unit().owner());
    Search search = new Search(user, this::yieldsLocal, true);
    return Places.read(call).stream()
        .anyMatch(place -> isFound(scope, place, search) || uses.showLocal(scope, place));
  }

  /**
   * Whether some operand of the call is what an object of another class was given by whoever
   * configured it, and hands out: where that lies, neither of the two knows.
   */
  boolean isConfigured(Scope scope, Event.Call call) {
    ClassUnit user = Nest.top(scope.body().unit().owner());
    Search search = new Search(user, getter -> yieldsGiven(getter, user), false);
    return Places.read(call).stream().anyMatch(place -> isFound(scope, place, search));
  }

  private boolean yieldsLocal(Event.Call call) {
    return summaries
        .model(call.method())
        .all(WaitEffect.Local.class)
        .anyMatch(local -> local.on().equals(Slot.RESULT));
  }

  private boolean isFound(Scope from, Place place, Search search) {
    if (!search.seen.add(new Visit(from.body(), place))) {
      return false;
    }
    Scope scope = from.owning(place);
    return scope.definitions(place).stream()
            .map(Step::event)
            .anyMatch(event -> isFound(scope, event, search))
        || isKept(Stream.of(scope), place::equals, search)
        || (search.derives && uses.askForArchive(scope, place))
        || (scope.isParameter(place) && isGiven(scope, place, search));
  }

  /**
   * Whether a method of the same top-level class passes such a value for the parameter, or each
   * method that passes one names it itself.
   */
  private boolean isGiven(Scope scope, Place parameter, Search search) {
    int index = scope.body().graph().parameters().indexOf(parameter);
    if (index < 0) {
      return false;
    }
    MethodUnit unit = scope.body().unit();
    if (callers.of(unit).stream().anyMatch(call -> passes(call, index, search))) {
      return true;
    }
    List<Callers.Call> all = search.asksOthers ? callers.everywhere(unit) : List.of();
    return !all.isEmpty() && all.stream().allMatch(call -> passes(call, index, search.amongOwn()));
  }

  private boolean passes(Callers.Call call, int index, Search search) {
    return isFound(call.scope(), call.call().arguments().get(index), search);
  }

  /** Whether a collection is given such a value to keep. */
  private boolean isKept(Stream<Scope> scopes, Predicate<Place> isCollection, Search search) {
    return scopes.anyMatch(
        scope ->
            scope.body().graph().steps().stream()
                .filter(step -> step.event() instanceof Event.Call)
                .map(step -> (Event.Call) step.event())
                .filter(call -> call.receiver() != null && isCollection.test(call.receiver()))
                .flatMap(this::kept)
                .anyMatch(value -> isFound(scope, value, search)));
  }

  private Stream<Place> kept(Event.Call call) {
    return summaries
        .model(call.method())
        .all(ResourceEffect.Keep.class)
        .filter(keep -> keep.holder().equals(Slot.RECEIVER))
        .map(keep -> Places.operand(call, keep.value()))
        .filter(Objects::nonNull);
  }

  private boolean returnFound(Event.Call call, Search search) {
    List<MethodUnit> targets = summaries.program().targets(call.method());
    return !targets.isEmpty() && targets.stream().allMatch(unit -> returnsFound(unit, search));
  }

  /** Of a body that asks others of its kind in turn, those decide. */
  private boolean returnsFound(MethodUnit unit, Search search) {
    Boolean known = search.returning.get(unit);
    if (known != null || search.asked.size() == DEPTH) {
      return known != null && known;
    }
    search.returning.put(unit, true);
    search.asked.add(unit);
    boolean isFound = summaries.body(unit).filter(body -> returnsFound(body, search)).isPresent();
    search.asked.remove(unit);
    search.returning.put(unit, isFound);
    return isFound;
  }

  private boolean returnsFound(Body body, Search search) {
    Scope scope = new Scope(body, Optional.empty());
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Return result
                    && result.value() != null
                    && isFound(scope, result.value(), search));
  }

  private boolean isFound(Scope scope, Event event, Search search) {
    if (event instanceof Event.Literal literal) {
      return literal.value() instanceof String text && MARKS.stream().anyMatch(text::startsWith);
    }
    if (event instanceof Event.Load load) {
      return isInField(scope, load.field(), search);
    }
    if (event instanceof Event.Call call && isLength(call)) {
      return false;
    }
    if (event instanceof Event.Capture capture) {
      return capture.closure().bodies().stream().anyMatch(unit -> returnsFound(unit, search));
    }
    boolean isKnown =
        event instanceof Event.Call call
            && (search.isSource.test(call) || returnFound(call, search));
    boolean isDerived =
        event instanceof Event.Assign || event instanceof Event.ArrayLoad || search.isMadeBy(event);
    return isKnown
        || (isDerived
            && Places.read(event).stream().anyMatch(place -> isFound(scope, place, search)));
  }

  /** Whether it is a number that only the receiver is asked for, which says nothing of a place. */
  private static boolean isLength(Event.Call call) {
    return call.arguments().isEmpty() && TypeRef.isPrimitive(call.type().name());
  }

  private boolean isInField(Scope user, FieldRef field, Search search) {
    ClassUnit owner = summaries.program().classNamed(field.owner()).orElse(null);
    if (owner == null || !isKnown(user, owner, field, search) || !search.seen.add(field)) {
      return false;
    }
    return callers.stores(owner, field).stream()
            .anyMatch(store -> isFound(store.scope(), store.from(), search.amongOwn()))
        || callers.accessing(owner, field).stream()
            .anyMatch(
                scope ->
                    isKept(
                        Stream.of(scope),
                        place -> SourceUses.isLoaded(scope, place, field),
                        search));
  }

  /** What a class keeps for itself only it can tell; a constant, whoever reads it by itself. */
  private static boolean isKnown(Scope reader, ClassUnit owner, FieldRef field, Search search) {
    return Nest.top(owner).equals(search.user)
        || (Nest.top(reader.body().unit().owner()).equals(search.user)
            && owner.fields().stream()
                .anyMatch(f -> f.ref().equals(field) && f.isStatic() && f.isFinal()));
  }

  /** Whether each body that the call may reach hands out a field that somebody else sets. */
  private boolean yieldsGiven(Event.Call call, ClassUnit user) {
    List<MethodUnit> targets = summaries.program().targets(call.method());
    return !targets.isEmpty()
        && targets.stream()
            .allMatch(unit -> !Nest.top(unit.owner()).equals(user) && returnsGiven(unit));
  }

  private boolean returnsGiven(MethodUnit unit) {
    Body body = summaries.body(unit).orElse(null);
    return body != null
        && body.graph().steps().stream()
            .filter(step -> step.event() instanceof Event.Return)
            .map(step -> ((Event.Return) step.event()).value())
            .allMatch(
                value ->
                    value != null
                        && body.definitions().only(value).orElse(null) instanceof Event.Load load
                        && isGiven(load.field()));
  }

  private boolean isGiven(FieldRef field) {
    ClassUnit owner = summaries.program().classNamed(field.owner()).orElse(null);
    return owner != null
        && callers.stores(owner, field).stream()
            .anyMatch(store -> store.scope().isParameter(store.from()));
  }
}
