package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.Event.Call;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Place;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.flow.Step;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.symbol.TypeRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the methods of a class do to a resource that its instances lead to. */
final class InstanceEffects {
  private final Program program;
  private final Summaries summaries;
  private final Effects effects;

  InstanceEffects(Summaries summaries, Effects effects) {
    this.program = summaries.program();
    this.summaries = summaries;
    this.effects = effects;
  }

  /** Whether a method of the class releases it that does not take it itself. */
  boolean mayGiveBack(String className, AccessPath within, Obligation obligation) {
    return methods(className)
        .filter(unit -> effect(unit, within, obligation).released())
        .anyMatch(unit -> !takes(unit, obligation.pattern()));
  }

  /** Whether the class, and what can name its private fields, only use it. */
  boolean isOnlyUsed(String className, AccessPath within, Obligation obligation) {
    return program
        .classNamed(className)
        .filter(unit -> Nest.isPrivateField(program, within))
        .filter(
            unit ->
                Nest.methods(unit).stream()
                    .filter(method -> method.kind() == MethodUnit.Kind.METHOD)
                    .map(m -> effect(m, Nest.nameIn(within, unit, m), obligation))
                    .allMatch(CalleeEffect::borrows))
        .isPresent();
  }

  /**
   * Whether no method of the class, or of those it inherits from, that others can call takes it
   * over on all of its paths.
   */
  boolean isLeftUndone(String className, AccessPath within, Obligation obligation) {
    return program.classNamed(className).isPresent()
        && program.hierarchy().supertypes(className).stream()
            .flatMap(this::methods)
            .filter(unit -> !unit.flags().contains(MethodUnit.Flag.PRIVATE))
            .noneMatch(
                unit -> ClosureEffects.isTaken(effect(unit, within, obligation), obligation));
  }

  /** Whether all bodies that the call may reach do nothing with what their object has. */
  boolean endsNothing(Call call, Optional<String> made) {
    String type = made.orElse(call.method().owner());
    if (program.classNamed(type).isEmpty()) {
      return false;
    }
    List<MethodUnit> targets =
        made.isPresent()
            ? program.method(call.method().in(type)).stream().toList()
            : summaries.targets(call);
    return !targets.isEmpty() && targets.stream().allMatch(this::isIdle);
  }

  private boolean isIdle(MethodUnit unit) {
    return !unit.flags().contains(MethodUnit.Flag.ABSTRACT)
        && summaries.body(unit).filter(InstanceEffects::isIdle).isPresent();
  }

  /** Whether the body neither calls its object, nor reads a reference that lies in that. */
  private static boolean isIdle(Body body) {
    return body.graph().steps().stream()
        .map(Step::event)
        .noneMatch(
            event ->
                event instanceof Event.Capture
                    || (event instanceof Event.Load load
                        && !(load.base() instanceof Place.Type)
                        && !TypeRef.isPrimitive(load.type().name()))
                    || (event instanceof Call call
                        && (call.receiver() instanceof Place.This
                            || call.receiver() instanceof Place.Outer
                            || call.arguments().contains(new Place.This()))));
  }

  private Stream<MethodUnit> methods(String className) {
    return program.classNamed(className).stream()
        .flatMap(unit -> unit.methods().stream())
        .filter(unit -> unit.kind() == MethodUnit.Kind.METHOD);
  }

  private CalleeEffect effect(MethodUnit unit, AccessPath name, Obligation obligation) {
    return effects.of(unit, Map.of(name, Role.SELF), obligation);
  }

  private boolean takes(MethodUnit unit, Pattern pattern) {
    return summaries.body(unit).stream()
        .flatMap(body -> summaries.sites(body).stream())
        .anyMatch(site -> site.pattern() == pattern);
  }
}
