package io.github.leakproof.core.rule.promise;

import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.rule.Uses;
import io.github.leakproof.core.rule.Uses.Use;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Places;
import io.github.leakproof.core.walk.Selector;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The code that has a promise in hand: closures that capture it, objects that are made with it, and
 * what becomes of both, through methods that are given it.
 */
final class Completions {
  private static final int DEPTH = 4;

  private final Summaries summaries;
  private final Frames frames;
  private final Members members;
  private final List<Completion> found = new ArrayList<>();
  private final Set<Holder> holders = new LinkedHashSet<>();
  private final Set<Object> seen = new HashSet<>();
  private final Keepers keepers = new Keepers();
  private boolean isLost;
  private @Nullable OwnPromise own;
  private @Nullable Body home;
  private @Nullable Step creation;

  Completions(Summaries summaries, Frames frames) {
    this.summaries = summaries;
    this.frames = frames;
    this.members = new Members(summaries);
  }

  /** A place of a body that holds the promise. */
  record Holder(Body body, Place place) {}

  /**
   * A body that somebody else runs and that can name the promise.
   *
   * @param body the body
   * @param name its name for the promise
   * @param closure the lambda or method reference that it belongs to; empty for a class's method
   * @param around the body that makes the closure or object
   * @param uses the calls that the closure or object is passed to there
   * @param siblings all methods of its class; none for a lambda
   * @param code variables that the closure captures and that hold more such code
   * @param isOneOfMany whether several such are made for one promise: in a loop, for each element
   */
  record Completion(
      Body body,
      AccessPath name,
      Optional<Closure> closure,
      Body around,
      List<Use> uses,
      List<MethodUnit> siblings,
      Set<Place> code,
      boolean isOneOfMany) {

    /** Whether one call is given both. */
    boolean isTogetherWith(Completion other) {
      return uses.stream()
          .anyMatch(u -> other.uses().stream().anyMatch(o -> o.step().equals(u.step())));
    }

    /** The class of the object that has the body, if it is a method. */
    Optional<String> instance() {
      return siblings.stream().findFirst().map(method -> method.owner().name());
    }
  }

  /** Collects what becomes of the promise that a step of the body makes in {@code place}. */
  void collect(Body body, Step made, Place place) {
    home = body;
    creation = made;
    collect(body, place, 0, false);
  }

  /** The bodies that have been found. */
  List<Completion> found() {
    return found;
  }

  /** How they belong together. */
  Chains chains() {
    return new Chains(summaries, frames, found);
  }

  /** The places that hold the promise. */
  Set<Holder> holders() {
    return holders;
  }

  /** Whether the code is called once the promise is complete. */
  boolean isAttached(Completion one) {
    return one.uses().stream()
        .anyMatch(
            use ->
                use.call().receiver() != null
                    && holders.contains(new Holder(use.body(), use.call().receiver())));
  }

  /** Whether a field, array or collection has the promise too. */
  boolean isShared() {
    return keepers.areAny();
  }

  /** What has the promise too. */
  Keepers keepers() {
    return keepers;
  }

  /** The promise as one that an object makes for itself, if it is one. */
  Optional<OwnPromise> own() {
    return Optional.ofNullable(own);
  }

  /** Whether somebody has the promise of whom nothing is known. */
  boolean isLost() {
    return isLost;
  }

  private void collect(Body body, Place place, int depth, boolean isMany) {
    if (depth > DEPTH) {
      isLost = true;
      return;
    }
    if (!holders.add(new Holder(body, place))) {
      return;
    }
    for (Step step : body.graph().steps()) {
      Event event = step.event();
      if (event instanceof Event.Capture capture && capture.closure().canName(place)) {
        captured(body, capture, place, depth, isMany || isRepeated(body, step));
      } else if (event instanceof Event.Call call && call.arguments().contains(place)) {
        passed(body, call, place, depth, isMany || isRepeated(body, step));
      } else if (event instanceof Event.Assign assign && assign.from().equals(place)) {
        collect(body, assign.to(), depth, isMany);
      } else if (body == home && own == null && kept(body, event, place)) {
        own(body);
      } else if (isStoring(event, Set.of(place))) {
        keepers.store(event);
      }
    }
  }

  private boolean kept(Body body, Event event, Place place) {
    own =
        event instanceof Event.Store store && store.from().equals(place)
            ? OwnPromise.of(body, store).orElse(null)
            : null;
    return own != null;
  }

  /** The methods of the object have the promise then, and whoever makes the object. */
  private void own(Body body) {
    OwnPromise promise = own().orElseThrow();
    List<Use> uses = new ArrayList<>();
    for (Holder object : promise.objects(summaries)) {
      uses.addAll(uses(object.body(), object.place(), 0));
      promise
          .places(summaries, object.body())
          .forEach(place -> collect(object.body(), place, 1, false));
    }
    List<MethodUnit> methods = promise.owner().methods();
    for (MethodUnit unit : methods) {
      if (unit.kind() == MethodUnit.Kind.METHOD) {
        add(unit, promise.name(), Optional.empty(), body, uses, methods, 1, false);
      }
    }
  }

  /** Whether a loop comes to the step again without making another promise. */
  private boolean isRepeated(Body body, Step step) {
    BitSet after = body.after(step);
    boolean isMadeAnew = body == home && creation != null && after.get(creation.id());
    return after.get(step.id()) && !isMadeAnew;
  }

  private boolean isForEach(Use use) {
    return summaries
        .model(use.call().method())
        .all(ResourceEffect.Visit.class)
        .anyMatch(visit -> visit.closure().equals(use.slot()));
  }

  /** Whether a field or array gets what one of the places holds. */
  static boolean isStoring(Event event, Set<Place> places) {
    return (event instanceof Event.Store store && places.contains(store.from()))
        || (event instanceof Event.ArrayStore array && places.contains(array.from()))
        || (event instanceof Event.NewArray made
            && made.elements().stream().anyMatch(places::contains));
  }

  private void captured(
      Body around, Event.Capture capture, Place place, int depth, boolean isMany) {
    Closure closure = capture.closure();
    boolean isClass = closure.functionalMethod() == null;
    List<Use> uses = uses(around, capture.to(), 0);
    boolean isOneOfMany =
        isMany || uses.stream().anyMatch(u -> isForEach(u) || isRepeated(u.body(), u.step()));
    List<MethodUnit> bodies =
        isClass && !closure.bodies().isEmpty()
            ? members.withInherited(closure.bodies().get(0).owner(), closure.bodies())
            : closure.bodies();
    for (MethodUnit unit : bodies) {
      if (unit.kind() == MethodUnit.Kind.METHOD || unit.kind() == MethodUnit.Kind.CLOSURE) {
        add(
            unit,
            AccessPath.of(place),
            isClass ? Optional.empty() : Optional.of(closure),
            around,
            uses,
            isClass ? bodies : List.of(),
            depth,
            isOneOfMany);
      }
    }
  }

  private void add(
      MethodUnit unit,
      AccessPath name,
      Optional<Closure> closure,
      Body around,
      List<Use> uses,
      List<MethodUnit> siblings,
      int depth,
      boolean isMany) {
    Body body = summaries.body(unit).orElse(null);
    if (body == null || !hasName(unit, name)) {
      return;
    }
    frames.within(body, around);
    if (!isHelper(unit)) {
      Set<Place> code = closure.map(c -> captured(c, around, name.root())).orElse(Set.of());
      found.add(new Completion(body, name, closure, around, uses, siblings, code, isMany));
    }
    if (name.isPlace()) {
      collect(body, name.root(), depth + 1, isMany);
      return;
    }
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Load load
          && load.base() instanceof Place.This
          && name.selectors().equals(List.of(new Selector.Field(load.field())))) {
        collect(body, load.to(), depth + 1, isMany);
      }
    }
  }

  /** Whether the code can name it: what an object keeps, static methods do not come by. */
  private static boolean hasName(MethodUnit unit, AccessPath name) {
    return !(name.root() instanceof Place.This) || !unit.flags().contains(MethodUnit.Flag.STATIC);
  }

  /** The variables of bodies around the closure that hold code which can name the promise. */
  private Set<Place> captured(Closure closure, Body around, Place promise) {
    Set<Place> code = new HashSet<>();
    Optional<Body> maker = Optional.of(around);
    while (maker.isPresent()) {
      code.addAll(CompletingCode.in(summaries, maker.get(), promise));
      maker = frames.around(maker.get());
    }
    code.removeIf(place -> !closure.canName(place));
    return code;
  }

  /** Whether nobody but its siblings runs it, which answer for what it leaves undone. */
  static boolean isHelper(MethodUnit unit) {
    return unit.kind() == MethodUnit.Kind.METHOD && unit.flags().contains(MethodUnit.Flag.PRIVATE);
  }

  private void passed(Body body, Event.Call call, Place place, int depth, boolean isMany) {
    int index = call.arguments().indexOf(place);
    Slot slot = Slot.argument(index);
    var model = summaries.model(call.method());
    Optional<ResourceEffect.Keep> keep =
        model.all(ResourceEffect.Keep.class).filter(k -> k.value().equals(slot)).findFirst();
    if (keep.isPresent()) {
      Place holder = Places.operand(call, keep.get().holder());
      if (holder != null && !isMadeHere(body, holder)) {
        keepers.keep(body, holder);
      }
      return;
    }
    List<MethodUnit> targets =
        call.dispatch() == Event.Dispatch.NEW
            ? summaries.program().method(call.method()).stream().toList()
            : summaries.program().targets(call.method());
    if (targets.isEmpty()) {
      isLost |= !summaries.borrowsByDefault(call.method());
      return;
    }
    for (MethodUnit target : targets) {
      Body callee = summaries.body(target).orElse(null);
      if (callee == null || index >= callee.graph().parameters().size()) {
        isLost = true;
        continue;
      }
      frames.entered(callee, body, call);
      if (target.kind() == MethodUnit.Kind.CONSTRUCTOR) {
        made(body, call, callee, callee.graph().parameters().get(index), depth, isMany);
      } else {
        collect(callee, callee.graph().parameters().get(index), depth + 1, isMany);
      }
    }
  }

  /** The calls that are given what the place holds, in the body or where it is returned to. */
  private List<Use> uses(Body body, Place made, int depth) {
    List<Use> uses = new ArrayList<>(Uses.of(body, made));
    Frames.Entry entry = frames.entry(body).orElse(null);
    if (entry != null
        && entry.call().result() != null
        && depth < DEPTH
        && Uses.isReturned(body, Uses.places(body, made))) {
      uses.addAll(uses(entry.body(), entry.call().result(), depth + 1));
    }
    return uses;
  }

  private static boolean isMadeHere(Body body, Place holder) {
    return body.definitions().only(Uses.origin(body, holder)).orElse(null)
            instanceof Event.Call made
        && made.dispatch() == Event.Dispatch.NEW;
  }

  /** A constructor of the compilation is given the promise: the object's methods have it then. */
  private void made(
      Body around, Event.Call call, Body constructor, Place parameter, int depth, boolean isMany) {
    List<Selector> fields = List.copyOf(members.fields(constructor, parameter));
    List<MethodUnit> methods = members.methods(constructor.unit().owner());
    if (fields.size() != 1 || call.result() == null || depth > DEPTH) {
      isLost = true;
      return;
    }
    AccessPath name = new AccessPath(new Place.This(), fields);
    List<Use> uses = uses(around, call.result(), 0);
    for (MethodUnit unit : methods) {
      if (unit.kind() == MethodUnit.Kind.METHOD
          && !isForWaiters(unit)
          && seen.add(List.of(unit, name))) {
        add(unit, name, Optional.empty(), around, uses, methods, depth + 1, isMany);
      }
    }
  }

  /**
   * Whether it is how those who wait give up: {@code cancel} of a future that wraps the promise.
   */
  private boolean isForWaiters(MethodUnit unit) {
    return summaries.model(unit.ref()).has(TaskEffect.Cancel.class);
  }
}
