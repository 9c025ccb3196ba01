package io.github.leakproof.core.rule;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.walk.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A body and the one that it is written in: a closure sees the variables of what encloses it.
 *
 * @param body the body
 * @param outer the enclosing body; empty for a method
 */
public record Scope(Body body, Optional<Scope> outer) {

  /** A method's body, and those of all closures in it, outermost first. */
  public static List<Scope> all(Summaries summaries, Body body) {
    List<Scope> scopes = new ArrayList<>();
    collect(summaries, new Scope(body, Optional.empty()), scopes);
    return scopes;
  }

  private static void collect(Summaries summaries, Scope scope, List<Scope> into) {
    into.add(scope);
    List<MethodUnit> seen = new ArrayList<>();
    for (Step step : scope.body.graph().steps()) {
      if (step.event() instanceof Event.Capture capture) {
        for (MethodUnit unit : capture.closure().bodies()) {
          if (unit.kind() == MethodUnit.Kind.CLOSURE && !seen.contains(unit)) {
            seen.add(unit);
            summaries
                .body(unit)
                .ifPresent(b -> collect(summaries, new Scope(b, Optional.of(scope)), into));
          }
        }
      }
    }
  }

  /**
   * The same scope inside the one that makes its class, where that is an anonymous or local class:
   * its methods see the variables around it.
   */
  public Scope enclosed(Summaries summaries) {
    if (outer.isPresent()) {
      Scope around = outer.get().enclosed(summaries);
      return around.equals(outer.get()) ? this : new Scope(body, Optional.of(around));
    }
    return body.unit().owner().outer().stream()
        .flatMap(around -> around.methods().stream())
        .flatMap(method -> summaries.body(method).stream())
        .flatMap(method -> all(summaries, method).stream())
        .filter(scope -> scope.makes(body.unit()))
        .findFirst()
        .map(scope -> new Scope(body, Optional.of(scope.enclosed(summaries))))
        .orElse(this);
  }

  /** Whether the scope's own body is where a program starts. */
  public boolean isMain() {
    MethodUnit unit = body.unit();
    return unit.name().equals("main") && unit.flags().contains(MethodUnit.Flag.STATIC);
  }

  /** Whether the variable is of none of these scopes. */
  public boolean isUnknown(Place place) {
    Scope owner = owning(place);
    return place instanceof Place.Local
        && owner.definitions(place).isEmpty()
        && !owner.isParameter(place);
  }

  private boolean makes(MethodUnit unit) {
    return body.graph().steps().stream()
        .anyMatch(s -> s.event() instanceof Event.Capture c && c.closure().bodies().contains(unit));
  }

  /** This scope, or the enclosing one that gives the variable its value. */
  public Scope owning(Place place) {
    boolean isHere =
        !body.definitions().of(place).isEmpty() || body.definitions().isParameter(place);
    return isHere || outer.isEmpty() ? this : outer.get().owning(place);
  }

  /** The steps of this scope's own body that give the place its value. */
  public List<Step> definitions(Place place) {
    return body.definitions().of(place);
  }

  /** Whether the place is a parameter of this scope's own body. */
  public boolean isParameter(Place place) {
    return body.definitions().isParameter(place);
  }

  /** The outermost scope. */
  public Scope outermost() {
    return outer.map(Scope::outermost).orElse(this);
  }
}
