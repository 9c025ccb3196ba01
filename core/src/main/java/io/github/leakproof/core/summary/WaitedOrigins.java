package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.CallModel;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Definitions;
import io.github.leakproof.core.walk.Names;
import io.github.leakproof.core.walk.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The steps that make what a body waits for. Only what the body had made for itself alone has them:
 * what came in or lies in a field belongs to somebody else.
 */
final class WaitedOrigins {
  private static final String FUTURE = "java.util.concurrent.Future";

  private final Summaries summaries;
  private final Body body;
  private final Pattern pattern;
  private final Definitions definitions;
  private final Map<Integer, Map<AccessPath, Role>> found = new HashMap<>();
  private final Set<Place> seen = new HashSet<>();

  /** The steps whose parts are being asked for: a stage may be made of what it replaces. */
  private final Set<Integer> composing;

  private WaitedOrigins(Summaries summaries, Body body, Pattern pattern) {
    this(summaries, body, pattern, new HashSet<>());
  }

  private WaitedOrigins(Summaries summaries, Body body, Pattern pattern, Set<Integer> composing) {
    this.summaries = summaries;
    this.pattern = pattern;
    this.body = body;
    this.definitions = body.definitions();
    this.composing = composing;
  }

  /**
   * The steps that make each value that the place may hold, with the names that it has then.
   *
   * @return empty where some of the values may belong to somebody else
   */
  static Optional<Map<Integer, Map<AccessPath, Role>>> of(
      Summaries summaries, Body body, Place place, Pattern pattern) {
    WaitedOrigins origins = new WaitedOrigins(summaries, body, pattern);
    boolean isOwn =
        origins.isOwn(place, Role.SELF)
            && origins.elements().stream()
                .allMatch(e -> new WaitedOrigins(summaries, body, pattern).isOwn(e, Role.SELF));
    return isOwn ? Optional.of(origins.found) : Optional.empty();
  }

  /** The same of the elements of what the place holds; empty too where nothing makes them. */
  static Optional<WaitedOrigins> ofElements(
      Summaries summaries, Body body, Place holder, Pattern pattern) {
    WaitedOrigins origins = new WaitedOrigins(summaries, body, pattern);
    return origins.isOwn(holder, Role.HOLDER) && !origins.found.isEmpty()
        ? Optional.of(origins)
        : Optional.empty();
  }

  /** Whether the place holds what is waited for, or is it. */
  boolean isHolder(@Nullable Place place) {
    return seen.contains(place);
  }

  /** What the body puts into the holders: not what a future is found by. */
  List<Place> elements() {
    List<Place> elements = new ArrayList<>();
    for (Step step : body.graph().steps()) {
      if (step.event() instanceof Event.Call call) {
        List<Place> kept = kept(call);
        boolean isFound = kept.stream().anyMatch(this::isFuture);
        kept.stream().filter(place -> !isFound || isFuture(place)).forEach(elements::add);
      }
    }
    return elements;
  }

  private List<Place> kept(Event.Call call) {
    return summaries
        .model(call.method())
        .all(ResourceEffect.Keep.class)
        .filter(keep -> Names.operand(call, keep.holder()).filter(this::isHolder).isPresent())
        .flatMap(keep -> Names.operand(call, keep.value()).stream())
        .toList();
  }

  private boolean isFuture(Place place) {
    if (place instanceof Place.Local local) {
      return summaries.hierarchy().isSubtype(local.type().name(), FUTURE);
    }
    return definitions.source(place) instanceof Event.Call made
        && summaries.hierarchy().isSubtype(made.type().name(), FUTURE);
  }

  /** Whether the step makes what is waited for, or its holder. */
  boolean isMaking(Step step) {
    return found.containsKey(step.id());
  }

  /** Whether what is waited for ends when the place's value does. */
  boolean isParent(Place place, Definitions definitions) {
    Set<AccessPath> names = definitions.names(place, true);
    return found.values().stream()
        .flatMap(made -> made.entrySet().stream())
        .anyMatch(name -> name.getValue() == Role.PARENT && names.contains(name.getKey()));
  }

  private boolean isOwn(Place place, Role role) {
    if (!seen.add(place)) {
      return true;
    }
    List<Step> steps = definitions.of(place);
    if (steps.isEmpty() || definitions.isParameter(place)) {
      return false;
    }
    return steps.stream().allMatch(step -> isOwn(step, role));
  }

  private boolean isOwn(Step step, Role role) {
    Event event = step.event();
    if (event instanceof Event.Assign assign) {
      return isOwn(assign.from(), role);
    } else if (event instanceof Event.Literal) {
      return true;
    } else if (event instanceof Event.Capture capture) {
      return made(step, capture.to(), role);
    } else if (event instanceof Event.ArrayLoad load) {
      return isOwn(load.array(), Role.HOLDER);
    } else if (event instanceof Event.NewArray array) {
      return array.elements().stream().allMatch(e -> isOwn(e, Role.SELF))
          && made(step, array.to(), Role.HOLDER);
    }
    return event instanceof Event.Call call && isOwn(step, call, role);
  }

  private boolean isOwn(Step step, Event.Call call, Role role) {
    CallModel model = summaries.model(call.method());
    if (model.has(ResourceEffect.Inert.class)) {
      return true;
    }
    Optional<Place> source = source(call, model);
    if (source.isPresent()) {
      return isOwn(source.get(), model.has(ResourceEffect.Extract.class) ? Role.HOLDER : role);
    }
    if (!composing.add(step.id())) {
      return true;
    }
    WaitedOrigins parts = new WaitedOrigins(summaries, body, pattern, composing);
    boolean areOwn = parts(call, model).stream().allMatch(part -> parts.isOwn(part, Role.SELF));
    composing.remove(step.id());
    if (!areOwn) {
      return false;
    }
    if (call.result() == null
        || isOfAnyType(call)
        || isLent(model)
        || summaries.returnsShared(call, pattern)) {
      return false;
    }
    made(step, call.result(), role);
    parts.seen.forEach(part -> found.get(step.id()).put(AccessPath.of(part), Role.HOLDER));
    return true;
  }

  /** Whether the result stays the callee's: nobody else can call off what it stands for. */
  private static boolean isLent(CallModel model) {
    return model.all(ResourceEffect.Borrow.class).anyMatch(b -> b.value().equals(Slot.RESULT));
  }

  /** Whether the result may be anything: what is kept somewhere, more likely than made. */
  private static boolean isOfAnyType(Event.Call call) {
    return call.type().name().equals("java.lang.Object");
  }

  /** What the result is, or is an element of. */
  private static Optional<Place> source(Event.Call call, CallModel model) {
    if (model.all(ResourceEffect.KeepResult.class).anyMatch(k -> k.holder().equals(Slot.RESULT))) {
      return Optional.empty();
    }
    return model.has(ResourceEffect.Extract.class)
        ? Optional.ofNullable(call.receiver())
        : model
            .all(ResourceEffect.Link.class)
            .filter(link -> link.from().equals(Slot.RECEIVER) || call.receiver() == null)
            .flatMap(link -> Names.operand(call, link.from()).stream())
            .findFirst();
  }

  /** What has to end for the result to end: futures that a stage waits for, kept elements. */
  private List<Place> parts(Event.Call call, CallModel model) {
    List<Place> parts = new ArrayList<>();
    model
        .all(ResourceEffect.Keep.class)
        .filter(keep -> keep.holder().equals(Slot.RESULT))
        .forEach(keep -> Names.operand(call, keep.value()).ifPresent(parts::add));
    if (!model.has(ResourceEffect.Yield.class)) {
      model
          .all(ResourceEffect.Release.class)
          .filter(release -> release.only().filter(only -> only == pattern).isPresent())
          .forEach(release -> Names.operand(call, release.on()).ifPresent(parts::add));
    }
    return parts;
  }

  private boolean made(Step step, Place result, Role role) {
    Map<AccessPath, Role> names = new HashMap<>();
    names.put(AccessPath.of(result), role);
    if (step.event() instanceof Event.Call call) {
      parents(call).forEach(name -> names.putIfAbsent(name, Role.PARENT));
    }
    found.put(step.id(), names);
    return true;
  }

  /**
   * What ends what the call yields when it ends: the executor of a task, the client of a request,
   * also where the call is made on what another one made of it, or a method of an object makes it
   * with what lies in the object's fields.
   */
  private Set<AccessPath> parents(Event.Call call) {
    Set<AccessPath> names = new HashSet<>();
    Set<Place> chain = new HashSet<>();
    Place parent = call.receiver();
    while (parent != null && chain.add(parent)) {
      names.addAll(definitions.names(parent, true));
      parent = maker(parent);
    }
    for (ResourceEffect.Child child :
        summaries.model(call.method()).all(ResourceEffect.Child.class).toList()) {
      if (child.parent().isArgument()) {
        names.addAll(definitions.names(call.arguments().get(child.parent().index()), true));
      }
    }
    for (MethodUnit target :
        call.receiver() == null ? List.<MethodUnit>of() : summaries.targets(call)) {
      summaries
          .body(target)
          .ifPresent(b -> fields(b).forEach(f -> names.add(f.from(call.receiver()))));
    }
    return names;
  }

  /** What the value was got from; what it was before it had this name. */
  private @Nullable Place maker(Place value) {
    Event made = definitions.only(value).orElse(null);
    if (made instanceof Event.Assign assign) {
      return assign.from();
    }
    return made instanceof Event.Call call ? call.receiver() : null;
  }

  /** The fields with whose values the body makes what it returns. */
  private static Stream<AccessPath> fields(Body maker) {
    return Returns.values(maker).stream()
        .flatMap(value -> maker.definitions().only(value).stream())
        .flatMap(made -> made instanceof Event.Call c ? Stream.ofNullable(c.receiver()) : null)
        .flatMap(receiver -> maker.definitions().names(receiver, true).stream())
        .filter(name -> name.root() instanceof Place.This && !name.isPlace());
  }
}
