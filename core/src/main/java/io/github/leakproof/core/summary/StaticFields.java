package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Selector;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which bodies come near a static field: touch it, or call what does. All code can name what it
 * holds; without this, each call that may reach half of the program would be followed into it.
 */
final class StaticFields {
  /** How many calls away a body still counts as a helper of those that touch the field. */
  private static final int CALLS = 3;

  private final Program program;
  private final Map<FieldRef, Set<MethodUnit>> near = new HashMap<>();

  StaticFields(Program program) {
    this.program = program;
  }

  /** Whether the name starts at a static field that the body does not come near. */
  boolean isOutOfReach(AccessPath name, MethodUnit unit) {
    return name.root() instanceof Place.Type
        && !name.selectors().isEmpty()
        && name.selectors().get(0) instanceof Selector.Field first
        && program.isWhole()
        && unit.kind() != MethodUnit.Kind.CLOSURE
        && program.classNamed(first.field().owner()).isPresent()
        && !near.computeIfAbsent(first.field(), this::near).contains(unit);
  }

  private Set<MethodUnit> near(FieldRef field) {
    ClassUnit owner = program.classNamed(field.owner()).orElseThrow();
    boolean isPrivate =
        owner.fields().stream().anyMatch(f -> f.ref().equals(field) && f.isPrivate());
    return CallingBodies.of(
        program,
        unit ->
            (!isPrivate || Nest.top(unit.owner()).equals(Nest.top(owner))) && unit.mayAccess(field),
        CALLS,
        unit -> true);
  }
}
