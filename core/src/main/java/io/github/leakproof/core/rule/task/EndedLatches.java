package io.github.leakproof.core.rule.task;

import io.github.leakproof.core.catalogue.TaskEffect;
import io.github.leakproof.core.flow.ClassUnit;
import io.github.leakproof.core.flow.Event;
import io.github.leakproof.core.flow.MethodUnit;
import io.github.leakproof.core.pattern.Pattern;
import io.github.leakproof.core.summary.Nest;
import io.github.leakproof.core.summary.Summaries;
import io.github.leakproof.core.symbol.FieldRef;
import io.github.leakproof.core.symbol.MethodRef;
import io.github.leakproof.core.walk.AccessPath;
import io.github.leakproof.core.walk.Body;
import io.github.leakproof.core.walk.Selector;
import java.util.Optional;
import java.util.Set;

/** Latches in a field that the end of the object's life counts down: nobody waits past that. */
final class EndedLatches {
  private final Summaries summaries;

  EndedLatches(Summaries summaries) {
    this.summaries = summaries;
  }

  /** Whether one of the names is such a field. */
  boolean contain(Set<AccessPath> names) {
    return names.stream().anyMatch(name -> field(name).filter(this::isCountedAtEnd).isPresent());
  }

  private static Optional<FieldRef> field(AccessPath name) {
    return name.selectors().size() == 1 && name.selectors().get(0) instanceof Selector.Field field
        ? Optional.of(field.field())
        : Optional.empty();
  }

  private boolean isCountedAtEnd(FieldRef field) {
    Optional<ClassUnit> owner = summaries.program().classNamed(field.owner());
    return owner.stream()
        .flatMap(unit -> Nest.methods(unit).stream())
        .filter(this::isEnd)
        .filter(unit -> unit.mentions().opening().stream().anyMatch(this::owes))
        .flatMap(unit -> summaries.body(unit).stream())
        .anyMatch(body -> countsDown(body, field));
  }

  private boolean isEnd(MethodUnit method) {
    return method.kind() == MethodUnit.Kind.METHOD
        && summaries.catalogue().traits().isStop(method.name(), method.annotations());
  }

  private boolean countsDown(Body body, FieldRef field) {
    return body.graph().steps().stream()
        .anyMatch(
            step ->
                step.event() instanceof Event.Call call
                    && call.receiver() != null
                    && owes(call.method())
                    && body.definitions().names(call.receiver(), false).stream()
                        .anyMatch(name -> field(name).filter(field::equals).isPresent()));
  }

  private boolean owes(MethodRef method) {
    return summaries
        .model(method)
        .all(TaskEffect.Owe.class)
        .anyMatch(owe -> owe.pattern() == Pattern.LATCH_NOT_COUNTED_DOWN && !owe.announces());
  }
}
