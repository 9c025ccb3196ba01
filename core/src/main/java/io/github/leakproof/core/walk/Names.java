package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Closure;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Translates names of an object between a caller and its callee. */
public final class Names {
  private Names() {}

  /**
   * The names under which the callee sees the resource.
   *
   * @param className the class whose {@code this} the caller sees, for callees in inner classes
   */
  static Map<AccessPath, Role> toCallee(
      Map<AccessPath, Role> names, Event.Call call, String className) {
    Map<AccessPath, Role> entries = new HashMap<>();
    names.forEach(
        (name, role) -> {
          Place root = name.root();
          if (root.equals(call.receiver())) {
            entries.put(name.from(new Place.This()), role);
          }
          if (root instanceof Place.This) {
            entries.put(name.from(new Place.Outer(className)), role);
          }
          if (root instanceof Place.Type || root instanceof Place.Outer) {
            entries.put(name, role);
          }
          List<Place> arguments = call.arguments();
          for (int i = 0; i < arguments.size(); i++) {
            if (root.equals(arguments.get(i))) {
              entries.put(name.from(Argument.of(i)), role);
            }
          }
        });
    return entries;
  }

  /**
   * Those of the names that a closure can use as well: of what is followed, and where it is from.
   */
  public static Map<AccessPath, Role> inside(Closure closure, Map<AccessPath, Role> names) {
    Map<AccessPath, Role> inside = new HashMap<>(names);
    inside.keySet().removeIf(name -> !closure.canName(name.root()));
    return inside;
  }

  /** The place that the slot of a call names, if it has one. */
  public static Optional<Place> operand(Event.Call call, Slot slot) {
    return Optional.ofNullable(Places.operand(call, slot));
  }

  /** The caller's name for what the callee names so; empty if the caller has none. */
  public static Optional<AccessPath> toCaller(AccessPath name, Event.Call call) {
    Place root = name.root();
    if (root instanceof Place.This) {
      Place object = call.dispatch() == Event.Dispatch.NEW ? call.result() : call.receiver();
      return Optional.ofNullable(object).map(name::from);
    } else if (root.equals(AccessPath.RESULT)) {
      return Optional.ofNullable(call.result()).map(name::from);
    } else if (root instanceof Place.Type) {
      return Optional.of(name);
    }
    int index = Argument.index(root);
    return index >= 0 && index < call.arguments().size()
        ? Optional.of(name.from(call.arguments().get(index)))
        : Optional.empty();
  }
}
