package io.github.leakproof.core.summary;

import io.github.leakproof.core.catalogue.Outcome;
import io.github.leakproof.core.catalogue.ResourceEffect;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import io.github.leakproof.core.walk.Start;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place where a body acquires something: a call, or a parameter that it owns.
 *
 * @param body the body
 * @param acquire what is acquired
 * @param kind whether a value or a hold
 * @param start where its walk begins
 * @param obligation what the walk follows, with the exceptions that count by default
 * @param step the first step of the call; absent for a parameter
 * @param line 1-based line of the call or the parameter
 * @param origin the host's handle of it
 * @param text how messages name it: the method's simple name and {@code ()}, or the parameter
 */
public record Site(
    Body body,
    ResourceEffect.Acquire acquire,
    Obligation.Kind kind,
    Start start,
    Obligation obligation,
    @Nullable Step step,
    int line,
    @Nullable Object origin,
    String text) {

  /** The check that the obligation belongs to. */
  public Pattern pattern() {
    return acquire.pattern();
  }

  /**
   * Whether the call constructs the superclass's part of the resource that the body's own instance
   * is: whoever creates that owns it.
   */
  public boolean isConstruction() {
    return step != null
        && step.event() instanceof Event.Call call
        && call.method().isConstructor()
        && call.dispatch() != Event.Dispatch.NEW
        && kind == Obligation.Kind.VALUE;
  }

  /** Whether the body itself creates a value here that it owns. */
  public boolean isOwnValue() {
    return kind == Obligation.Kind.VALUE
        && !isConstruction()
        && acquire.when() instanceof Outcome.Returned;
  }

  /** The names of what it is acquired from. */
  public Set<AccessPath> parents() {
    return named(Role.PARENT);
  }

  /** The names of what it acquires. */
  public Set<AccessPath> values() {
    return named(Role.SELF);
  }

  /** The names that have the role where it is acquired. */
  Set<AccessPath> named(Role wanted) {
    Set<AccessPath> found = new HashSet<>();
    if (start instanceof Start.AtSteps at) {
      for (Map<AccessPath, Role> names : at.names().values()) {
        names.forEach(
            (name, role) -> {
              if (role == wanted) {
                found.add(name);
              }
            });
      }
    }
    return found;
  }
}
