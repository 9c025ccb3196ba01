package io.github.leakproof.core.catalogue;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import io.github.leakproof.core.catalogue.ResourceEffect.LinkKind;
import io.github.leakproof.core.pattern.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the annotations of one stub method. */
final class EffectReader {
  private static final ReleaseForm CANCEL = new ReleaseForm("$.cancel(true)", List.of(), false);

  private final StubFile file;
  private final StubNames names;
  private final ProtocolReader forms;
  private final AcquireReader acquires;
  private final CallableDeclaration<?> method;
  private final SlotReader slots;
  private final TimeoutReader timeouts;
  private final List<Effect> effects = new ArrayList<>();
  private boolean anyKnown;

  EffectReader(
      StubFile file,
      StubNames names,
      Map<String, Protocol> protocols,
      CallableDeclaration<?> method,
      String owner) {
    this.file = file;
    this.names = names;
    this.method = method;
    this.forms = new ProtocolReader(names);
    this.slots = new SlotReader(method);
    this.timeouts = new TimeoutReader(forms, names, slots);
    this.acquires = new AcquireReader(forms, names, protocols, slots, method, owner);
  }

  /**
   * The method's effects; absent where it carries annotations of other tools only, so that nothing
   * is said of it.
   */
  Optional<List<Effect>> read() {
    List<StubAnnotation> own = file.annotations(method.getAnnotations());
    own.forEach(this::onMethod);
    boolean annotated = !own.isEmpty();
    method
        .getReceiverParameter()
        .ifPresent(
            r -> file.annotations(r.getAnnotations()).forEach(a -> onValue(a, Slot.RECEIVER)));
    for (int i = 0; i < method.getParameters().size(); i++) {
      Parameter parameter = method.getParameter(i);
      List<StubAnnotation> all = new ArrayList<>(file.annotations(parameter.getAnnotations()));
      all.addAll(file.annotations(parameter.getType().getAnnotations()));
      annotated |= !all.isEmpty();
      for (StubAnnotation annotation : all) {
        onValue(annotation, Slot.argument(i));
      }
    }
    return annotated && !anyKnown ? Optional.empty() : Optional.of(effects);
  }

  private void onMethod(StubAnnotation annotation) {
    switch (annotation.name()) {
      case "Acquires" -> effects.add(acquires.read(annotation, Slot.RESULT));
      case "Owning" -> acquires.owningResult().ifPresent(effects::add);
      case "NotOwning" -> effects.add(new ResourceEffect.Borrow(Slot.RESULT));
      case "Releases" -> release(annotation, slots.receiver(annotation));
      case "Derived" -> link(annotation, slots.receiver(annotation), LinkKind.DERIVED);
      case "Alias" -> link(annotation, slots.receiver(annotation), LinkKind.SAME);
      case "Child" -> effects.add(new ResourceEffect.Child(slots.receiver(annotation)));
      case "MustCallAlias" -> wrappedReceiver(annotation);
      case "Keeps" -> effects.add(new ResourceEffect.Keep(Slot.RESULT, holder(annotation, "in")));
      case "Element" -> effects.add(new ResourceEffect.Extract());
      case "Yields" -> effects.add(new ResourceEffect.Yield());
      case "ReleasedIf" -> query(annotation, slots.receiver(annotation));
      case "NullIf" -> effects.add(nullTest(annotation, slots.receiver(annotation)));
      case "Once" -> once(annotation);
      case "Succeeded" -> effects.add(new FlowEffect.Success(annotation.flag("value", true)));
      case "Several" -> effects.add(new ResourceEffect.Several());
      case "NoThrow" -> effects.add(new FlowEffect.NoThrow());
      case "ThrowsDeclared" -> effects.add(new FlowEffect.ThrowsDeclared());
      case "NeverReturns" -> effects.add(new FlowEffect.NeverReturns());
      case "Counts" -> effects.add(new FlowEffect.Count());
      case "Stable" -> effects.add(new FlowEffect.Stable());
      case "Reads" -> effects.add(new FlowEffect.Read());
      case "Writes" -> effects.add(new FlowEffect.Write(OptionalInt.empty()));
      case "Inert" -> effects.add(new ResourceEffect.Inert());
      case "Unbounded" -> effects.add(new WaitEffect.Unbounded());
      case "Owed" -> owed(annotation);
      case "Promise" -> effects.add(promise(annotation));
      case "RunsLater" -> effects.add(later(annotation, slots.receiver(annotation)));
      case "Joins" -> effects.add(join(annotation, slots.receiver(annotation)));
      case "Moves" -> effects.add(new TaskEffect.Move());
      case "Races" -> effects.add(new TaskEffect.Race());
      case "Outlives" -> effects.add(new TaskEffect.Outlive(slots.receiver(annotation)));
      case "Handle" -> effects.add(handle(annotation));
      case "Stage" -> effects.add(new TaskEffect.Stage(slots.receiver(annotation)));
      case "Cancellable" -> effects.add(cancellable(annotation, Slot.RESULT, Slot.RESULT));
      case "Cancels" -> effects.add(new TaskEffect.Cancel());
      case "TellsOfCancel" -> effects.add(new TaskEffect.CancelQuery());
      case "Clears" -> effects.add(new TaskEffect.Clear());
      case "Task" -> effects.add(new TaskEffect.Task());
      case "Blocks" -> effects.add(block(annotation, slots.receiver(annotation)));
      case "Settles" -> settle(annotation, slots.receiver(annotation));
      case "Follows" -> effects.add(new WaitEffect.Follow(slots.receiver(annotation)));
      case "Awaits" -> effects.add(timeouts.await(annotation, slots.receiver(annotation)));
      case "Untimed" -> effects.add(timeouts.untimed(annotation));
      case "Limits" -> effects.add(timeouts.limit(annotation, slots.receiver(annotation)));
      case "Local" -> local(annotation);
      case "EnsuresCalledMethods" -> ensuresCalled(annotation);
      case "CreatesMustCallFor" -> acquires.recreated(annotation).ifPresent(effects::add);
      case "OnlyIn" -> annotation.allow("value");
      default -> {
        return;
      }
    }
    anyKnown = true;
  }

  private static FlowEffect nullTest(StubAnnotation annotation, Slot value) {
    return new FlowEffect.NullTest(value, annotation.flag("value", true));
  }

  private void onValue(StubAnnotation annotation, Slot value) {
    switch (annotation.name()) {
      case "Acquires" -> effects.add(acquires.read(annotation, value));
      case "Releases" -> release(annotation, value);
      case "Derived" -> link(annotation, value, LinkKind.DERIVED);
      case "Alias" -> link(annotation, value, LinkKind.SAME);
      case "Child" -> effects.add(new ResourceEffect.Child(value));
      case "MustCallAlias" -> link(annotation, value, LinkKind.WRAPPER);
      case "Converted" -> link(annotation, value, LinkKind.CONVERTED);
      case "SameIf" ->
          effects.add(new ResourceEffect.Same(value, annotation.text("released").orElseThrow()));
      case "Keeps" ->
          effects.add(
              new ResourceEffect.Keep(
                  value, holder(annotation, "in"), annotation.flag("ifNothing", false)));
      case "KeepsResult" ->
          effects.add(new ResourceEffect.KeepResult(value, holder(annotation, "in")));
      case "Owning" -> effects.add(new ResourceEffect.Take(value));
      case "NotOwning" -> effects.add(new ResourceEffect.Borrow(value));
      case "ReleasedIf" -> query(annotation, value);
      case "Fails" -> effects.add(new FlowEffect.Fails(value));
      case "Writes" -> effects.add(new FlowEffect.Write(OptionalInt.of(value.index())));
      case "NullIf" -> effects.add(nullTest(annotation, value));
      case "Delivers" -> effects.add(deliver(annotation, value));
      case "Visits" ->
          effects.add(
              new ResourceEffect.Visit(
                  value, annotation.number("parameter", 0), holder(annotation, "of")));
      case "Awaits" -> effects.add(timeouts.await(annotation, value));
      case "Limits" -> effects.add(timeouts.limit(annotation, value));
      case "RunsLater" -> effects.add(later(annotation, value));
      case "Joins" -> effects.add(join(annotation, value));
      case "Blocks" -> effects.add(block(annotation, value));
      case "Settles" -> settle(annotation, value);
      case "Follows" -> effects.add(new WaitEffect.Follow(value));
      case "Stage" -> effects.add(new TaskEffect.Stage(value));
      case "Cancellable" -> effects.add(cancellable(annotation, value, Slot.RECEIVER));
      case "OnSuccess" -> effects.add(new TaskEffect.OnSuccess(value));
      case "Repeats" -> effects.add(new TaskEffect.Repeat(value));
      case "Capacity" -> effects.add(new WaitEffect.Capacity(value.index()));
      default -> {
        return;
      }
    }
    anyKnown = true;
  }

  private void release(StubAnnotation annotation, Slot value) {
    annotation.allow("on", "children", "amount", "onlyIf", "only", "unlessResult", "as");
    Slot on = annotation.text("on").map(s -> slots.slot(annotation, s)).orElse(value);
    OptionalInt amount = slots.parameter(annotation, "amount");
    List<ArgumentIs> onlyIf = slots.conditions(annotation, "onlyIf");
    Optional<Pattern> only = forms.pattern(annotation, "only");
    effects.add(
        new ResourceEffect.Release(
            on,
            annotation.flag("children", false),
            amount,
            onlyIf,
            only,
            forms.types(annotation, "unlessResult"),
            annotation.text("as")));
  }

  private void owed(StubAnnotation annotation) {
    annotation.allow("check", "announces");
    Pattern pattern =
        forms
            .pattern(annotation, "check")
            .orElseThrow(() -> annotation.error("@Owed needs the check that reports it"));
    boolean announces = annotation.flag("announces", false);
    effects.add(new TaskEffect.Owe(pattern, announces));
    if (!announces) {
      effects.add(
          new ResourceEffect.Release(
              slots.receiver(annotation),
              false,
              OptionalInt.empty(),
              List.of(),
              Optional.of(pattern)));
    }
  }

  private Effect promise(StubAnnotation annotation) {
    annotation.allow("check", "fail", "onCancel", "imports");
    Pattern pattern =
        forms
            .pattern(annotation, "check")
            .orElseThrow(() -> annotation.error("@Promise needs the check that asks for it"));
    return new TaskEffect.Promise(
        pattern, form(annotation, annotation.has("fail") ? "fail" : "onCancel"));
  }

  private Effect cancellable(StubAnnotation annotation, Slot callback, Slot handle) {
    annotation.allow("by", "cancel", "imports");
    return new TaskEffect.Cancellable(
        callback,
        annotation.text("by").map(s -> slots.slot(annotation, s)).orElse(handle),
        annotation.has("cancel") ? form(annotation, "cancel") : CANCEL);
  }

  private ReleaseForm form(StubAnnotation annotation, String attribute) {
    return annotation.has(attribute) ? forms.release(annotation, attribute) : ReleaseForm.NONE;
  }

  /** A static method's task is run by whom {@code by} names, or by shared threads. */
  private Effect handle(StubAnnotation annotation) {
    annotation.allow("by", "repeats", "fix", "imports");
    Optional<Slot> by = annotation.text("by").map(s -> slots.slot(annotation, s));
    return new TaskEffect.Handle(
        by.isEmpty() && !method.isStatic() ? Optional.of(Slot.RECEIVER) : by,
        annotation.flag("repeats", false),
        form(annotation, "fix"));
  }

  private void link(StubAnnotation annotation, Slot from, LinkKind kind) {
    annotation.allow("to");
    Slot to = annotation.text("to").map(s -> slots.slot(annotation, s)).orElse(Slot.RESULT);
    effects.add(new ResourceEffect.Link(from, to, kind));
  }

  /**
   * {@code @MustCallAlias} on a method marks its result; the wrapped value is the parameter that
   * carries it too, or else the receiver.
   */
  private void wrappedReceiver(StubAnnotation annotation) {
    boolean onParameter =
        method.getParameters().stream().anyMatch(p -> p.isAnnotationPresent(annotation.name()))
            || method.getReceiverParameter().isPresent();
    if (!onParameter && method instanceof MethodDeclaration && !method.isStatic()) {
      link(annotation, Slot.RECEIVER, LinkKind.WRAPPER);
    }
  }

  private void query(StubAnnotation annotation, Slot value) {
    annotation.allow("value", "of");
    if (!annotation.has("value")) {
      throw annotation.error("@ReleasedIf needs true or false");
    }
    effects.add(
        new ResourceEffect.Query(value, annotation.flag("value", true), annotation.text("of")));
  }

  private void once(StubAnnotation annotation) {
    annotation.allow("contrary");
    effects.add(new FlowEffect.Once(slots.parameter(annotation, "contrary")));
  }

  private Slot holder(StubAnnotation annotation, String attribute) {
    return annotation
        .text(attribute)
        .map(s -> slots.slot(annotation, s))
        .orElse(
            method.isStatic() || method instanceof ConstructorDeclaration
                ? Slot.RESULT
                : Slot.RECEIVER);
  }

  private Effect deliver(StubAnnotation annotation, Slot closure) {
    annotation.allow("parameter", "borrows", "receiverAnnotation");
    return new ResourceEffect.Deliver(
        closure,
        annotation.number("parameter", 0),
        annotation.flag("borrows", false),
        annotation.text("receiverAnnotation").map(names::resolve));
  }

  private Effect later(StubAnnotation annotation, Slot task) {
    annotation.allow("by", "delayed", "moved");
    return new TaskEffect.RunLater(
        task,
        annotation.text("by").map(s -> slots.slot(annotation, s)),
        annotation.flag("delayed", false),
        annotation.flag("moved", false));
  }

  private static Effect join(StubAnnotation annotation, Slot on) {
    annotation.allow("on", "polling", "delayed");
    TaskEffect.Join.How how =
        annotation.flag("polling", false)
            ? TaskEffect.Join.How.POLLING
            : annotation.flag("delayed", false)
                ? TaskEffect.Join.How.DELAYED
                : TaskEffect.Join.How.ALWAYS;
    return new TaskEffect.Join(on, how);
  }

  private Effect block(StubAnnotation annotation, Slot on) {
    annotation.allow("check", "timed", "imports", "evenUnbounded", "onlyIf", "forWork");
    return new WaitEffect.Block(
        forms.pattern(annotation, "check").orElse(Pattern.BLOCKING_PUT_WITHOUT_TIMEOUT),
        form(annotation, "timed"),
        annotation.flag("evenUnbounded", false),
        on,
        slots.conditions(annotation, "onlyIf"),
        annotation.flag("forWork", false));
  }

  private void local(StubAnnotation annotation) {
    annotation.allow("on");
    effects.add(
        new WaitEffect.Local(
            annotation.text("on").map(s -> slots.slot(annotation, s)).orElse(Slot.RESULT)));
  }

  private void settle(StubAnnotation annotation, Slot value) {
    annotation.allow("value", "on");
    effects.add(
        new WaitEffect.Settle(
            annotation.text("on").map(s -> slots.slot(annotation, s)).orElse(value),
            annotation.has("value")
                ? Optional.of(annotation.flag("value", true))
                : Optional.empty()));
  }

  /** The Checker Framework counts parameters from one. */
  private void ensuresCalled(StubAnnotation annotation) {
    for (String value : annotation.list("value")) {
      if (value.equals("this")) {
        effects.add(releaseOf(Slot.RECEIVER));
      } else if (value.matches("#[1-9]\\d*")) {
        effects.add(releaseOf(Slot.argument(Integer.parseInt(value.substring(1)) - 1)));
      }
    }
  }

  private static Effect releaseOf(Slot value) {
    return new ResourceEffect.Release(
        value, false, OptionalInt.empty(), List.of(), Optional.empty());
  }
}
