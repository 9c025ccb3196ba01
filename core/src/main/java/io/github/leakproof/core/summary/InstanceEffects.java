package io.github.leakproof.core.summary;

import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.flow.Program;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.CalleeEffect;
import io.github.leakproof.core.walk.Obligation;
import io.github.leakproof.core.walk.Role;
import java.util.Map;
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
