package io.github.leakproof.core.catalogue;

import io.github.leakproof.core.catalogue.WaitEffect.Await;

/** Reads the annotations that say how long a network call waits. */
final class TimeoutReader {
  private final ProtocolReader forms;
  private final StubNames names;
  private final SlotReader slots;

  TimeoutReader(ProtocolReader forms, StubNames names, SlotReader slots) {
    this.forms = forms;
    this.names = names;
    this.slots = slots;
  }

  /**
   * What {@code @Awaits} says.
   *
   * @param value what the annotation stands at
   */
  Effect await(StubAnnotation annotation, Slot value) {
    annotation.allow("on", "report", "fix", "imports");
    String report = annotation.text("report").orElse(Await.Report.EACH.name());
    return new Await(on(annotation, value), Await.Report.valueOf(report), fix(annotation));
  }

  /** What {@code @Untimed} says. */
  Effect untimed(StubAnnotation annotation) {
    annotation.allow("reported", "settable", "onlyIf", "fix", "imports");
    return new WaitEffect.Untimed(
        annotation.flag("reported", false),
        annotation.flag("settable", false),
        slots.conditions(annotation, "onlyIf"),
        fix(annotation));
  }

  /**
   * What {@code @Limits} says.
   *
   * @param value what the annotation stands at
   */
  Effect limit(StubAnnotation annotation, Slot value) {
    annotation.allow("on", "unless", "by", "of");
    return new WaitEffect.Limit(
        on(annotation, value),
        slots.conditions(annotation, "unless"),
        slots.parameter(annotation, "by"),
        annotation.list("of").stream().map(names::resolve).toList());
  }

  private Slot on(StubAnnotation annotation, Slot value) {
    return annotation.text("on").map(s -> slots.slot(annotation, s)).orElse(value);
  }

  private ReleaseForm fix(StubAnnotation annotation) {
    return annotation.has("fix") ? forms.release(annotation, "fix") : ReleaseForm.NONE;
  }
}
