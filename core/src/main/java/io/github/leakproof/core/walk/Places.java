package io.github.leakproof.core.walk;

import io.github.leakproof.core.catalogue.Slot;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which places an event reads and writes. */
public final class Places {
  private Places() {}

  /** The place that the event gives a value, if any. */
  public static @Nullable Place written(Event event) {
    if (event instanceof Event.Assign e) {
      return e.to();
    } else if (event instanceof Event.Literal e) {
      return e.to();
    } else if (event instanceof Event.Load e) {
      return e.to();
    } else if (event instanceof Event.ArrayLoad e) {
      return e.to();
    } else if (event instanceof Event.NewArray e) {
      return e.to();
    } else if (event instanceof Event.Call e) {
      return e.result();
    } else if (event instanceof Event.Test e) {
      return e.to();
    } else if (event instanceof Event.Compute e) {
      return e.to();
    } else if (event instanceof Event.Catch e) {
      return e.exception();
    } else if (event instanceof Event.Capture e) {
      return e.closure().functionalMethod() == null ? null : e.to();
    }
    return null;
  }

  /** The places that the event reads. */
  public static List<Place> read(Event event) {
    if (event instanceof Event.Assign e) {
      return List.of(e.from());
    } else if (event instanceof Event.Load e) {
      return List.of(e.base());
    } else if (event instanceof Event.Store e) {
      return List.of(e.base(), e.from());
    } else if (event instanceof Event.ArrayLoad e) {
      return List.of(e.array(), e.index());
    } else if (event instanceof Event.ArrayStore e) {
      return List.of(e.array(), e.index(), e.from());
    } else if (event instanceof Event.NewArray e) {
      return e.elements();
    } else if (event instanceof Event.Call e) {
      return operands(e);
    } else if (event instanceof Event.Test e) {
      return e.right() == null ? List.of(e.left()) : List.of(e.left(), e.right());
    } else if (event instanceof Event.Compute e) {
      return e.operands();
    } else if (event instanceof Event.Return e) {
      return e.value() == null ? List.of() : List.of(e.value());
    } else if (event instanceof Event.Throw e) {
      return List.of(e.value());
    } else if (event instanceof Event.Capture e) {
      return e.closure().captured();
    }
    return List.of();
  }

  private static List<Place> operands(Event.Call call) {
    if (call.receiver() == null) {
      return call.arguments();
    }
    List<Place> all = new ArrayList<>(call.arguments());
    all.add(call.receiver());
    return all;
  }

  /** The object whose field, element or method the event uses, if it reads one. */
  public static @Nullable Place base(Event event) {
    if (event instanceof Event.Load e) {
      return e.base();
    } else if (event instanceof Event.ArrayLoad e) {
      return e.array();
    } else if (event instanceof Event.Call e) {
      return e.receiver() != null
          ? e.receiver()
          : e.dispatch() == Event.Dispatch.STATIC ? new Place.Type(e.method().owner()) : null;
    }
    return null;
  }

  /**
   * The place that has to be there for the event to do what it does: its base, or what it fills.
   */
  static @Nullable Place dereferenced(Event event) {
    if (event instanceof Event.Store e) {
      return e.base();
    }
    return event instanceof Event.ArrayStore e ? e.array() : base(event);
  }

  /** The place that the slot of a call names, if it has one. */
  public static @Nullable Place operand(Event.Call call, Slot slot) {
    if (slot.equals(Slot.RECEIVER)) {
      return call.receiver();
    } else if (slot.equals(Slot.RESULT)) {
      return call.result();
    }
    return slot.index() < call.arguments().size() ? call.arguments().get(slot.index()) : null;
  }

  /** Whether the place lives as long as the body runs, without being written by it. */
  public static boolean isPermanent(Place place) {
    return place instanceof Place.This
        || place instanceof Place.Outer
        || place instanceof Place.Type
        || place.equals(AccessPath.RESULT);
  }

  /** Whether the place is the body's own instance, or one around it, with the resource within. */
  static boolean isWhole(Place place, State state) {
    return (place instanceof Place.This || place instanceof Place.Outer)
        && state.role(place).isEmpty();
  }
}
